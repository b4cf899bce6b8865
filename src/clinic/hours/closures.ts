import { daysAfter, longDate } from '#prose/dates.ts';
import type { Closure } from './hours.ts';

/** In days: so long before its first day visitors are told of a closure. */
const ANNOUNCED = 14;

/** The last day of a closure; one of a single day has no other. */
export const lastDayOf = ({ from, to = from }: Pick<Closure, 'from' | 'to'>): string => to;

/** The first day a closure is shown, as 2026-12-10. */
export const shownFrom = ({ from }: Pick<Closure, 'from'>): string => daysAfter(from, -ANNOUNCED);

/**
 * The closures that visitors are told of, the first first.
 * @param today as 2026-11-22
 */
export const shownClosures = (closures: readonly Closure[], today: string): Closure[] =>
  closures
    .filter((one) => shownFrom(one) <= today && today <= lastDayOf(one))
    .toSorted((one, other) => one.from.localeCompare(other.from));

/** "from 24 December 2026 to 2 January 2027", or "on 24 December 2026". */
export const closedWhen = (closure: Pick<Closure, 'from' | 'to'>): string => {
  const last = lastDayOf(closure);
  return last === closure.from
    ? `on ${longDate(last)}`
    : `from ${longDate(closure.from)} to ${longDate(last)}`;
};
