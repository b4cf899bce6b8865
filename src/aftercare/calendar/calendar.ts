import { daysAfter } from './days.ts';
import type { Aftercare, Band } from '#aftercare/schema.ts';

/** The rules a calendar is made from. */
export type Rules = Pick<Aftercare, 'bands' | 'work'>;

/** Days of one visitor with one rule. */
export interface Stretch {
  /** The first day, as 2026-11-23. */
  from: string;
  /** The last day; none where the rule holds until another treatment. */
  to?: string;
  exercise: Band['exercise'];
  says: string;
}

/** A treatment and the days that follow it, until the next one. */
export interface TreatmentDays {
  /** Counted from 1, by date. */
  number: number;
  date: string;
  /** The first day of work; none where another treatment comes first. */
  work?: string;
  stretches: Stretch[];
}

/**
 * A visitor's own days: every treatment starts the count again, so its days end where the next
 * treatment begins.
 * @param dates the days of the treatments, in any order; a day that comes twice counts once
 */
export function ownDays(dates: readonly string[], { bands, work }: Rules): TreatmentDays[] {
  const treatments = [...new Set(dates)].toSorted();
  return treatments.map((date, index) => {
    const next = treatments[index + 1];
    const comes = (days: number) => next === undefined || daysAfter(date, days) < next;
    return {
      number: index + 1,
      date,
      ...(comes(work.from) && { work: daysAfter(date, work.from) }),
      stretches: bands
        .filter(({ from }) => comes(from))
        .map(({ from, to, exercise, says }) => {
          const last = to !== undefined && comes(to) ? daysAfter(date, to) : dayBefore(next);
          return { from: daysAfter(date, from), ...(last && { to: last }), exercise, says };
        }),
    };
  });
}

const dayBefore = (date: string | undefined) => date && daysAfter(date, -1);

/** Days in a row on which exercise is normal. */
export interface NormalRun {
  from: string;
  /** The last of them; none where they go on until another treatment. */
  to?: string;
  /** The number of the treatment that ends them; none where a rule does. */
  until?: number;
}

/** The runs of days on which exercise is normal, in order, through all treatments. */
export function normalRuns(days: readonly TreatmentDays[]): NormalRun[] {
  const runs: NormalRun[] = [];
  let open = false;
  for (const { number, stretches } of days) {
    for (const [place, { from, to, exercise }] of stretches.entries()) {
      const run = runs.at(-1);
      if (exercise !== 'normal') {
        if (open && run && place === 0) run.until = number;
        open = false;
      } else if (open && run) {
        delete run.to;
        if (to) run.to = to;
      } else {
        runs.push({ from, ...(to && { to }) });
        open = true;
      }
    }
  }
  return runs;
}

/** What holds on a day; nothing before the first treatment. */
export const stretchOn = (days: readonly TreatmentDays[], date: string): Stretch | undefined =>
  days
    .flatMap(({ stretches }) => stretches)
    .findLast(({ from, to = date }) => from <= date && date <= to);
