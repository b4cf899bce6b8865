import { normalFrom, stretchOn, type TreatmentDays } from './calendar.ts';
import { dayWords } from './days.ts';
import { EXERCISE } from './plan.ts';

/** What matters most to a visitor on a day, in a sentence or two; nothing without a treatment. */
export function inShort(days: readonly TreatmentDays[], today: string): string {
  const normal = normalFrom(days);
  if (normal !== undefined && normal <= today) {
    return 'These days are over: you can exercise as normal.';
  }
  const now = stretchOn(days, today);
  // Between two treatments: "normal exercise" alone would be said twice, with no reason.
  const isPause = now?.exercise === 'normal' && days.some(({ date }) => date > today);
  return [
    now &&
      `Today: ${EXERCISE[now.exercise].toLowerCase()}${isPause ? ', until your next treatment' : ''}.`,
    normal && `Normal ${isPause ? 'again' : 'exercise'} from ${dayWords(normal)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
