import type { SearchIndex } from './index-file.ts';
import { SYNONYMS } from './synonyms.ts';
import { keysIn, THE_PRICE, wordsOf } from './tokenizer.ts';

/** A question with its answer, as far as it is searched. */
export interface Searched {
  slug: string;
  question: string;
  short?: string | undefined;
  summary: string;
  alsoSearchedAs: readonly string[];
  /** The answer as HTML. */
  html: string;
}

/** How much it says of an answer when a word stands there; a phrase of the owner's says most. */
const WEIGHTS = { question: 10, also: 10, phrase: 16, summary: 4, answer: 2 };

/**
 * The index of all answers, the same for the same answers.
 * @param prices the path of the page with the prices, where there is one
 */
export function searchIndex(questions: readonly Searched[], prices?: string): SearchIndex {
  const found = new Map<string, Map<number, number>>();
  for (const [number, question] of questions.entries()) {
    for (const [key, weight] of weightsOf(question)) {
      const there = found.get(key) ?? new Map<number, number>();
      found.set(key, there.set(number, weight));
    }
  }
  const words = [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, there]) => [key, byRarity(there, questions.length)] as const);
  const meanings = SYNONYMS.map((group) => [...new Set(group.map(keyOf))]);
  return {
    slugs: questions.map(({ slug }) => slug),
    words: Object.fromEntries(words),
    meanings: meanings.filter((group) => group.some((key) => found.has(key))),
    prices: { words: meanings.find((group) => group.includes(THE_PRICE)) ?? [], path: prices },
  };
}

/** How a word or a phrase is looked up. */
const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ stem }) => stem)
    .join(' ');

/** What an answer says, and how strongly: the best place of a word counts, and a little the rest. */
function weightsOf({
  question,
  short = '',
  summary,
  alsoSearchedAs,
  html,
}: Searched): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (key: string, weight: number) => {
    const before = weights.get(key) ?? 0;
    weights.set(key, Math.max(before, weight) + Math.min(before, weight) / 4);
  };
  for (const key of keysIn(question)) add(key, WEIGHTS.question);
  for (const also of alsoSearchedAs) {
    const keys = keysIn(also);
    for (const key of keys) add(key, WEIGHTS.also / Math.max(keys.length, 1));
    if (wordsOf(also).length > 1) add(keyOf(also), WEIGHTS.phrase);
  }
  for (const key of keysIn(`${short} ${summary}`)) add(key, WEIGHTS.summary);
  for (const key of keysIn(html.replaceAll(/<[^<>]*>/g, ' '))) add(key, WEIGHTS.answer);
  return weights;
}

/** A word that is in every answer says little, one that is in a single answer everything. */
function byRarity(there: ReadonlyMap<number, number>, all: number): number[] {
  const rarity = Math.log(1 + all / there.size) / Math.log(1 + all);
  return [...there].flatMap(([number, weight]) => [number, Math.round(10 * weight * rarity)]);
}
