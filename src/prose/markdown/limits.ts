import type { Refusal } from './refusal.ts';

/** In characters: about 8,000 words, several times what anybody reads of one page. */
const LONGEST = 50_000;
/** Of characters written as codes, and of marks one behind another at the start of a line. */
const MOST_CODES = 1000;
const DEEPEST = 20;

const CODE = /&(?=#|\w)/g;
const NESTED = new RegExp(
  String.raw`^(?:[ \t]{0,9}(?:>|(?:[+*-]|\d{1,9}[.)])[ \t])){${DEEPEST + 1}}`,
  'm',
);

/**
 * Why a Markdown text is not even taken apart. The time that takes grows with the square of its
 * length, of its depth and of the number of its codes, so that a file pasted by mistake would keep
 * the check busy for minutes.
 */
export function unreadMarkdown(source: string): (Refusal & { line: number }) | undefined {
  if (source.length > LONGEST) {
    return {
      line: 1,
      says: `the text has ${inFull(source.length)} characters, and ${inFull(LONGEST)} is the most it can have`,
      fix: 'Keep what visitors need, or divide it into several texts.',
    };
  }
  const nested = source.search(NESTED);
  if (nested >= 0) {
    return {
      line: lineOf(source, nested),
      says: `more than ${DEEPEST} marks such as > or - stand one behind another at the start of this line`,
      fix: 'Start the line with its first word, or with one hyphen and a space for a list.',
    };
  }
  const codes = [...source.matchAll(CODE)];
  const tooMany = codes[MOST_CODES];
  return tooMany
    ? {
        line: lineOf(source, tooMany.index),
        says: `the text has more than ${inFull(MOST_CODES)} characters written as codes, such as &amp;`,
        fix: 'Write the characters themselves.',
      }
    : undefined;
}

const inFull = (count: number): string => count.toLocaleString('en-GB');
const lineOf = (source: string, offset: number): number =>
  source.slice(0, offset).split('\n').length;
