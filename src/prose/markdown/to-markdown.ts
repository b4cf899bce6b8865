import { asParagraph, betweenMarks, entityOf, inBrackets, inLine } from './escapes.ts';
import type { Node } from './refusal.ts';

type Parent = Extract<Node, { children: unknown[] }>;
type List = Extract<Node, { type: 'list' }>;
type Definition = Extract<Node, { type: 'definition' }>;

interface Context {
  /** Addresses by the labels that links name. */
  definitions: ReadonlyMap<string, Definition>;
  /** What an address of this site begins with. */
  origin: string;
  /** The kinds of marks the words stand in already. */
  inside: readonly string[];
}

/**
 * An answer as Markdown of its own, from the tree that its HTML is made of: read again it gives the
 * same words, links and lists wherever it stands. Each link has its whole address behind it.
 * @param tree of an answer that may be published
 * @param origin the site's, in front of its own addresses: "https://clinic.example"
 * @throws if there is a part in it that no answer may have
 */
export function toMarkdown(tree: Node, origin: string): string {
  const all = [...definitionsIn(tree)].toReversed();
  const definitions = new Map(all.map((definition) => [definition.identifier, definition]));
  return blocks(tree as Parent, { definitions, origin, inside: [] }).join('\n\n');
}

function* definitionsIn(node: Node): Generator<Definition> {
  if (node.type === 'definition') yield node;
  if ('children' in node) for (const child of node.children) yield* definitionsIn(child as Node);
}

/** The blocks of a part; of two lists in a row the second has other marks, or they would be one. */
function blocks({ children }: Parent, context: Context): string[] {
  let before: Node | undefined;
  let isOther = false;
  return (children as Node[]).flatMap((node) => {
    if (node.type === 'definition') return [];
    isOther = node.type === 'list' && before?.type === 'list' && !isOther;
    before = node;
    if (node.type === 'list') return [list(node, isOther, context)];
    if (node.type === 'paragraph') return [asParagraph(words(node, context))];
    throw unknownPart(node);
  });
}

const unknownPart = ({ type }: Node) => new Error(`An answer cannot hold a part of type ${type}.`);

function list(node: List, isOther: boolean, context: Context): string {
  const { ordered, start, spread, children } = node;
  const gap = spread || children.some((item) => item.spread) ? '\n\n' : '\n';
  const items = children.map((item, index) => {
    const number = `${(start ?? 1) + index}${isOther ? ')' : '.'}`;
    const bullet = isOther ? '*' : '-';
    const mark = `${ordered ? number : bullet} `;
    const text = blocks(item, context).join(gap);
    return mark + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join(gap);
}

/** The words of a part; marks are read as such only beside the right neighbours. */
function words({ children }: Parent, context: Context, opened = ''): string {
  let text = '';
  for (const node of children as Node[]) {
    const added = part(node, context, text || opened);
    const [outside, inside] = [text.at(-1) ?? '', added.replace(/^[*_]+/, '')[0] ?? ''];
    if (isMarked(node) && LETTER.test(outside) && !LETTER.test(inside)) {
      text = text.slice(0, -1) + entityOf(outside);
    }
    const isClosed = /[^\p{L}\p{N}*_][*_]+$/u.test(text) && !opened.endsWith(text);
    text += isClosed ? added.replace(LETTER_FIRST, entityOf) : added;
  }
  return text;
}

const LETTER = /[\p{L}\p{N}]/u;
const LETTER_FIRST = /^[\p{L}\p{N}]/u;

const isMarked = ({ type }: Node): boolean => type === 'emphasis' || type === 'strong';

function part(node: Node, context: Context, before: string): string {
  if (node.type === 'text') return inLine(node.value);
  if (node.type === 'break') return '\\\n';
  if (node.type === 'link') return link(node, node, context);
  if (node.type === 'linkReference') {
    return link(node, context.definitions.get(node.identifier), context);
  }
  if (node.type !== 'emphasis' && node.type !== 'strong') throw unknownPart(node);
  // Bold words within bold ones are bold.
  if (context.inside.includes(node.type)) return words(node, context, before);
  const within = { ...context, inside: [...context.inside, node.type] };
  // Beside marks of the same kind these would be read as more of them.
  const sign = before.endsWith('*') && !before.endsWith(String.raw`\*`) ? '_' : '*';
  const mark = sign.repeat(node.type === 'strong' ? 2 : 1);
  return mark + betweenMarks(words(node, within, mark)) + mark;
}

function link(
  node: Parent,
  to: Pick<Definition, 'url' | 'title'> | undefined,
  context: Context,
): string {
  const address = to?.url ?? '';
  const whole = address.startsWith('/') ? context.origin + address : address;
  // A line that breaks at the end of its words breaks nothing.
  const text = words(node, context, '[').replace(/(?:\\\n)+$/, '');
  return `[${text}]${inBrackets(whole, to?.title)}`;
}
