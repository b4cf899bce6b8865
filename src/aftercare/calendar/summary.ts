import { normalRuns, stretchOn, type NormalRun, type TreatmentDays } from './calendar.ts';
import { dayWords } from './days.ts';
import { EXERCISE } from '#aftercare/plan.ts';

/**
 * What matters most to a visitor on a day, in a sentence or two: what holds today, and when normal
 * exercise comes next and for how long. It never says less than the cards of the treatments allow.
 * @param today as 2026-11-23
 * @returns nothing without a treatment
 */
export function calendarSummary(days: readonly TreatmentDays[], today: string): string {
  const runs = normalRuns(days);
  const now = stretchOn(days, today);
  const run = runs.find(({ from, to = today }) => from <= today && today <= to);
  const next = runs.find(({ from }) => from > today);
  if (run && !run.to) return 'These days are over: you can exercise as normal.';
  return [
    now && `Today: ${EXERCISE[now.exercise].toLowerCase()}${run ? endOf(run) : ''}.`,
    next && `Normal ${run ? 'again' : 'exercise'} from ${dayWords(next.from)}${endOf(next)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** ", until treatment 2", ", until Friday 4 December 2026", or nothing where a run has no end. */
function endOf({ to, until }: NormalRun): string {
  if (!to) return '';
  return until ? `, until treatment ${until}` : `, until ${dayWords(to)}`;
}
