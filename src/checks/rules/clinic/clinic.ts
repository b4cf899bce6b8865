import { BRITISH_POSTCODE } from '#clinic/postcode.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { closureProblems } from './closures.ts';
import { hourProblems } from './hours.ts';
import { mapProblems } from './maps.ts';
import { nightProblems } from './night-hours.ts';

type ClinicEntry = Content['clinic'][number];

/** Details of the clinic that fit their fields and still cannot be right. */
export function clinicProblems({ clinic }: Content): Problem[] {
  return clinic.flatMap((entry) => [
    ...wrongPostcode(entry),
    ...saidTwice(entry),
    ...mapProblems(entry),
    ...elsewhereOnTheMap(entry),
    ...nightProblems(entry),
    ...hourProblems(entry),
    ...closureProblems(entry),
  ]);
}

/** What a postcode looks like, by the country's code, and one as an example. */
const BRITISH = {
  pattern: new RegExp(String.raw`^(?:${BRITISH_POSTCODE}|BFPO\s*\d{1,4})$`, 'i'),
  example: 'SW1A 1AA',
};
const among = (countries: readonly string[], form: typeof BRITISH) =>
  Object.fromEntries(countries.map((country) => [country, form]));
const POSTCODES: Record<string, typeof BRITISH> = {
  GB: BRITISH,
  GG: BRITISH,
  IM: BRITISH,
  JE: BRITISH,
  IE: { pattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 AF30' },
  US: { pattern: /^\d{5}(?:-\d{4})?$/, example: '"90210"' },
  CA: { pattern: /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i, example: 'K1A 0B1' },
  PL: { pattern: /^\d{2}-\d{3}$/, example: '00-001' },
  PT: { pattern: /^\d{4}-\d{3}$/, example: '1000-001' },
  NL: { pattern: /^\d{4} ?[A-Z]{2}$/i, example: '1012 AB' },
  ...among(['DE', 'ES', 'FI', 'FR', 'IT'], { pattern: /^\d{5}$/, example: '"10115"' }),
  ...among(['AT', 'AU', 'BE', 'CH', 'DK', 'NO', 'NZ', 'ZA'], {
    pattern: /^\d{4}$/,
    example: '"2000"',
  }),
};

/** Where postcodes are written like those of the United Kingdom; Gibraltar has one of its own. */
const LIKE_BRITISH = new Set(['GB', 'GG', 'IM', 'JE', 'GI']);

/** In any other country: as long as some postcode, and not of signs alone. */
const ANY_POSTCODE = { pattern: /^(?=.*[\p{L}\p{N}]).{2,12}$/u, example: '"10115"' };

function wrongPostcode({ file, source, data: { address } }: ClinicEntry): Problem[] {
  const { postcode, country = '' } = address ?? {};
  const isBritish = postcode !== undefined && BRITISH.pattern.test(postcode);
  if (isBritish && country !== '' && !LIKE_BRITISH.has(country)) {
    return [
      {
        file,
        line: source.lineOf(['address', 'country']),
        field: 'address.country',
        says: `"address.country" is ${country}, and ${postcode} is a postcode of the United Kingdom`,
        fix: 'Write GB, or correct "postcode".',
      },
    ];
  }
  const { pattern, example } = POSTCODES[country] ?? ANY_POSTCODE;
  if (postcode === undefined || pattern.test(postcode)) return [];
  return [
    {
      file,
      line: source.lineOf(['address', 'postcode']),
      field: 'address.postcode',
      says: `"address.postcode" is "${postcode}", which is no postcode${country && ` of ${country}`}`,
      fix: `Write it as on an envelope, such as ${example}, or correct "country".`,
    },
  ];
}

/** A street with the town or the postcode in it, each of which has a line of its own. */
function saidTwice({ file, source, data: { address = {} } }: ClinicEntry): Problem[] {
  return (['street', 'town', 'region'] as const).flatMap((field) => {
    const twice = endOf(
      address[field] ?? '',
      field === 'street' ? address.town : '',
      address.postcode,
    );
    const name = `address.${field}`;
    const says = `"${twice}" in "${name}" has a line of its own below`;
    const line = source.lineOf(['address', field]);
    return twice ? [{ file, line, field: name, says, fix: `Delete "${twice}" there.` }] : [];
  });
}

/** The end of a part of an address from the town or the postcode on; nothing where it has neither. */
function endOf(words: string, town = '', postcode = ''): string | undefined {
  const [own, code] = [town.toLowerCase(), postcode.toLowerCase()];
  const parts = words.toLowerCase().split(',');
  const place = parts.findIndex(
    (part, index) =>
      (index > 0 && own !== '' && part.trim() === own) || (code.length > 2 && part.endsWith(code)),
  );
  if (place < 0) return undefined;
  return words.slice(
    place === 0 ? words.length - code.length : parts.slice(0, place).join(',').length,
  );
}

/** Degrees in which a country lies, generously: [south, north, west, east]. */
const LIES_IN: Record<string, readonly [number, number, number, number]> = {
  GB: [49, 61, -9, 2],
  IE: [51, 56, -11, -5],
};

/** Latitude and longitude in each other's place, or without the sign, lead into the sea. */
function elsewhereOnTheMap({ file, source, data: { address, geo } }: ClinicEntry): Problem[] {
  const { latitude, longitude } = geo ?? {};
  const box = LIES_IN[address?.country ?? ''];
  if (!box || latitude === undefined || longitude === undefined) return [];
  const [south, north, west, east] = box;
  if (latitude >= south && latitude <= north && longitude >= west && longitude <= east) return [];
  return [
    {
      file,
      line: source.lineOf(['geo', 'latitude']),
      field: 'geo',
      says: `the point at ${latitude}, ${longitude} is not in ${address?.country}`,
      fix: 'Copy both numbers from a map: first the latitude, then the longitude, each with its sign.',
    },
  ];
}
