import type { Advice } from '#files/advice.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { PART, SENTENCES, sumsIn, totalsOf } from './sums.ts';

export type Price = NonNullable<Content['prices'][number]['data']['prices']>[number];
export type Field = 'title' | 'included' | 'otherFees' | 'basis';

/** What a price rises by, beside a lowest one: "£50 for every extra session", "plus £100". */
const RISE =
  /\b(?:plus|by|steps?|an hour|add|added|adds|further|then|between|rises?|off|save|refund\w{0,4})\b|\+/i;

/** Clauses: "A small area for £700, larger ones more" says something of two areas. */
const CLAUSES = /,\s|\s(?:and|but|while)\s/;

/** A sum in the words beside a price that is in another currency, or says another price. */
export function otherSumAdvice(
  price: Price,
  field: Field,
  words: string,
  currency: string,
): Advice | undefined {
  const foreign = sumsIn(words).find((sum) => currency !== '' && sum.currency !== currency);
  if (foreign) {
    return {
      says: `"${foreign.words}" in "${field}" is in another currency than the prices, which are in ${currency}`,
      fix: `Write the sum in ${currency}.`,
    };
  }
  const own = price.amount ?? price.from;
  if (own === undefined || field === 'otherFees') return undefined;
  if (field === 'basis') return lowerSum(words, own);
  const name = price.amount === undefined ? '"from"' : '"amount"';
  for (const sentence of words.split(SENTENCES)) {
    const other = sumsIn(sentence).find((sum) => {
      const totals = totalsOf(sentence, sum);
      if (totals.length === 0) return sum.value > own;
      const isReckoned = totals.length === 1 && totals[0] !== sum.value;
      return (isReckoned || isWhole(field, sentence)) && !totals.includes(own);
    });
    if (!other) continue;
    const [total = other.value] = totalsOf(sentence, other);
    const comesTo = total === other.value ? '' : `, which with its sessions comes to ${total},`;
    return {
      says: `"${other.words}" in "${field}"${comesTo} is another sum than ${name}, which is ${own}`,
      fix: `Delete the sum in "${field}": the page shows the price beside it.`,
    };
  }
  return undefined;
}

/** Whether a sum in a sentence is the price itself, and no part of it. */
const isWhole = (field: Field, sentence: string): boolean =>
  field === 'title' || !PART.test(sentence);

/** Nothing costs less than the lowest price (CAP Code 3.17 and 3.22). */
function lowerSum(words: string, own: number): Advice | undefined {
  for (const clause of words.split(SENTENCES).flatMap((sentence) => sentence.split(CLAUSES))) {
    if (PART.test(clause) || RISE.test(clause)) continue;
    const lower = sumsIn(clause).find((sum) => totalsOf(clause, sum).every((one) => one < own));
    if (lower) {
      return {
        says: `"${lower.words}" in "basis" is less than "from", which is ${own}`,
        fix: 'Write the lowest price behind "from", or delete the sum in "basis".',
      };
    }
  }
  return undefined;
}
