import { isAsked, isSaid } from './claim-context.ts';
import type { ClaimRule } from './claim-rules.ts';

/** How the sentence behind a question answers it. */
export type Answer = 'open' | 'no' | 'yes';

const NO = /^(?:no|not|none|never|nothing|nobody)\b/i;
const YES =
  /^(?:yes|absolutely|of course|certainly|definitely|completely|totally|entirely|sure|it (?:is|does|will)(?=[.!]))\b|^100 ?%/i;

/** A no with nothing behind it that takes it back: "No.", and not "No more than a scratch." */
const PLAIN_NO =
  /^(?:no|none|never|nothing|nobody|not (?:at all|in the least|a bit|one bit|in any way))(?=[.,;:!–—]|\s*$)/i;

export const answerOf = (next = ''): Answer =>
  NO.test(next) ? 'no' : YES.test(next) ? 'yes' : 'open';

/** Whether a text begins with an answer to the question above it. */
export const isAnswer = (text: string): boolean => answerOf(text) !== 'open';

/** A sentence, how it is answered where it asks, and the one behind it. */
interface Asked {
  from: number;
  text: string;
  asked: false | Answer;
  next: string;
}

/** Whether an answer says itself that what is asked is so for some only. */
export const isModest = (answer: string, { hedges, beside, apart }: ClaimRule): boolean =>
  (hedges !== undefined && answer.search(hedges) >= 0) ||
  (beside !== undefined && isSaid(answer, beside, apart));

/** What a plain no claims: "Does it hurt? No." */
export function saidByNo(
  { from, text, asked, next }: Asked,
  rule: ClaimRule,
): [from: number, to: number] | undefined {
  const no = asked === 'no' && rule.denied ? PLAIN_NO.exec(next)?.[0] : undefined;
  const at = no === undefined || !rule.denied ? -1 : text.search(rule.denied);
  if (no === undefined || at < 0 || isModest(next, rule)) return undefined;
  return [from + at, from + text.length + no.length];
}

/** How a sentence asks, if it does, and is answered by the next one. */
export const askedIn = (sentence: string, next: string | undefined): false | Answer =>
  isAsked(sentence) && answerOf(next);
