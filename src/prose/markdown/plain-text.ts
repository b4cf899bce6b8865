import { treeOf } from './markdown.ts';
import type { Node } from './refusal.ts';

/** The words of a Markdown text as a visitor reads them. */
interface PlainText {
  /** Each paragraph, heading and list item on a line of its own; a broken line goes on. */
  text: string;
  /** The line of the Markdown, counted from 1, in which a character of the text stands. */
  lineAt(offset: number): number;
}

/** A piece of the text that stands on one line of the Markdown. */
interface Piece {
  at: number;
  line: number;
}

/** Parts whose words are one run of text; everything above them is a frame for such parts. */
const RUNS = new Set(['paragraph', 'heading', 'tableCell']);

/** The words of a Markdown text, without marks, addresses and notes. */
export function plainText(markdown: string): PlainText {
  const pieces: Piece[] = [];
  let text = '';
  const add = (words: string, line: number) => {
    pieces.push({ at: text.length, line });
    text += words;
  };
  const visit = (node: Node): void => {
    const line = node.position?.start.line ?? 1;
    if ('value' in node && node.type !== 'html') {
      // A line that was broken in the source goes on in the text.
      node.value
        .split('\n')
        .forEach((words, index) => add(index ? ` ${words}` : words, line + index));
    }
    if (node.type === 'break') add(' ', line);
    if ('children' in node) for (const child of node.children) visit(child as Node);
    if (RUNS.has(node.type)) text += '\n';
  };
  visit(treeOf(markdown));
  return { text, lineAt: (offset) => lineIn(pieces, offset) };
}

function lineIn(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1]?.line ?? 1;
}
