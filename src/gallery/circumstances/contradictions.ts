import type { z } from 'zod';
import { daysBetween } from '#prose/dates.ts';
import { weeksHealed, type Photographed } from './circumstances.ts';

/** What the days of two pictures say against the stage: it is no longer and no shorter. */
export function contradictions(
  { stage, sessions, before, after }: Dated,
  context: z.RefinementCtx,
): void {
  const days = daysBetween(before.takenAt, after.takenAt);
  if (days >= 0 && weeksHealed(stage) * 7 > days) {
    context.addIssue({
      code: 'custom',
      path: ['stage'],
      message: 'is longer than the time between the two pictures',
    });
  }
  if (stage === 'same day' && days > sessions * LONGEST) {
    context.addIssue({
      code: 'custom',
      path: ['stage'],
      message: `is "same day", and ${days} days lie between the two pictures`,
      params: { fix: 'Write healing, or the weeks as in healed 6 weeks, or correct a day.' },
    });
  }
}

/** In days: so long may pass before a session. */
const LONGEST = 31;

type Dated = Pick<Photographed, 'sessions' | 'stage' | 'before' | 'after'>;
