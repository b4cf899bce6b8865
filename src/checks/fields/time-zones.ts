import { editDistance } from '#search/engine/typo.ts';

const ZONES = Intl.supportedValuesOf('timeZone');

/** Cities that have no time zone of their own name, with the one they are in. */
const CITIES = new Map(
  Object.entries({
    'Europe/London':
      'aberdeen bath belfast birmingham bournemouth bradford brighton bristol cambridge cardiff coventry derby derry dundee edinburgh exeter glasgow gloucester hull inverness leeds leicester lincoln liverpool manchester milton_keynes newcastle newport norwich nottingham oxford perth_scotland plymouth portsmouth preston reading sheffield southampton stirling stoke sunderland swansea wakefield wrexham york england scotland wales',
    'Europe/Dublin': 'cork galway limerick waterford kilkenny sligo ireland',
    'Europe/Berlin': 'munich hamburg cologne frankfurt stuttgart dusseldorf leipzig dresden bonn',
    'Europe/Paris': 'lyon marseille nice toulouse bordeaux lille nantes strasbourg',
    'Europe/Rome': 'milan naples turin florence bologna venice palermo genoa',
    'Europe/Madrid': 'barcelona valencia seville malaga bilbao',
    'Europe/Amsterdam': 'rotterdam utrecht eindhoven the_hague',
    'Europe/Brussels': 'antwerp ghent bruges',
    'Europe/Zurich': 'geneva basel bern lausanne',
    'Europe/Warsaw': 'krakow cracow gdansk wroclaw poznan lodz',
    'Europe/Lisbon': 'porto',
    'America/New_York': 'boston miami atlanta philadelphia washington',
    'America/Chicago': 'houston dallas austin',
    'America/Los_Angeles': 'san_francisco seattle san_diego las_vegas',
    'Asia/Dubai': 'abu_dhabi sharjah',
  }).flatMap(([zone, cities]) => cities.split(' ').map((city): [string, string] => [city, zone])),
);

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();

/** London, europe/london, Leeds and BST to Europe/London; a slip of a letter or two to the city. */
export function timeZone(words: string): string | undefined {
  if (/^(?:gmt|bst|uk|gb)$/i.test(words)) return 'Europe/London';
  const said = words.toLowerCase().replaceAll(' ', '_');
  const city = cityOf(said);
  const known = ZONES.find((zone) => zone.toLowerCase() === said || cityOf(zone) === city);
  return known ?? CITIES.get(city) ?? (words.length < 40 ? nearest(city) : undefined);
}

/** The zone whose city differs in a letter, or in two where it is long enough to tell. */
function nearest(city: string): string | undefined {
  const near = ZONES.map((zone) => ({ zone, letters: editDistance(city, cityOf(zone)) }))
    .filter(({ zone, letters }) => letters <= (cityOf(zone).length > 6 ? 2 : 1))
    .toSorted((one, other) => one.letters - other.letters);
  return near[0]?.zone;
}
