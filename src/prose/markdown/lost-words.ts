import type { Node, Refusal } from './refusal.ts';

type Lost = Refusal & { line: number };
type Definition = Extract<Node, { type: 'definition' }>;

/** Parts of a text that a visitor would never see: addresses of no link, links without words. */
export function lostWords(nodes: readonly Node[], source: string): Lost[] {
  const used = new Set(
    nodes.flatMap((node) => (node.type === 'linkReference' ? [node.identifier] : [])),
  );
  const known = new Set<string>();
  return nodes.flatMap((node): Lost[] => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'definition') {
      const refusal = unused(node, used, known);
      known.add(node.identifier);
      return refusal ? [{ line, ...refusal }] : [];
    }
    const isLink = node.type === 'link' || node.type === 'linkReference';
    if (isLink && !hasWord(node)) return [{ line, ...NO_WORDS }];
    if (node.type === 'listItem' && node.children.length === 0) return [{ line, ...EMPTY_ITEM }];
    return starsLost(node, source) ? [{ line, ...STARS }] : [];
  });
}

function unused(
  { identifier, label }: Definition,
  used: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Refusal | undefined {
  if (known.has(identifier)) {
    return {
      says: `there is another address for [${label}] above`,
      fix: 'Remove one of the two lines.',
    };
  }
  return used.has(identifier)
    ? undefined
    : {
        says: `this line is the address of a link [${label}], and there is no such link, so nothing of it would be shown`,
        fix: 'Remove the line, or delete its [ and its ] if it is a sentence.',
      };
}

const NO_WORDS: Refusal = {
  says: 'a link has no words to press',
  fix: 'Write them between the [ and the ].',
};

const EMPTY_ITEM: Refusal = {
  says: 'this entry of the list is empty',
  fix: 'Write something behind its mark, or remove the line.',
};

const STARS: Refusal = {
  says: 'two * would be left out here, because what is between them becomes italic',
  fix: 'Put a space on both sides of each *, or write × or the letters it stands for.',
};

/** Whether a part has a letter or a digit to read; a picture is refused by itself. */
export function hasWord(node: Node): boolean {
  if (node.type === 'text') return /[\p{L}\p{N}]/u.test(node.value);
  if (node.type === 'image' || node.type === 'imageReference') return true;
  return 'children' in node && node.children.some((child) => hasWord(child as Node));
}

/** A sum such as 2*3*4, or letters left out of two words: "f*ck this sh*t". */
function starsLost(node: Node, source: string): boolean {
  if (node.type !== 'emphasis' && node.type !== 'strong') return false;
  const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
  const [from = 0, to = 0] = [start.offset, end.offset];
  const isInside = [source[from - 1], source[to]].every((next = '') => /[\p{L}\p{N}]/u.test(next));
  return isInside && /\s|^\*+\d/.test(source.slice(from, to));
}
