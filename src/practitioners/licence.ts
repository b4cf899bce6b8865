import { daysBetween } from '#prose/dates.ts';

/** How many days before a licence runs out the build begins to say so. */
const NOTICE_DAYS = 60;

/**
 * How many days a licence still holds after today: 0 on its last day, less than 0 when it has run
 * out. Both days as 2026-11-22.
 */
export const daysLeft = (expires: string, today: string): number => daysBetween(today, expires);

/** Whether a licence may be shown: up to and including its last day, and always without one. */
export const licenceHolds = (expires: string | undefined, today: string): boolean =>
  expires === undefined || daysLeft(expires, today) >= 0;

/** Whether it is time to say that a licence runs out, or has. */
export const licenceEnds = (expires: string, today: string): boolean =>
  daysLeft(expires, today) <= NOTICE_DAYS;
