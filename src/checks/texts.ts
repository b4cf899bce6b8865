import { proseHtml, refusedMarkdown, type RefusedMarkdown } from '#prose/markdown.ts';
import type { Problem } from './problem.ts';
import type { Content, Entry } from './schemas.ts';

/** The texts under the fields: empty ones, and what may not be published in them. */
export function textProblems({ faq, services, notices, gallery }: Content): Problem[] {
  return [
    ...faq.flatMap((entry) => problemsOf(entry, { headings: false, needed: true })),
    ...[...services, ...notices].flatMap((entry) =>
      problemsOf(entry, { headings: true, needed: true }),
    ),
    ...gallery.flatMap((entry) => problemsOf(entry, { headings: true, needed: false })),
  ];
}

interface Rules {
  headings: boolean;
  needed: boolean;
}

function problemsOf({ file, source }: Entry, { headings, needed }: Rules): Problem[] {
  const { body, bodyLine } = source;
  if (body === undefined) return [];
  const lines = body.split('\n');
  const refused = saidOnce(refusedMarkdown(body, { headings }), lines);
  if (refused.length === 0 && !hasWords(body)) {
    return needed ? [{ file, line: bodyLine, ...NO_TEXT }] : [];
  }
  return [...refused, ...(headings ? skippedHeadings(lines) : [])].map(({ line, ...advice }) => ({
    file,
    line: bodyLine + line - 1,
    ...advice,
  }));
}

const NO_TEXT = {
  says: 'there is no text below the fields',
  fix: 'Write the text under the second line of ---.',
};

/** Whether a visitor would see a word: a note, a link's address or three dots are none. */
function hasWords(body: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(body)) return false;
  try {
    const html = proseHtml(body, { headings: true });
    return /[\p{L}\p{N}]/u.test(html.replaceAll(/<[^>]*>|&#?\w+;/g, ''));
  } catch {
    return false;
  }
}

/** Each item of a task list is refused, and both ends of a bold word in HTML: one line is enough. */
function saidOnce(refused: readonly RefusedMarkdown[], lines: readonly string[]) {
  const blocks = Map.groupBy(refused, ({ line }) => blockOf(line, lines));
  return [...blocks.values()].flatMap((block) => {
    const firsts = new Map(block.toReversed().map((refusal) => [refusal.says, refusal]));
    return [...firsts.values()].toReversed().map((refusal) => withHeadingExplained(refusal, lines));
  });
}

/** The line on which a stretch of lines without an empty one begins; both count from 1. */
const blockOf = (line: number, lines: readonly string[]): number =>
  lines.slice(0, line).findLastIndex((words) => words.trim() === '') + 2;

/** A line of --- right under a text makes it a heading, which nobody expects. */
function withHeadingExplained(refusal: RefusedMarkdown, lines: readonly string[]) {
  const isUnderlined = /heading/.test(refusal.says) && !/^\s*#/.test(lines[refusal.line - 1] ?? '');
  return isUnderlined
    ? {
        line: refusal.line,
        says: 'the line of --- or === below this text makes it a heading',
        fix: 'Remove that line.',
      }
    : refusal;
}

/** Somebody who listens to a page jumps from heading to heading and misses none. */
function skippedHeadings(lines: readonly string[]): RefusedMarkdown[] {
  const first = lines.findIndex((words) => /^ {0,3}#{2,3}\s/.test(words));
  return /^\s*###/.test(lines[first] ?? '')
    ? [
        {
          line: first + 1,
          says: 'the first heading is a ### one',
          fix: 'Write ## there; ### is for headings below a ## one.',
        },
      ]
    : [];
}
