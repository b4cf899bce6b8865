import { markdownToMdast } from 'satteri';
import type { Node } from './refusal.ts';

/** The words of a paragraph or heading as they were typed, without the marks that took. */
interface TypedText {
  /** What was escaped or written as an entity, and so is meant, is U+FFFC here. */
  text: string;
  /** The same as it is shown; both have the same places. */
  shown: string;
  /** The lines of it, counted from 0, that begin where the writer broke the one above. */
  broken: ReadonlySet<number>;
  /** The line of a place in it, counted from 1 in the whole text. */
  lineAt(index: number): number;
}

/** In the place of a character that is meant as it stands. */
const MEANT = '\uFFFC';
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/**
 * The words of a block, each character that Markdown could have taken as a mark and did not.
 * @param block a paragraph or heading
 * @param source the whole text it is part of
 */
export function typedText(block: Node, source: string): TypedText {
  const parts: { at: number; line: number }[] = [];
  const broken = new Set<number>();
  let [text, shown] = ['', ''];
  for (const { words, asShown, line, isBreak } of partsOf(block, source)) {
    parts.push({ at: text.length, line });
    text += words;
    shown += asShown;
    if (isBreak) broken.add(text.split('\n').length - 1);
  }
  return {
    text,
    shown,
    broken,
    lineAt: (index) => {
      const { at, line } = parts.findLast((part) => part.at <= index) ?? { at: 0, line: 1 };
      return line + text.slice(at, index).split('\n').length - 1;
    },
  };
}

interface Part {
  words: string;
  asShown: string;
  line: number;
  /** Whether the writer broke the line here. */
  isBreak?: boolean;
}

function* partsOf(node: Node, source: string): Generator<Part> {
  const line = node.position?.start.line ?? 1;
  const written = source.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.type === 'text') {
    yield { words: withoutMeant(written, node.value), asShown: node.value, line };
  } else if (node.type === 'break') yield { words: '\n', asShown: '\n', line, isBreak: true };
  else if (!('children' in node)) yield { words: MEANT, asShown: MEANT, line };
  else {
    // An address that is a link by itself may hold any mark.
    const isAddress = node.type === 'link' && !written.startsWith('[');
    for (const child of node.children) {
      for (const part of partsOf(child as Node, source)) {
        yield isAddress ? { ...part, words: part.words.replaceAll(MARK, MEANT) } : part;
      }
    }
  }
}

/** What an address may have and its beginning has not. */
const MARK = /[^\p{L}\p{N}:/.]/gu;

/** The value of a text with what was escaped in its source taken out. */
function withoutMeant(written: string, value: string): string {
  if (!/[\\&]/.test(written)) return value;
  let at = 0;
  let text = '';
  while (at < written.length && text.length < value.length) {
    const [length, meant] = characterAt(written, at);
    const next = value[text.length];
    // What begins a line, as a list does, is not in the value.
    if (length === 1 && written[at] !== next && /[\s>]/.test(written[at] ?? '')) at += 1;
    else {
      at += length;
      text += meant === undefined ? next : MEANT.repeat(meant);
    }
  }
  return text;
}

/** How much of the source is one character of the value, and how long that is if it is meant. */
function characterAt(written: string, at: number): [length: number, meant?: number] {
  const [first = '', second = ''] = [written[at], written[at + 1]];
  if (first === '\\' && PUNCTUATION.test(second)) return [2, 1];
  ENTITY.lastIndex = at;
  const entity = first === '&' ? ENTITY.exec(written)?.[0] : undefined;
  const meant = entity && decode(entity);
  return entity && meant !== entity ? [entity.length, meant?.length ?? 1] : [1];
}

const decoded = new Map<string, string>();

/** What an entity stands for; itself where it is none. */
function decode(entity: string): string {
  const known = decoded.get(entity) ?? read(entity);
  decoded.set(entity, known);
  return known;
}

function read(entity: string): string {
  const [paragraph] = (markdownToMdast(entity) as { children: Node[] }).children;
  const [text] = paragraph && 'children' in paragraph ? (paragraph.children as Node[]) : [];
  return text?.type === 'text' ? text.value : entity;
}
