import { claimAdvice } from '#checks/claims/claim-advice.ts';
import { claimsIn } from '#checks/claims/claims.ts';
import { judged } from '#checks/claims/normalise.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';

/** What nobody may promise everybody, and how a very short answer to a question about it is read. */
interface Subject {
  what: string;
  /** Words of a question about it. */
  asks: RegExp;
  /** What makes a statement of the answer: "A few feel a little" stays what it is. */
  begins: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
  {
    what: 'pain',
    asks: /\b(?:hurt|pain|sore|ache|discomfort|uncomfortable|feel|numb|needle)/i,
    begins: ['It is', 'You feel', 'There is'],
  },
  {
    what: 'how long it lasts',
    asks: /\b(?:last|permanent|fad(?:e|ing)|for ?ever|wear off|wash off|touch[ -]?up|top[ -]?up)/i,
    begins: ['It is', 'It lasts', 'It'],
  },
  {
    what: 'how it looks',
    asks: /\b(?:look|real|natural|notic|detect|tell|fake|obvious|spot)/i,
    begins: ['It is', 'It looks', 'It'],
  },
  {
    what: 'safety',
    asks: /\b(?:safe|risk|danger|harm|damage|side effect|infect|allerg|scarring|toxic|cancer)/i,
    begins: ['It is', 'It has', 'There is'],
  },
];

/** Words that say yes, no or for ever, and those that only make them stronger. */
const BARE = new Set(
  (
    'yes no not never always ever for forever life lifetime lifelong none nothing nobody at all it is does will can be a an ' +
    'the in least bit slightest zero 100 absolutely completely totally fully entirely definitely certainly surely sure of ' +
    'course indeed really very so permanently'
  ).split(' '),
);

/** From so many letters on, a word may be another form of one in the question: "looks", "look". */
const LONG_ENOUGH = 4;

/**
 * A very short answer is read with its question as one statement: a plain yes, no, never or for
 * ever promises everybody what is so for most at best (CAP Code 3.1 and 3.7,
 * https://www.asa.org.uk/type/non_broadcast/code_section/03.html), and "Nothing" claims, behind
 * "You feel", what it does not alone. What the answer claims by itself is found with the others.
 */
export function shortProblems(entry: Entry): Problem[] {
  const { question, short } = asWritten(entry);
  if (typeof question !== 'string' || typeof short !== 'string') return [];
  const subjects = SUBJECTS.filter(({ asks }) => asks.test(question));
  const place = { file: entry.file, line: entry.source.lineOf(['short']), field: 'short' };
  const isClaim = [short, `${question} ${short}`].some((words) => claimsIn(words).length > 0);
  if (subjects.length === 0 || isClaim) return [];
  if (isBare(short, question)) {
    return [{ ...place, says: `"${short}" is all that it says of ${subjects[0]?.what}`, fix: SAY }];
  }
  const statements = subjects.flatMap(({ begins }) => begins.map((begin) => `${begin} ${short}.`));
  const [claim] = statements.flatMap((statement) => claimsIn(statement));
  return claim ? [{ ...place, ...claimAdvice({ ...claim, words: short }) }] : [];
}

const SAY =
  'Nothing is so for everybody: say how much, how often or for whom, such as "A few feel a little", or leave this field empty.';

/** Whether it says nothing but yes, no or for ever, and words of the question again. */
function isBare(short: string, question: string): boolean {
  const asked = wordsIn(question);
  const again = (word: string) =>
    word.length >= LONG_ENOUGH &&
    asked.some((other) => other.startsWith(word.slice(0, LONG_ENOUGH)));
  return wordsIn(short).every((word) => BARE.has(word) || again(word));
}

const wordsIn = (text: string): string[] =>
  judged(text)
    .text.toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
