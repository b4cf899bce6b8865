import { lettersOf, widthOf } from './arial-widths.ts';

/** A text as a search engine or a network shows it. */
export interface Truncated {
  /** With an ellipsis where it was cut. */
  text: string;
  /** What is not shown; empty when all is. */
  lost: string;
}

/** Whether there is room for a text. */
type Fits = (text: string) => boolean;

const ELLIPSIS = '…';

/** There is room for so many pixels of Arial. */
export const inPixels =
  (width: number, size: number): Fits =>
  (text) =>
    widthOf(text, size) <= width;

/** There is room for so many letters. */
export const inLetters =
  (letters: number): Fits =>
  (text) =>
    lettersOf(text).length <= letters;

/** There is room for so many lines of a width; a word wider than a line goes on in the next. */
export const inLines =
  (lines: number, width: number, size: number): Fits =>
  (text) =>
    linesOf(text, width, size) <= lines;

/**
 * Cuts a text where there is no more room, behind a word if one fits.
 * @param text whose white space counts as single spaces
 */
export function truncate(text: string, fits: Fits): Truncated {
  const words = text.trim().split(/\s+/);
  const whole = words.join(' ');
  if (fits(whole)) return { text: whole, lost: '' };
  const wordsOf = (count: number) =>
    words
      .slice(0, count)
      .join(' ')
      .replace(/[\s.,;:–-]+$/, '');
  const count = countWhile(words.length - 1, (taken) => fits(wordsOf(taken) + ELLIPSIS));
  if (count > 0) {
    return { text: wordsOf(count) + ELLIPSIS, lost: words.slice(count).join(' ') };
  }
  const parts = lettersOf(whole);
  const kept = countWhile(parts.length, (taken) => fits(parts.slice(0, taken).join('') + ELLIPSIS));
  return { text: parts.slice(0, kept).join('') + ELLIPSIS, lost: parts.slice(kept).join('') };
}

/** The last of 1, 2, 3 … for which something holds; 0 where it never does. */
function countWhile(end: number, holds: (count: number) => boolean): number {
  let count = 0;
  while (count < end && holds(count + 1)) count += 1;
  return count;
}

function linesOf(text: string, width: number, size: number): number {
  let lines = 1;
  let end = 0;
  const space = widthOf(' ', size);
  for (const word of text.split(/\s+/)) {
    const own = widthOf(word, size);
    const inLine = end === 0 ? own : end + space + own;
    if (inLine <= width) {
      end = inLine;
      continue;
    }
    if (end > 0) lines += 1;
    const full = Math.max(0, Math.ceil(own / width) - 1);
    lines += full;
    end = own - full * width;
  }
  return lines;
}
