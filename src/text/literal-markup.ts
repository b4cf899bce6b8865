import type { TextAdvice } from './advice.ts';
import { IN_LINE, IN_TEXT, ONLY_IN_TEXT, type Markup } from './markup-patterns.ts';
import { KEPT_PLACE } from './placeholders.ts';

const AS_WORDS = 'Write it in plain words, without these marks.';

/** Whether a text has a character or word at all that a mark begins or ends with. */
const SUSPECT = /[*_[\]`~#|<>{}\\=%^&$]|\+\+|\n\s*:|:[a-z:]|[•‣◦▪●○·–-]|^(?:your|my) /iu;
const isSuspect = (text: string): boolean => SUSPECT.test(text) || KEPT_PLACE.test(text);

/** The first mark in words of Markdown that was left over when they were read. */
export const markupLeftIn = (text: string): TextAdvice | undefined => firstIn(text, IN_TEXT);

/** The first mark in a line of plain text that a writer may have taken for Markdown or HTML. */
export function markupInLine(line: string): TextAdvice | undefined {
  if (/^\S+$/.test(line) && !/[<&*[%]/.test(line) && !KEPT_PLACE.test(line)) return undefined;
  const found = firstIn(line, IN_LINE);
  return found && ONLY_IN_TEXT.has(found.fix) ? { ...found, fix: AS_WORDS } : found;
}

function firstIn(text: string, all: readonly Markup[]): TextAdvice | undefined {
  if (!isSuspect(text)) return undefined;
  for (const { pattern, says, fix } of all) {
    const found = pattern.exec(text);
    if (found) {
      const at = found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0);
      return { at, says: `${shownFrom(text, at)} ${says}`, fix };
    }
  }
  return undefined;
}

/** A few characters from a place on, as far as the line goes; of a link from its first one on. */
function shownFrom(text: string, at: number): string {
  const opened = text[at] === ']' ? text.lastIndexOf('[', at) : at;
  const from = opened < at - 40 ? at : opened;
  const [line = ''] = text.slice(from, from + 60).split('\n');
  const start = [...line].slice(0, 30).join('');
  return `"${(start === line ? line : start.replace(/\s\S*$/, '')).trim().replaceAll('\t', ' ')}"`;
}
