import { daysLeft, licenceEnds } from '#practitioners/licence.ts';
import { longDate } from '#prose/dates.ts';
import { expiringIn } from './licences-and-insurance.ts';
import { EARLIEST } from './rules/dates.ts';
import type { Content } from './entries/schemas.ts';

/**
 * Licences and insurances that run out soon or have, in sentences; the rest of the file may wait
 * for its cure.
 * @param today as 2026-11-22
 */
export const licenceNotes = (content: Content, today: string): string[] =>
  expiringIn(content).flatMap(({ file, line, what, day }) => {
    // A day in another century is a slip, and reported as one.
    if (!day || day < EARLIEST || !licenceEnds(day, today)) return [];
    const days = daysLeft(day, today);
    return days < 0
      ? [`${file}, line ${line}: ${what} ended on ${longDate(day)}, so the site leaves it out.`]
      : [
          `${file}, line ${line}: ${what} ends on ${longDate(day)}, ${inDays(days)}. The day after, the site leaves it out.`,
        ];
  });

const inDays = (days: number): string =>
  ['which is today', 'which is tomorrow'][days] ?? `in ${days} days`;
