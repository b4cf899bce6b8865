import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { closureProblems } from './closures.ts';
import { hourProblems } from './hours.ts';

type ClinicEntry = Content['clinic'][number];

/** Details of the clinic that fit their fields and still cannot be right. */
export function clinicProblems({ clinic }: Content): Problem[] {
  return clinic.flatMap((entry) => [
    ...wrongPostcode(entry),
    ...elsewhereOnTheMap(entry),
    ...hourProblems(entry),
    ...closureProblems(entry),
  ]);
}

/** What a postcode looks like, by the country's code, and one as an example. */
const BRITISH = {
  pattern: /^(?:(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s*\d[A-Z]{2}|BFPO\s*\d{1,4})$/i,
  example: 'SW1A 1AA',
};
const POSTCODES: Record<string, typeof BRITISH> = {
  GB: BRITISH,
  GG: BRITISH,
  IM: BRITISH,
  JE: BRITISH,
  IE: { pattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 AF30' },
  US: { pattern: /^\d{5}(?:-\d{4})?$/, example: '"90210"' },
  CA: { pattern: /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i, example: 'K1A 0B1' },
  AU: { pattern: /^\d{4}$/, example: '"2000"' },
};

/** In any other country: as long as some postcode, and not of signs alone. */
const ANY_POSTCODE = { pattern: /^(?=.*[\p{L}\p{N}]).{2,12}$/u, example: '"10115"' };

function wrongPostcode({ file, source, data: { address } }: ClinicEntry): Problem[] {
  const { postcode, country = '' } = address ?? {};
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
