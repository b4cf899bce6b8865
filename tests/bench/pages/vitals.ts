import type { Observed } from './observe.ts';

/**
 * Cumulative Layout Shift: the largest sum of shifts less than 1 s apart and within 5 s
 * (https://web.dev/articles/cls).
 */
export function layoutShift(shifts: Observed['shifts']): number {
  let [worst, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY];
  for (const { at, value } of shifts) {
    const same = at - last < 1000 && at - first < 5000;
    sum = same ? sum + value : value;
    if (!same) first = at;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** Total Blocking Time: what tasks take beyond 50 ms each, once something shows; in ms. */
export const blockingTime = ({ tasks, firstPaint }: Observed): number =>
  tasks
    .map(({ at, length }) => Math.min(length - 50, at + length - firstPaint))
    .reduce((sum, blocked) => sum + Math.max(0, blocked), 0);

/** Events shorter than this are not reported, so that no figure is smaller. */
export const SHORTEST = 16;

/**
 * Interaction to Next Paint of a visit: the longest of its interactions, each as long as its
 * longest event, in ms. With fewer than 50 of them none is left out
 * (https://web.dev/articles/inp).
 */
export const interactionToNextPaint = (events: Observed['events']): number =>
  Math.max(
    SHORTEST,
    ...events.filter(({ interaction }) => interaction > 0).map(({ duration }) => duration),
  );
