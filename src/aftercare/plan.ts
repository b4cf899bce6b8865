import type { Aftercare, Band } from './schema.ts';

/** One day of the timeline. */
interface Day {
  /** Days since the treatment; the treatment day is 0. */
  day: number;
  exercise: Band['exercise'];
}

/** What each rule is called. */
export const EXERCISE: Readonly<Record<Band['exercise'], string>> = {
  none: 'No exercise',
  light: 'Light exercise',
  normal: 'Normal exercise',
};

/** "Days 0 to 4", "Day 3", "From day 10". */
export function daysOf({ from, to }: Pick<Band, 'from' | 'to'>): string {
  if (to === undefined) return `From day ${from}`;
  return from === to ? `Day ${from}` : `Days ${from} to ${to}`;
}

/** The days from the treatment to the first day of the last band, each with its rule. */
export function timeline({ bands }: Pick<Aftercare, 'bands'>): Day[] {
  const end = bands.at(-1)?.from ?? 0;
  return Array.from({ length: end + 1 }, (_, day) => ({
    day,
    exercise: bands.findLast(({ from }) => from <= day)?.exercise ?? 'none',
  }));
}

/**
 * Why the bands cannot be shown as they are, or nothing: they start on day 0,
 * follow each other without a gap or an overlap, and only the last has no end.
 */
export function gapInBands(bands: readonly Pick<Band, 'from' | 'to'>[]): string | undefined {
  let next = 0;
  for (const [index, { from, to }] of bands.entries()) {
    if (from !== next) return `band ${index + 1} starts on day ${from}; write ${next}`;
    const last = index === bands.length - 1;
    if (last)
      return to === undefined ? undefined : `band ${index + 1} ends on day ${to}; leave "to" empty`;
    if (to === undefined || to < from)
      return `band ${index + 1} needs a last day of at least ${from}`;
    next = to + 1;
  }
  return undefined;
}
