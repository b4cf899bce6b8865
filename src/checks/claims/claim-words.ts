import { PatternIndex } from './index/claim-index.ts';
import { placesOf, type Place } from './index/claim-places.ts';
import { CLAIM_RULES, type ClaimRule } from './claim-rules.ts';

/** A question with something behind it, which can make a claim without a word of one. */
const ANSWERED = /\?["')\]]{0,3}\s/;

/** Patterns of all rules: those of words, and those that make a claim where they are asked. */
const PATTERNS = new PatternIndex(
  CLAIM_RULES.flatMap((rule) => [
    ...rule.each.hits.map((source) => ({ owner: { rule, isAsked: false }, source })),
    ...rule.each.asked.map((source) => ({ owner: { rule, isAsked: true }, source })),
  ]),
);

/** The rules whose words stand in a text, whatever stands around them, and where. */
export function wordsOfClaims(text: string): Map<ClaimRule, Place[]> {
  const isAnswered = ANSWERED.test(text);
  // Capitals do not matter, and without them a pattern takes far less time and memory.
  const small = text.toLowerCase();
  const found = new Map<ClaimRule, Place[]>();
  for (const [rule, all] of Map.groupBy(PATTERNS.possibleIn(small), ({ owner }) => owner.rule)) {
    const [asked = [], hits = []] = [true, false].map((isAsked) =>
      all.filter(({ owner }) => owner.isAsked === isAsked).map(({ pattern }) => pattern),
    );
    const places = placesOf(small, hits);
    const isFound =
      places.length > 0 || (isAnswered && asked.some((pattern) => small.search(pattern) >= 0));
    if (isFound) found.set(rule, places);
  }
  return found;
}
