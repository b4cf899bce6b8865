import { counted } from '#prose/counted.ts';
import { daysBetween, longDate } from '#prose/dates.ts';

/** What a client's case says of how its pictures came about. */
export interface Photographed {
  treated: string;
  sessions: number;
  /** "same day", "healing" or "healed 6 weeks". */
  stage: string;
  lighting: string;
  before: { takenAt: string };
  after: { takenAt: string };
}

/** How many weeks a stage of healing names: 6 in "healed 6 weeks", 0 in any other. */
export const weeksHealed = (stage: string): number => Number(/\d+/.exec(stage)?.[0] ?? 0);

/** The time between two dates in whole weeks, in days where it is less than one. */
export function timeBetween(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days === 0) return 'None: the same day';
  return days < 7 ? counted(days, 'day') : counted(Math.floor(days / 7), 'week');
}

function stageInWords(stage: string): string {
  if (stage === 'same day') return 'The day of the session';
  const weeks = weeksHealed(stage);
  return weeks > 0 ? `Healed for ${counted(weeks, 'week')}` : 'Still healing';
}

/**
 * All by which a visitor can judge a client's pair of pictures, as terms with their facts. Every
 * figure is worked out from the owner's dates, never from today's, so it stays true.
 */
export function circumstances(shown: Photographed): [term: string, fact: string][] {
  const { before, after } = shown;
  return [
    ['What was treated', shown.treated],
    ['Sessions so far', String(shown.sessions)],
    ['Healing stage', stageInWords(shown.stage)],
    ['Lighting', shown.lighting],
    ['Before, taken on', longDate(before.takenAt)],
    ['After, taken on', longDate(after.takenAt)],
    ['Time between the two', timeBetween(before.takenAt, after.takenAt)],
  ];
}
