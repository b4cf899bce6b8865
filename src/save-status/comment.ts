import { counted } from '#prose/counted.ts';

/** The name of the status that the check gives a commit. */
export const CONTEXT = 'Texts and build';

/** Who comments when a workflow does; a visitor of a public repository can comment, too. */
export const AUTHOR = 'github-actions[bot]';

/** GitHub takes 65,536 characters; as bytes they also fit into a variable of the environment. */
const MOST_BYTES = 60_000;

/**
 * What the check says of a commit it refuses, as a comment on GitHub. The owner's words in it stand
 * in a block of code, where nothing is Markdown, a link, or calls somebody (@name).
 * @param lines a sentence for each thing to put right, without line ends
 */
export function commentOf(lines: readonly string[]): string {
  const shown = fitting(lines);
  const left = lines.length - shown.length;
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return [
    `The check found ${counted(lines.length, 'thing')} to put right. Nothing was published; the live site is unchanged.`,
    '',
    `${fence}text`,
    ...shown,
    fence,
    ...(left > 0 ? ['', `${counted(left, 'more thing')}: see the run of the check.`] : []),
  ].join('\n');
}

/**
 * The sentences in such a comment.
 * @returns undefined where the comment is another
 */
export function linesIn(comment: string): string[] | undefined {
  const found = /^The check found [\s\S]*?\n(`{3,})text\r?\n([\s\S]*?)\r?\n\1(?:\r?\n|$)/.exec(
    comment,
  );
  return found?.[2]?.split(/\r?\n/);
}

/** As many of the first lines as a comment holds. */
function fitting(lines: readonly string[]): string[] {
  let bytes = 0;
  const encoder = new TextEncoder();
  return lines.filter((line) => (bytes += encoder.encode(line).length + 1) < MOST_BYTES);
}

const longestRun = (lines: readonly string[]): number =>
  Math.max(0, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
