import { consentHolds } from '#gallery/consent.ts';
import { calendarDate, longDate } from '#prose/dates.ts';
import { asWritten, type Content, type Entry } from './entries/schemas.ts';

/** Something that the site shows up to a day, and leaves out after it. */
interface Expiry {
  /** Relative to the project: "src/content/practitioners.yaml". */
  file: string;
  line: number | undefined;
  /** "the consent" or "the licence of Ann Example". */
  what: string;
  /** The last day it is shown, as 2026-11-22. */
  day: string;
}

/**
 * All that ends on a day, the first first. A consent that was taken back is not among it: the push
 * that says so has the site built.
 */
export const expiriesIn = ({ gallery, practitioners }: Content): Expiry[] =>
  [...gallery.flatMap(consentIn), ...practitioners.flatMap(licencesIn)].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  );

/** Read as it is written: what else is wrong in the file makes no consent last longer. */
function consentIn(one: Entry): Expiry[] {
  const fields = asWritten(one);
  const { reviewBy } = (fields['consent'] ?? {}) as { reviewBy?: unknown };
  // On its own last day a consent holds, unless it was taken back.
  if (!isDay(reviewBy) || !consentHolds(fields, reviewBy)) return [];
  const line = one.source.lineOf(['consent', 'reviewBy']);
  return [{ file: one.file, line, what: 'the consent', day: reviewBy }];
}

function licencesIn(one: Entry): Expiry[] {
  const people = asWritten(one)['practitioners'];
  if (!Array.isArray(people)) return [];
  return (people as (Person | null)[]).flatMap((person, index) => {
    const expires = person?.licence?.expires;
    if (!isDay(expires)) return [];
    const line = one.source.lineOf(['practitioners', index, 'licence', 'expires']);
    return [{ file: one.file, line, what: `the licence of ${person?.name}`, day: expires }];
  });
}

interface Person {
  name?: unknown;
  licence?: { expires?: unknown } | null;
}

const isDay = (value: unknown): value is string => calendarDate.safeParse(value).success;

/** One of them as a line: "src/content/…, line 17: the consent ends on 1 December 2026." */
export const expiryLine = ({ file, line, what, day }: Expiry, today: string): string =>
  `${file}, line ${line}: ${what} ${day < today ? 'ended' : 'ends'} on ${longDate(day)}.`;
