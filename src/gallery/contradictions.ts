import type { z } from 'zod';
import { daysBetween, weeksHealed, type Photographed } from './circumstances.ts';

/** What the days of two pictures say against the rest: nobody heals for longer than lies between. */
export function contradictions({ stage, before, after }: Dated, context: z.RefinementCtx): void {
  const days = daysBetween(before.takenAt, after.takenAt);
  const says = (path: string[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (days < 0) says(['after', 'takenAt'], 'is before the day of the other picture');
  else if (weeksHealed(stage) * 7 > days) {
    says(['stage'], 'is longer than the time between the two pictures');
  }
}

type Dated = Pick<Photographed, 'stage' | 'before' | 'after'>;
