import { calendarDate } from '#prose/dates.ts';
import { asWritten, type Content, type Entry } from './entries/schemas.ts';

/** A licence or an insurance that the site shows as long as it lasts. */
export interface Expiring {
  /** Relative to the project: "src/content/practitioners.yaml". */
  file: string;
  /** Of its last day; of the whole group where it has none. */
  line: number | undefined;
  /** "the licence of Ann Example". */
  what: string;
  /** Whose licence it is, as in a list: "Ann Example"; an insurance is nobody's. */
  whose?: string;
  /** Its last day, as 2026-11-22; nothing where it has no end. */
  day: string | undefined;
}

/**
 * All licences and insurances, with and without a last day. They are read as they are written: what
 * else is wrong in the file makes none last longer.
 */
export const expiringIn = ({
  practitioners,
  clinic,
}: Pick<Content, 'practitioners' | 'clinic'>): Expiring[] => [
  ...practitioners.flatMap(licencesOfPersons),
  ...clinic.flatMap(licenceOfPremises),
  ...clinic.flatMap(insurances),
];

function licencesOfPersons(one: Entry): Expiring[] {
  const people = asWritten(one)['practitioners'];
  if (!Array.isArray(people)) return [];
  return (people as (Record<string, unknown> | null)[]).flatMap((person, index) => {
    const whose = String(person?.['name']);
    const path = ['practitioners', index, 'licence', 'expires'];
    return lasting(one, person?.['licence'], path, { what: `the licence of ${whose}`, whose });
  });
}

const licenceOfPremises = (one: Entry): Expiring[] =>
  lasting(one, asWritten(one)['premises'], ['premises', 'expires'], {
    what: 'the licence of the premises',
    whose: 'the premises',
  });

const insurances = (one: Entry): Expiring[] =>
  lasting(one, asWritten(one)['insurance'], ['insurance', 'until'], { what: 'the insurance' });

/** A group in which anything is written, with the day at the end of its path. */
function lasting(
  { file, source }: Entry,
  group: unknown,
  path: (string | number)[],
  words: Pick<Expiring, 'what' | 'whose'>,
): Expiring[] {
  const fields = Object.entries(group ?? {}).filter(([, value]) => value !== null && value !== '');
  if (typeof group !== 'object' || fields.length === 0) return [];
  const day: unknown = Object.fromEntries(fields)[String(path.at(-1))];
  const isDay = calendarDate.safeParse(day).success;
  return [{ file, line: source.lineOf(path), ...words, day: isDay ? (day as string) : undefined }];
}
