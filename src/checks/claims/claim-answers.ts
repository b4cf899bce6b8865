import { isAsked, isSaid } from './claim-context.ts';
import type { ClaimRule } from './claim-rules.ts';

/** How the sentence behind a question answers it. */
export type Answer = 'open' | 'no' | 'yes';

/** What stands behind a short answer, or the end of it. */
const END = String.raw`(?=\s*(?:[.,;:!–—(]|$))`;
/** "Nope.", "Absolutely not.", "It won't.", "There are none." */
const PLAIN = [
  'no|none|never(?: ever)?|nothing(?: at all)?|nobody|nope|nah|zero|nil|zilch|nada',
  'no (?:way|chance|fear|sir|need|risks?|pain|such thing)(?: at all)?',
  'gone|sorted|solved|fixed|cured|beaten|history|forget it|over and done with|problem solved|not any more',
  'far from it|(?:quite |just )?the (?:opposite|contrary|reverse)|on the contrary|never (?:has|will|does|did|have)',
  '(?:nobody|none)(?: at all)?(?: (?:can|does|do|will|has|have|would|could|ever|is|are))?(?: ever)?',
  '(?:we|it|smp) (?:cures?|fixe?s?|stops?|ends?|heals?|solves?|beats?) (?:it|that|them)',
  String.raw`not (?:with us|here|(?:on|in|at|under|during|with) (?:our|my|this)(?: \w{1,20}){1,2}|a single one)`,
  'what (?:pain|risks?|side effects?|downtime)',
  String.raw`(?:absolutely|certainly|definitely|of course|most certainly|surely|really) (?:not|none|nothing|nobody|never|no)`,
  String.raw`not (?:at all|a (?:bit|jot|hope|sausage|peep|dicky ?bird)|on your (?:life|nelly)|in a (?:month of sundays|million years)|even (?:slightly|a (?:bit|little))|remotely|slightly|one bit|ever|really|a chance|a soul|a thing|a lot|any more|one|a single one|in (?:the (?:least|slightest)|any way|your life))`,
  '(?:it|they|that|there|you|we|i|this|she|he) (?:is|are|do|does|did|will|would|can|has|have) not(?: any| one)?',
  '(?:there|they) (?:is|are) (?:none|nothing)',
].join('|');

const NO = new RegExp(
  String.raw`^(?:(?:no(?! (?:problem|worries|bother|question|doubt))|not|none|never|nothing|nobody)\b|(?:well|oh|sadly|unfortunately|honestly),? (?:no|not)\b|(?:${PLAIN})${END})`,
  'i',
);

/** "You bet.", "Every time.", "100%." */
const EMPHATIC = [
  'absolutely|certainly|definitely|completely|totally|entirely|fully|wholly|utterly|perfectly|undoubtedly',
  '100 ?%|one hundred %|a (?:hundred|hundred and ten) %|110 ?%',
  '(?:always|every (?:single )?time|without (?:fail|exception|question|(?:a )?doubt)|for sure|for certain|guaranteed)',
  'you bet|too right|damn right|rather|naturally|obviously|very(?: much so)?|no (?:question|doubt|problem|worries|bother)(?: about it| at all)?',
  'for ?ever(?: and ever)?|for (?:life|good)|indefinitely|(?:a|your whole) lifetime',
  'everyone|everybody|anyone|anybody|all of (?:you|them|us)|each and every one|(?:anyone|everyone) and (?:anyone|everyone)|without a doubt',
].join('|');
const AGREED = 'yes|yep|yeah|yup|aye|sure|indeed|of course|correct|right';
const IT_IS =
  '(?:it|they|you|we|he|she|this|that|smp)(?: really| certainly| always| most certainly)? (?:is|are|do|does|did|will|can|has|have)';

const YES = new RegExp(
  String.raw`^(?:(?:yes|of course)\b|(?:${AGREED}|${EMPHATIC}|${IT_IS})${END}|(?:indeed|sure) (?:it|they|we) )`,
  'i',
);

/** A yes and nothing else: "Absolutely, yes.", "Yes, it is." */
const PART = String.raw`(?:oh|well|why|honestly|${AGREED}|${EMPHATIC}|${IT_IS})`;
const BARE_YES = new RegExp(String.raw`^${PART}(?:,? (?:and )?${PART}){0,4}\s*[.!–—]`, 'i');

/** A no with nothing behind it that takes it back: "No.", and not "No more than a scratch." */
const PLAIN_NO = new RegExp(String.raw`^(?:(?:oh|well|honestly),? )?(?:${PLAIN})${END}`, 'i');

/** What stands behind a plain yes that takes a part of it back. */
const BUT =
  /\b(?:but|though|although|however|unless|except|provided|as long as|if|when|depends?|risks?|may|might|most|many|some|usually|often|fades?|until|not|no)\b/i;

const answerOf = (next = ''): Answer => (NO.test(next) ? 'no' : YES.test(next) ? 'yes' : 'open');

/** Whether a text begins with an answer to the question above it. */
export const isAnswer = (text: string): boolean => answerOf(text) !== 'open';

/** A sentence, how it is answered where it asks, and the one behind it. */
interface Asked {
  from: number;
  text: string;
  asked: false | Answer;
  next: string;
  /** What stands behind that. */
  afterwards: string;
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

/** What a plain yes claims: "Is it safe? 100%." */
export function saidByYes(
  { from, text, asked, next, afterwards }: Asked,
  rule: ClaimRule,
): [from: number, to: number] | undefined {
  const yes = asked === 'yes' && rule.affirmed ? BARE_YES.exec(`${next.trim()}.`)?.[0] : undefined;
  const at = yes === undefined || !rule.affirmed ? -1 : text.search(rule.affirmed);
  if (yes === undefined || at < 0 || BUT.test(afterwards)) return undefined;
  return [from + at, from + text.length + Math.min(yes.length, next.trimEnd().length)];
}

/** How a sentence asks, if it does, and is answered by the next one. */
export const askedIn = (sentence: string, next: string | undefined): false | Answer =>
  isAsked(sentence) && answerOf(next);
