import { consentHolds } from '#gallery/consent.ts';
import { closedWhen, shownFrom } from '#clinic/hours/closures.ts';
import { calendarDate, daysAfter, longDate } from '#prose/dates.ts';
import { asWritten, type Content, type Entry } from './entries/schemas.ts';
import { expiringIn } from './licences-and-insurance.ts';

/** A day after which the site shows something no more, or something new. */
interface Expiry {
  /** Relative to the project: "src/content/practitioners.yaml". */
  file: string;
  line: number | undefined;
  /** "the consent" or "the licence of Ann Example". */
  what: string;
  /** The last day before the change, as 2026-11-22. */
  day: string;
  /** Where it is not shown up to that day, but after it. */
  begins?: boolean;
}

/**
 * All that ends on a day, the first first. A consent that was taken back is not among it: the push
 * that says so has the site built.
 */
export const expiriesIn = (content: Content): Expiry[] =>
  [
    ...content.gallery.flatMap(consentIn),
    ...expiringIn(content).flatMap(({ day, ...one }) => (day ? [{ ...one, day }] : [])),
    ...content.clinic.flatMap(closuresIn),
  ].toSorted((a, b) => a.day.localeCompare(b.day));

/**
 * What the site of one day shows otherwise than that of an earlier one, because a day has passed.
 * @param since the earlier day, as 2026-11-22
 */
export const expiredSince = (content: Content, since: string, today: string): Expiry[] =>
  expiriesIn(content).filter(({ day }) => day >= since && day < today);

/** Read as it is written: what else is wrong in the file makes no consent last longer. */
function consentIn(one: Entry): Expiry[] {
  const fields = asWritten(one);
  const { reviewBy } = (fields['consent'] ?? {}) as { reviewBy?: unknown };
  // On its own last day a consent holds, unless it was taken back.
  if (!isDay(reviewBy) || !consentHolds(fields, reviewBy)) return [];
  const line = one.source.lineOf(['consent', 'reviewBy']);
  return [{ file: one.file, line, what: 'the consent', day: reviewBy }];
}

/** A closure changes the site twice: when visitors are told of it, and when it is over. */
function closuresIn(one: Entry): Expiry[] {
  const closures = asWritten(one)['closures'];
  if (!Array.isArray(closures)) return [];
  return (closures as (Record<string, unknown> | null)[]).flatMap((closure, index) => {
    const { from, to = from } = closure ?? {};
    if (!isDay(from) || !isDay(to)) return [];
    const what = `the closure ${closedWhen({ from, to })}`;
    const at = { file: one.file, line: one.source.lineOf(['closures', index]) };
    return [
      { ...at, what, begins: true, day: daysAfter(shownFrom({ from }), -1) },
      { ...at, what, day: to },
    ];
  });
}

const isDay = (value: unknown): value is string => calendarDate.safeParse(value).success;

/** One of them as a line: "src/content/…, line 17: the consent ends on 1 December 2026." */
export function expiryLine({ file, line, what, day, begins }: Expiry, today: string): string {
  const ends = `${day < today ? 'ended' : 'ends'} on ${longDate(day)}`;
  const says = begins ? `is shown from ${longDate(daysAfter(day, 1))}` : ends;
  return `${file}, line ${line}: ${what} ${says}.`;
}
