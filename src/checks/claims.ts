import { CLAIM_RULES, type ClaimRule } from './claim-rules.ts';

/** A claim that stands alone. */
export interface Claim {
  rule: ClaimRule;
  /** The words that make it, as they are written. */
  words: string;
  /** Where they begin in the text. */
  at: number;
}

/**
 * Where words that make a claim modest may stand: in its own sentence only, or, in a text that is
 * read as a whole, in the sentences beside it, and anywhere if they can only mean this claim.
 */
export type Reach = 'sentence' | 'text';

/** What turns a claim into its opposite when it stands before it in the sentence. */
const DENIED =
  /\b(?:no(?! other| longer| wonder| doubt| more)|not(?! only| just| merely)|never|nobody|no ?one|none|nothing|nor|neither|cannot|without|\w+n't|rather than|question any|calls? (?:itself|themselves)|(?:check|ask|find out|make sure) (?:that|whether|if)|instead of|beware|wary|careful|avoid|distrust|myth|claims? (?:that|to)|(?:clinics?|anyone|somebody|someone|people|adverts?) (?:that|who) (?:\w+ )?(?:promises?|offers?|claims?|says?|advertises?))\b/i;
/** "Why not …" and "no more than …" deny nothing. */
const NO_DENIAL = /\bwhy not\b|\bnot (?:only|just|merely)\b/gi;
/** What may come, as something to think of first. */
const FEARED = /\b(?:may|might|could) (?:be|become)\s*$/i;
/** A new thought: what was denied before it does not reach behind it. */
const NEW_THOUGHT =
  /[;:–—]| but | and (?:it|we|you|is|are|the|this|will)\b|, (?:it|we|you|so|yet)\b/i;

const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The claims in a text that stand alone: not asked, not denied, with nothing beside them that makes
 * them modest.
 * @param written plain words, or Markdown made plain
 * @param reach how far what explains a claim may stand from it
 */
export function claimsIn(written: string, reach: Reach = 'sentence'): Claim[] {
  const text = written.replaceAll('’', "'");
  // Most texts claim nothing, and to divide one into sentences takes longer than to look for words.
  const rules = CLAIM_RULES.filter(({ hits }) => text.search(hits) >= 0);
  if (rules.length === 0) return [];
  const parts = [...sentences.segment(text)];
  return parts.flatMap(({ segment, index }, place) => {
    const isAsked = /\?["”’')\]]*\s*$/.test(segment);
    return rules.flatMap((rule) => {
      const near = parts.slice(Math.max(0, place - 1), place + 2).map((part) => part.segment);
      const around = { sentence: segment, text: rule.anywhere ? text : near.join('') }[reach];
      if ((isAsked && !rule.asked) || isModest(rule, around)) return [];
      return [...segment.matchAll(rule.hits)]
        .filter((hit) => !isDenied(segment.slice(0, hit.index)))
        .map((hit) => {
          const at = index + hit.index;
          return { rule, words: written.slice(at, at + hit[0].length), at };
        });
    });
  });
}

/** A claim does not explain itself: "never fades" says nothing of fading. */
const isModest = ({ hits, beside }: ClaimRule, around: string): boolean =>
  beside !== undefined && around.replaceAll(hits, ' ').search(beside) >= 0;

function isDenied(before: string): boolean {
  const thought = before.split(NEW_THOUGHT).at(-1) ?? '';
  return FEARED.test(thought) || DENIED.test(thought.replace(NO_DENIAL, ''));
}
