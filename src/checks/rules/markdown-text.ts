import { collectionOf, type CollectionName } from '#collections/collections.ts';
import { hasWords, refusedMarkdown, type RefusedMarkdown } from '#prose/markdown/markdown.ts';
import { skeletonOf } from '#text/look-alikes.ts';
import type { Problem } from '#checks/problem.ts';
import type { Entry } from '#checks/entries/schemas.ts';

/** The text under the fields: an empty one, and what may not be published in it. */
export function markdownTextProblems(name: CollectionName, { file, source }: Entry): Problem[] {
  const { text } = collectionOf(name);
  const { body, bodyLine } = source;
  if (!text || body === undefined) return [];
  const { headings, needed } = text;
  const lines = body.split('\n');
  const refused = saidOnce(refusedMarkdown(body, { headings }), lines);
  if (refused.length === 0 && !hasWords(body)) {
    return needed ? [{ file, line: bodyLine, ...NO_TEXT }] : [];
  }
  return [...refused, ...(headings ? [...skippedHeadings(lines), ...idleHeadings(lines)] : [])].map(
    ({ line, ...advice }) => ({
      file,
      line: bodyLine + line - 1,
      ...advice,
    }),
  );
}

const NO_TEXT = {
  says: 'there is no text below the fields',
  fix: 'Write the text under the second line of ---.',
};

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

/** A line of --- right under a text makes it a heading, as a surprise to the owner. */
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

/** Users of screen readers jump from heading to heading, so no level may be left out. */
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

/** A heading that stands there twice, and one below which there is nothing to read. */
function idleHeadings(lines: readonly string[]): RefusedMarkdown[] {
  const headings = lines.flatMap((words, index) => {
    const [, marks = '', name = ''] = /^ {0,3}(#{2,3})\s+(\S.*)$/.exec(words) ?? [];
    return marks ? [{ index, depth: marks.length, name: skeletonOf(name) }] : [];
  });
  const found: RefusedMarkdown[] = [];
  for (const [place, { index, depth, name }] of headings.entries()) {
    const next = headings[place + 1];
    const below = lines.slice(index + 1, next?.index).some((words) => words.trim() !== '');
    const first = headings.slice(0, place).find((other) => other.name === name && name !== '');
    if (first && first.depth === depth) {
      const says = 'this heading stands in the text twice';
      found.push({ line: index + 1, says, fix: 'Change one of the two.' });
    }
    if (below || (next && next.depth > depth)) continue;
    const fix = 'Write the text below it, or remove the heading.';
    found.push({ line: index + 1, says: 'there is nothing below this heading', fix });
  }
  return found;
}
