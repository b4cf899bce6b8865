import { legible } from '#prose/folded.ts';
import { isAnswer, isModest, saidByNo, saidByYes } from './claim-answers.ts';
import { isDenied, isHedged, isSaid } from './claim-context.ts';
import { onceEach, type Place } from './index/claim-places.ts';
import type { ClaimRule } from './claim-rules.ts';
import { sentencesOf, type Sentence } from './claim-sentences.ts';
import { wordsOfClaims } from './claim-words.ts';
import { judged } from './normalise.ts';

/** A claim that stands alone. */
export interface Claim {
  rule: ClaimRule;
  /** The words that make it, as they are written but for characters that look alike. */
  words: string;
  /** Where they begin in the text. */
  at: number;
  /** Whether they are asked, and the answer makes a claim of them: "Is it painless? Yes." */
  answered: boolean;
}

/**
 * Where words that explain a claim may stand: in its own sentence only, or, in a text that is read
 * as a whole, in the sentences beside it, and anywhere if they can only mean this claim.
 */
export type Reach = 'sentence' | 'text';

/** In characters: how far before and after a claim its clause is looked for. */
const NEAR = 300;
/** Of one text; with so many to mend, the others wait for the next check. */
const MOST = 100;

type Found = [from: number, to: number, answered: boolean];

/**
 * The claims in a text that stand alone: not asked, not denied in their own clause, with nothing
 * beside them that makes them modest.
 * @param written plain words; each line is a paragraph of its own
 * @param reach how far what explains a claim may stand from it
 */
export function claimsIn(written: string, reach: Reach = 'sentence'): Claim[] {
  const { text, span } = judged(written);
  // Most texts claim nothing, and to divide one into sentences takes longer than to look for words.
  const found = wordsOfClaims(text);
  if (found.size === 0) return [];
  const sentences = sentencesOf(text);
  return onceEach(
    [...found].flatMap(([rule, places]) =>
      alone(text, sentences, rule, places, reach).map(([from, to, answered]) => {
        const [at, end] = span(from, to);
        return { rule, words: legible(written.slice(at, end)), at, answered, end };
      }),
    ),
  ).slice(0, MOST);
}

/** The claims of a text; what begins with a yes or a no is read behind the question of its entry. */
export function claimsBehind(question: string | undefined, text: string, reach: Reach): Claim[] {
  if (question === undefined || !isAnswer(text)) return claimsIn(text, reach);
  const above = question.length + 1;
  return claimsIn(`${question} ${text}`, reach)
    .filter(({ at, answered }) => at >= above || answered)
    .map((claim) => ({ ...claim, at: Math.max(0, claim.at - above) }));
}

/** Where the words of a rule stand that nothing around them makes true enough. */
function alone(
  text: string,
  sentences: readonly Sentence[],
  rule: ClaimRule,
  places: readonly Place[],
  reach: Reach,
): Found[] {
  const found: Found[] = sentences.flatMap((sentence) => {
    const said = saidByNo(sentence, rule) ?? saidByYes(sentence, rule);
    return said ? [[...said, true]] : [];
  });
  const explained = explainer(text, sentences, rule, reach);
  let place = 0;
  for (const { words, index } of places) {
    if (found.length === MOST) break;
    while ((sentences[place + 1]?.from ?? Infinity) <= index) place += 1;
    const sentence = sentences[place];
    if (!sentence || !isClaimed(sentence, rule)) continue;
    if (!explained(place) && !isExcused(inSentence(sentence, index, words), rule)) {
      found.push([index, index + words.length, sentence.asked === 'yes']);
    }
  }
  return found;
}

/** Whether a sentence says what it holds; one that asks does where a yes answers. */
function isClaimed({ asked, next }: Sentence, rule: ClaimRule): boolean {
  if (asked === 'yes') return rule.asked || !isModest(next, rule);
  return asked !== 'no' && (!asked || rule.asked);
}

const isExcused = (claim: ReturnType<typeof inSentence>, rule: ClaimRule): boolean =>
  isDenied(claim) || (rule.hedges !== undefined && isHedged(claim, rule.hedges));

function inSentence({ text, from }: Sentence, index: number, words: string) {
  const start = index - from;
  const end = start + words.length;
  return {
    before: text.slice(Math.max(0, start - NEAR), start),
    words,
    after: text.slice(end, end + NEAR),
  };
}

/** Tells of a sentence whether words in or beside it explain the claim; each is asked once. */
function explainer(
  text: string,
  sentences: readonly Sentence[],
  rule: ClaimRule,
  reach: Reach,
): (place: number) => boolean {
  const known = new Map<number, boolean>();
  const around = (place: number): string => {
    const sentence = sentences[place];
    if (reach === 'sentence' && sentence) {
      return sentence.asked === false ? sentence.text : sentence.text + sentence.next;
    }
    if (rule.anywhere) return text;
    return sentences
      .slice(Math.max(0, place - 1), place + 2)
      .map((part) => part.text)
      .join('');
  };
  return (place) => {
    const key = reach === 'text' && rule.anywhere ? -1 : place;
    const answer = known.get(key) ?? isExplained(rule, around(place), sentences[place]?.text ?? '');
    known.set(key, answer);
    return answer;
  };
}

function isExplained(
  { hits, beside, apart, with: needed }: ClaimRule,
  around: string,
  own: string,
) {
  if (needed && own.search(needed) < 0) return true;
  // A claim does not explain itself: "never fades" says nothing of fading.
  return beside !== undefined && isSaid(around.replaceAll(hits, ' '), beside, apart);
}
