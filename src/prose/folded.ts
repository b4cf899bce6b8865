/** A text that was changed so that it can be judged, and where its parts stood before. */
export interface Folded {
  text: string;
  /**
   * Where a part of the text stood before the changes.
   * @param from,to offsets in the changed text; the result is offsets in the text as it was
   */
  span(from: number, to: number): [from: number, to: number];
}

/** One change: what now stands from..to stood at before..after. */
interface Edit {
  from: number;
  to: number;
  before: number;
  after: number;
}

/** A text in which nothing was changed yet. */
export const unfolded = (text: string): Folded => ({ text, span: (from, to) => [from, to] });

/**
 * The same text with everything replaced that a pattern finds.
 * @param pattern with the flag g and without groups
 */
export function replaced(
  from: Folded,
  pattern: RegExp,
  replacement: (found: string) => string,
): Folded {
  const edits: Edit[] = [];
  let grown = 0;
  const text = from.text.replace(pattern, (found: string, before: number) => {
    const written = replacement(found);
    const start = before + grown;
    grown += written.length - found.length;
    edits.push({ from: start, to: start + written.length, before, after: before + found.length });
    return written;
  });
  if (edits.length === 0) return from;
  return { text, span: (start, end) => from.span(startOf(edits, start), endOf(edits, end)) };
}

function startOf(edits: readonly Edit[], offset: number): number {
  const edit = edits[countOf(edits, offset + 1) - 1];
  if (!edit) return offset;
  return offset < edit.to ? edit.before : offset - edit.to + edit.after;
}

function endOf(edits: readonly Edit[], offset: number): number {
  const edit = edits[countOf(edits, offset) - 1];
  if (!edit) return offset;
  return offset < edit.to ? edit.after : offset - edit.to + edit.after;
}

/** How many changes begin before an offset. */
function countOf(edits: readonly Edit[], offset: number): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A text as a reader takes it, whatever characters it was typed with: compatible letters, marks
 * above letters, hyphens, quotes and spaces are the plain ones, unseen characters are gone. Line
 * ends stay. It is for judging and comparing only and never published.
 */
export function folded(text: string): Folded {
  const plain = replaced(unfolded(text), /[^\0-\x7F]+/g, plainCharacters);
  const hyphens = replaced(plain, /(?<=[a-z])\u2013(?=[a-z])/gi, () => '-');
  return replaced(hyphens, /[^\S\n]{2,}|[^\S\n ]/g, () => ' ');
}

/** Unicode's hyphens and the minus sign; longer dashes divide a sentence. */
const HYPHENS = /[\u2010-\u2012\u2043\u2212]/g;
/** Signs behind a word, such as a trade mark or the number of a note, which would join it. */
const SIGNS = /[\u00A9\u00AE\u00B2\u00B3\u00B9\u2070-\u209C\u2120\u2122]/g;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}]/gu;

/** Letters of other Latin alphabets that a reader of English takes for one of these. */
const LOOK: Record<string, string> = { ɑ: 'a', ı: 'i', ɡ: 'g' };

const plainCharacters = (run: string): string =>
  run
    .replaceAll(SIGNS, '')
    .replaceAll(/[ɑıɡ]/g, (letter) => LOOK[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(UNSEEN, '')
    .replaceAll(HYPHENS, '-')
    .replaceAll(/[\u2018-\u201B\u2032\u00B4\u02B9-\u02BC\u2039\u203A]/g, "'")
    .replaceAll(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"');

/** Words as they are written, without what a message cannot show: "pain-free" with any hyphen. */
export const legible = (words: string): string =>
  words
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(HYPHENS, '-')
    .replaceAll(/\s{1,}/g, ' ');
