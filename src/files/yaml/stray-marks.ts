import { visit, type Document, type Node, type Scalar } from 'yaml';
import type { Advice } from '#files/advice.ts';

/** A mark in the fields, with its place in characters from the start. */
type StrayMark = Advice & { offset: number };

/**
 * Marks that have a meaning in YAML which is never intended in a text: the
 * words behind them would be left out, or published with the mark, unsaid.
 */
export function strayMarks(document: Document, yaml: string): StrayMark[] {
  const found: StrayMark[] = [];
  visit(document, {
    Alias: (_key, { source, range }) => void found.push(reserved(`*${source}`, range)),
    Node: (_key, node) => {
      if (node.anchor) found.push(reserved(`&${node.anchor}`, node.range));
      if (node.tag) found.push(reserved(`!${node.tag.replace(/^.*[!:]/, '')}`, node.range));
    },
  });
  visit(document, {
    Map: (_key, { flow, items, range }) => {
      if (flow && items.some(({ value }) => value === null)) found.push(braces(yaml, range));
    },
    Scalar: (key, node) => {
      if (key === 'key' || node.type !== 'PLAIN') return;
      // A place in a list has a number; a field may stay empty beside a note.
      found.push(...cutOff(node, yaml, typeof key === 'number'), ...curly(node), ...nothing(node));
    },
  });
  return [...directive(yaml), ...found];
}

const IN_QUOTES = 'Put the whole value in "double quotes".';

const reserved = (word: string, range: Node['range']): StrayMark => ({
  offset: range?.[0] ?? 0,
  says: `"${word}" would be left out, because ${word[0]} at the start of a value has a special meaning`,
  fix: IN_QUOTES,
});

/** "{one, two}" are fields with nothing behind them, which count as not written. */
const braces = (yaml: string, range: Node['range']): StrayMark => ({
  offset: range?.[0] ?? 0,
  says: `"${yaml.slice(range?.[0], range?.[1])}" would be left out, because { } stand around fields`,
  fix: 'Write a list in square brackets: [one, two].',
});

/** A word with a capital that stands for no value at all; "~" and "null" are known to. */
const nothing = ({ value, range, source }: Scalar): StrayMark[] =>
  value === null && source?.startsWith('N')
    ? [
        {
          offset: range?.[0] ?? 0,
          says: `"${source}" would be left out, because it stands for nothing`,
          fix: 'Put it in "double quotes", or leave the place empty.',
        },
      ]
    : [];

/** A # that cuts a sentence short; behind a number, a day, or a word and a space it is a note. */
function cutOff({ value, range }: Scalar, yaml: string, isListed: boolean): StrayMark[] {
  const [offset = 0, end = 0] = range ?? [];
  const note = yaml
    .slice(end)
    .match(/^[ \t]*(#.*)/)?.[1]
    ?.trim();
  if (!note) return [];
  if (isListed && value === null) return [{ offset, ...notePlace(note) }];
  if (typeof value === 'number' || /^\d{4}-\d\d-\d\d$/.test(String(value))) return [];
  const isSentence = /\s/.test(String(value ?? ''));
  return isSentence || /^#(?:[^\s#]|\s?\d)/.test(note)
    ? [
        {
          offset,
          says: `"${note}" would be left out, because # starts a note`,
          fix: `${IN_QUOTES} A note goes on a line of its own.`,
        },
      ]
    : [];
}

const notePlace = (note: string) => ({
  says: `"${note}" is a note, so there is nothing in this place of the list`,
  fix: 'Take the # away, or take the place away.',
});

/** Quotes as a word processor curls them are no quotes here, but part of the text. */
function curly({ value, range }: Scalar): StrayMark[] {
  return /^[\u201C\u201D\u201E\u2018\u2019].*[\u201C\u201D\u2018\u2019]$/.test(String(value))
    ? [
        {
          offset: range?.[0] ?? 0,
          says: 'the quotes around this value are curly and would be published with it',
          fix: 'Write straight quotes: "like this".',
        },
      ]
    : [];
}

const directive = (yaml: string): StrayMark[] =>
  yaml.startsWith('%')
    ? [
        {
          offset: 0,
          says: 'a line that starts with % has a special meaning here',
          fix: 'Remove it.',
        },
      ]
    : [];
