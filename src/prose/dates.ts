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

/**
 * Today, as a calendar date: SOURCE_DATE_EPOCH (seconds since 1970) or the clock.
 * Read once by a page or the check and passed on; it decides only what is included.
 */
export function today(env: Record<string, string | undefined>): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  return new Date(epoch ? Number(epoch) * 1000 : Date.now()).toISOString().slice(0, 10);
}
