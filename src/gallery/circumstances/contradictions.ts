import type { z } from 'zod';
import { daysBetween } from '#prose/dates.ts';
import { weeksHealed, type Photographed } from './circumstances.ts';

/** What the days of two pictures say against the stage: healing takes no longer than lies between. */
export function contradictions({ stage, before, after }: Dated, context: z.RefinementCtx): void {
  const days = daysBetween(before.takenAt, after.takenAt);
  if (days >= 0 && weeksHealed(stage) * 7 > days) {
    context.addIssue({
      code: 'custom',
      path: ['stage'],
      message: 'is longer than the time between the two pictures',
    });
  }
}

type Dated = Pick<Photographed, 'stage' | 'before' | 'after'>;
