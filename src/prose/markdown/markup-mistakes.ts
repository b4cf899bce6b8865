import { foreignLetters } from '#text/alphabets.ts';
import { hiddenAdvice, hiddenCharacter } from '#text/hidden-characters.ts';
import { markupLeftIn } from '#text/literal-markup.ts';
import { brokenLink } from './broken-links.ts';
import { wrongNumbers } from './list-numbers.ts';
import { lostListIn } from './lost-lists.ts';
import { hasWord, lostWords } from './lost-words.ts';
import type { Node, Refusal } from './refusal.ts';
import { typedText } from './typed-text.ts';

type MarkupMistake = Refusal & { line: number };

/**
 * Where a visitor would not read what the writer meant: marks that did not take and would be shown,
 * words that would not be, numbers that become others, characters that cannot be seen.
 * @param nodes every part of the text, in its order
 * @param source the text
 * @param headings whether it may have headings
 */
export function markupMistakes(
  nodes: readonly Node[],
  source: string,
  headings: boolean,
): MarkupMistake[] {
  const lists = nodes.filter((node) => node.type === 'list').filter(({ ordered }) => ordered);
  // A text without a word is refused as one.
  const hasWords = nodes.some((node) => node.type === 'text' && /[\p{L}\p{N}]/u.test(node.value));
  return [
    ...nodes.flatMap((node) => inBlock(node, source)),
    ...nodes.flatMap((node) => unseenIn(node, source)),
    ...(headings ? nodes.flatMap((node) => [...underlined(node, source), ...wordless(node)]) : []),
    ...wrongNumbers(lists, source),
    ...(hasWords ? lostWords(nodes, source) : []),
  ];
}

function inBlock(node: Node, source: string): MarkupMistake[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') return [];
  const link = brokenLinkIn(node, source);
  if (link) return [link];
  const { text, shown, broken, lineAt } = typedText(node, source);
  const advice = markupLeftIn(text) ?? lostListIn(text, broken) ?? foreignLetters(shown);
  return advice ? [{ line: lineAt(advice.at), says: advice.says, fix: advice.fix }] : [];
}

/** A link that is none; most texts have no link at all. */
function brokenLinkIn({ position }: Node, source: string): MarkupMistake | undefined {
  const written = source.slice(position?.start.offset, position?.end.offset);
  const found = written.includes('](') ? brokenLink(written) : undefined;
  if (!found) return undefined;
  const linesBefore = written.slice(0, found.at).split('\n').length - 1;
  return { line: (position?.start.line ?? 1) + linesBefore, says: found.says, fix: found.fix };
}

/** What an entity such as &shy; stands for; as a character it was found when the file was read. */
function unseenIn(node: Node, source: string): MarkupMistake[] {
  const texts = node.type === 'text' ? [node.value] : 'url' in node ? [node.url, node.title] : [];
  const hidden = texts.map((text) => hiddenCharacter(text ?? '')).find((found) => found);
  const { start, end } = node.position ?? {};
  if (!hidden || hiddenCharacter(source.slice(start?.offset, end?.offset))) return [];
  return [{ line: start?.line ?? 1, ...hiddenAdvice(hidden) }];
}

/** A heading without words, which screen readers still announce. */
function wordless(node: Node): MarkupMistake[] {
  if (node.type !== 'heading' || hasWord(node)) return [];
  return [
    {
      line: node.position?.start.line ?? 1,
      says: 'a heading has no words',
      fix: 'Write them behind the ##, or remove the line.',
    },
  ];
}

function underlined(node: Node, source: string): MarkupMistake[] {
  const offset = node.position?.start.offset ?? 0;
  if (node.type !== 'heading' || node.depth !== 2 || source[offset] === '#') return [];
  return [
    {
      line: node.position?.start.line ?? 1,
      says: 'the line of --- below this text makes it a heading',
      fix: 'Remove that line, or write ## before the text.',
    },
  ];
}
