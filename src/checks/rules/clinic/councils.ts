import type { Nation } from '#practitioners/licensing.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { licencesIn } from './written-licences.ts';

/**
 * Councils whose name is of one place only, by their nation. The list is of what can be told without
 * doubt: Newport or Richmond is the name of several.
 */
const COUNCILS: [nation: Nation, names: string][] = [
  [
    'Wales',
    'Cardiff|Caerdydd|Swansea|Abertawe|Wrexham|Wrecsam|Gwynedd|Ceredigion|Powys|Pembrokeshire|Carmarthenshire|Conwy|Denbighshire|Flintshire|Monmouthshire|Torfaen|Caerphilly|Merthyr Tydfil|Rhondda Cynon Taf|Vale of Glamorgan|Blaenau Gwent|Neath Port Talbot|Isle of Anglesey|Anglesey',
  ],
  [
    'Scotland',
    'Glasgow|Edinburgh|Aberdeen|Aberdeenshire|Dundee|Fife|Highland|Stirling|Perth (?:and|&) Kinross|Falkirk|Inverclyde|(?:East )?Renfrewshire|(?:North|South) Lanarkshire|(?:North|South|East) Ayrshire|(?:East|West|Mid) ?Lothian|Moray|Argyll (?:and|&) Bute|Clackmannanshire|Dumfries (?:and|&) Galloway|Scottish Borders|(?:East|West) Dunbartonshire|Orkney Islands|Shetland Islands',
  ],
  [
    'Northern Ireland',
    'Belfast|Lisburn (?:and|&) Castlereagh|Derry(?: City)? (?:and|&) Strabane|Fermanagh (?:and|&) Omagh|Ards (?:and|&) North Down|Antrim (?:and|&) Newtownabbey|Mid Ulster|Mid (?:and|&) East Antrim|Causeway Coast (?:and|&) Glens',
  ],
  [
    'London',
    'Barking (?:and|&) Dagenham|Barnet|Bexley|Brent|Bromley|Camden|Croydon|Ealing|Enfield|Greenwich|Hackney|Hammersmith (?:and|&) Fulham|Haringey|Harrow|Havering|Hillingdon|Hounslow|Islington|Kensington (?:and|&) Chelsea|Kingston[- ]upon[- ]Thames|Lambeth|Lewisham|Merton|Newham|Redbridge|Richmond[- ]upon[- ]Thames|Southwark|Sutton|Tower Hamlets|Waltham Forest|Wandsworth|Westminster',
  ],
];

const PATTERNS = COUNCILS.map(
  ([nation, names]) =>
    [
      nation,
      new RegExp(
        String.raw`^(?:the )?(?:(?:city|county(?: borough)?|(?:royal |london )?borough) of )?(?:${names})(?: (?:city|county|borough|london|metropolitan|district|islands|royal))*(?: (?:council|corporation))?(?: council)?$`,
        'i',
      ),
    ] as const,
);

/** The nation that a council is in; nothing where its name leaves that open. */
export const nationOf = (authority: string): Nation | undefined =>
  PATTERNS.find(([, pattern]) => pattern.test(authority.trim()))?.[0];

/**
 * Premises in London that are said to be registered as elsewhere in England: most of its boroughs
 * license special treatments instead (London Local Authorities Act 1991, Part II).
 */
export const boroughNotes = (content: Content): string[] =>
  licencesIn(content).flatMap(({ entry: { file, source }, path, licence, nation }) =>
    nation === 'England' && nationOf(licence.authority ?? '') === 'London'
      ? [
          `${file}, line ${source.lineOf([...path, 'nation'])}: ${licence.authority} is in London, where most boroughs give the premises a special treatment licence in place of a registration. Look at the paper; if it is such a licence, write London behind "nation" of "premises" in src/content/clinic.yaml.`,
        ]
      : [],
  );
