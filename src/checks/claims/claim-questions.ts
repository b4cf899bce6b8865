import { claimsIn, type Claim } from './claims.ts';

const SUBJECT = String.raw`(?:(?:our|your) \w{1,20}(?: \w{1,20})?|we|it|they|this|(?:the )?smp|(?:the )?scalp micropigmentation|the (?:treatment|result|pigment|procedure)s?|results)`;
const ONE = '(?:we|it|they|this|smp|scalp micropigmentation|(?:our|your|the) [a-z]{1,20})';
const IS = '(?:is|are|do|does|did|has|have)';

/** "Why is it …?" and "What makes us …?" take for granted what follows. */
const TAKES_FOR_GRANTED = new RegExp(
  String.raw`^\W{0,3}(?:(?:why|how(?: come)?) (?:${IS}(?:n['’]t| not)? )?${SUBJECT}|what makes (?:us|${SUBJECT}))\b`,
  'i',
);
/** "Why doesn't it fade?", "What makes SMP so safe?": what they say stands in another order. */
const TURNED = new RegExp(
  String.raw`^\W{0,3}(?:(?:why|how(?: come)?) (${IS})(n['’]t| not)? (${ONE})|what makes (us|${ONE})) (.{1,200}?)\?*\s*$`,
  'i',
);
/** What others call it, and how it helps, are asked without a claim. */
const OPEN =
  /\b(?:call(?:s|ed)?|says?|said|claim(?:s|ed)?|advertis\w{1,4}|promis\w{1,3}|think|helps?)\b/i;

/** Claims that a question takes for granted: "Why is our treatment painless?" */
export function presumedIn(question: string): Claim[] {
  if (!TAKES_FOR_GRANTED.test(question) || OPEN.test(question)) return [];
  const asItStands = claimsIn(question.replace(/[?\s]{1,20}$/, '.'));
  if (asItStands.length > 0) return asItStands;
  const [words, is = 'is', not = '', one, other = '', rest = ''] = TURNED.exec(question) ?? [];
  if (words === undefined) return [];
  const said = claimsIn(`${one ?? other} ${is}${not} ${rest}.`);
  return said.slice(0, 1).map((claim) => ({ ...claim, words: words.trim(), at: 0 }));
}

/** What is said of such a question. */
export const presumedAdvice = ({ rule, words }: Pick<Claim, 'rule' | 'words'>) => ({
  says: `"${words}" in a question that asks for the reason is a claim ${rule.what}. ${rule.why.replace(/\.$/, '')}`,
  fix: `Ask whether it is so, such as "Does it hurt?", and answer that. See ${rule.source}.`,
});
