import { OwnerError } from '#terminal/owner-error.ts';
import { z } from 'zod';

/**
 * A calendar date written year-month-day. It is text all the way: a date that
 * does not exist (30 February) is refused, not moved to the next month.
 */
export const calendarDate = z.iso.date();

const longForm = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "2026-11-22" to "22 November 2026". */
export function longDate(date: string): string {
  return longForm.format(new Date(`${date}T00:00:00Z`));
}

/** The latest of the given dates, or undefined when there is none. */
export function latest(dates: readonly (string | undefined)[]): string | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}

const DAY = 86_400_000;

/** Whole days from one calendar date to another, both as 2026-11-22; below 0 when it is earlier. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / DAY;

/** The day that is so many days after another, both as 2026-11-22; before it when below 0. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Where the clinic is taken to be until `timeZone:` in clinic.yaml says otherwise. */
export const USUAL_ZONE = 'Europe/London';

/** Whether a name is one of the tz database, such as "Europe/London". */
export function isTimeZone(name: string): boolean {
  // Intl takes "GMT", "Etc/GMT+1" and "+01:00" as well, which know no summer time.
  if (!/^(?!Etc\/)[A-Z]+(?:\/[\w+-]+)+$/i.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }));
  } catch {
    return false;
  }
}

/**
 * The moment a build is of: SOURCE_DATE_EPOCH (seconds since 1970) or the clock.
 * https://reproducible-builds.org/specs/source-date-epoch/
 * @throws OwnerError where SOURCE_DATE_EPOCH is no such number
 */
export function instant(env: Record<string, string | undefined>): Date {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (!epoch) return new Date();
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new OwnerError(
      `SOURCE_DATE_EPOCH is set to "${epoch}", which is no number of seconds since 1970. Remove the setting, or give it a number such as 1795305600.`,
    );
  }
  return new Date(Number(epoch) * 1000);
}

/** The calendar date of a moment in a time zone, as 2026-11-22. */
export function dateIn(timeZone: string, moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * Today where the clinic is, as 2026-11-22. Read once by a page or the check and passed on; it
 * decides only what is included.
 * @throws OwnerError where SOURCE_DATE_EPOCH is no number
 */
export const today = (env: Record<string, string | undefined>, timeZone: string): string =>
  dateIn(timeZone, instant(env));
