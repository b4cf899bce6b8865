import type { TextAdvice } from './advice.ts';
import { LEFT_BY_OTHERS, LEFT_IN_TEXT, LEFT_OVERS } from './left-overs/left-overs.ts';
import { NOTHING } from './left-overs/placeholders.ts';
import { IN_LINE, IN_TEXT, ONLY_IN_TEXT, type Markup } from './markup-patterns.ts';

const AS_WORDS = 'Write it in plain words, without these marks.';

/** Whether a text has a character or word at all that a mark begins or ends with. */
const SUSPECT = /[*_[\]`~#|<>{}\\=%^&$\uFFFC]|\+\+|\n[ \t]{0,20}:|:[a-z:]|[•‣◦▪●○·–-]/iu;

const NO_TEXT: Markup = {
  pattern: NOTHING,
  says: 'says that there is nothing to say',
  fix: 'Write the text, or delete the file.',
};

/** A code of letters and digits, such as search engines give, in which marks have no meaning. */
const CODE = /^(?=[^\d]{0,99}\d)[\w-]{20,100}$/;

/** What somebody is called on a network: "_anna_". */
const HANDLE = /^@?(?!__.*__$)_{0,3}[a-z\d][a-z\d_.]{0,60}$/;
const isName = (line: string): boolean => CODE.test(line) || HANDLE.test(line);

/** The first mark in words of Markdown that was left over when they were read. */
export const markupLeftIn = (text: string): TextAdvice | undefined =>
  inMarkup(text, IN_TEXT) ?? firstIn(text, LEFT_IN_TEXT) ?? firstIn(text.trim(), [NO_TEXT]);

/**
 * The first mark in a line of plain text that a writer may have taken for Markdown or HTML.
 * @param isOthers whether somebody else wrote it, as a review
 */
export function markupInLine(line: string, isOthers = false): TextAdvice | undefined {
  const leftOvers = isOthers ? LEFT_BY_OTHERS : LEFT_OVERS;
  const found = (isName(line) ? undefined : inMarkup(line, IN_LINE)) ?? firstIn(line, leftOvers);
  return found && ONLY_IN_TEXT.has(found.fix) ? { ...found, fix: AS_WORDS } : found;
}

const inMarkup = (text: string, all: readonly Markup[]): TextAdvice | undefined =>
  SUSPECT.test(text) ? firstIn(text, all) : undefined;

function firstIn(text: string, all: readonly Markup[]): TextAdvice | undefined {
  for (const { pattern, says, fix } of all) {
    const found = pattern.exec(text);
    if (found) {
      const at = found.index + (/^\s*/.exec(found[0])?.[0].length ?? 0);
      const written = typeof fix === 'string' ? fix : fix(found[0]);
      return { at, says: `${shownFrom(text, at)} ${says}`, fix: written };
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
