import { isMap, isScalar, parseDocument, stringify, type Pair, type YAMLMap } from 'yaml';
import { isGroup, withoutEmpty } from '#prose/empty.ts';

type Fields = Record<string, unknown>;

/** A place in a text, and what is to stand there. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** How the editor is told to read and to write a file; it knows the values alone. */
interface FileFormat {
  fromFile(text: string): Fields;
  toFile(value: Fields): string;
}

/**
 * Reads and writes one file of fields so that a save changes what was changed in its form, and
 * nothing else: notes, empty fields and the order of all stay. (The editor by itself writes a file
 * anew, without them.) Only a list that was changed is written anew.
 *
 * An empty group counts as none, as in the check. The editor would ask for what is in it.
 * @throws from `fromFile`, if the text is no YAML: the editor then says that of the file
 */
export function keepNotes(): FileFormat {
  let kept = '';
  return {
    fromFile: (text) => {
      kept = text;
      return withoutEmpty(rootOf(text)?.toJSON() ?? {}) as Fields;
    },
    toFile: (value) => (kept = written(kept, withoutEmpty(value) as Fields)),
  };
}

function rootOf(text: string): YAMLMap | undefined {
  const { contents, errors } = parseDocument(text, { version: '1.2' });
  if (errors[0]) throw errors[0];
  return isMap(contents) ? contents : undefined;
}

/** A file's text with these values in it. */
function written(text: string, value: Fields): string {
  const root = rootOf(text);
  if (!root) return [text.trimEnd(), yamlOf(value)].filter(Boolean).join('\n\n');
  // From the end on, so that the places of those before stay true.
  const changes = changesIn(text, root, value)
    .toReversed()
    .toSorted((a, b) => b.from - a.from);
  return changes.reduce(
    (all, { from, to, text: words }) => all.slice(0, from) + words + all.slice(to),
    text,
  );
}

/** What is to change in a group of fields, and in the groups in it. */
function changesIn(text: string, group: YAMLMap, value: Fields): Change[] {
  const pairs = group.items;
  const changes = pairs.flatMap((pair) => changesOf(text, pair, value[nameOf(pair)]));
  const names = new Set(pairs.map(nameOf));
  const added = Object.entries(value).filter(([name, now]) => !names.has(name) && now !== false);
  const last = pairs.at(-1);
  if (!last || added.length === 0) return changes;
  const end = endOf(text, last);
  const lines = added.map(([name, field]) => below(text, last, yamlOf({ [name]: field })));
  const indent = ' '.repeat(columnOf(text, last));
  return [
    ...changes,
    { from: end, to: end, text: lines.map((line) => `\n${indent}${line}`).join('') },
  ];
}

function changesOf(text: string, pair: Pair, now: unknown): Change[] {
  const { value: node } = pair;
  const was = isScalar(node) ? node.value : (node as YAMLMap | null)?.toJSON();
  if (same(withoutEmpty(was), now)) return [];
  if (isMap(node) && !node.flow && isGroup(now ?? {})) {
    return changesIn(text, node, (now ?? {}) as Fields);
  }
  const name = nameOf(pair);
  const words = now === undefined ? `${name}:` : yamlOf({ [name]: now });
  return [{ from: startOf(pair), to: endOf(text, pair), text: below(text, pair, words) }];
}

const yamlOf = (value: Fields): string => stringify(value, { lineWidth: 0, version: '1.2' }).trim();

/** Lines as they stand where a field does: all but the first begin under it. */
const below = (text: string, pair: Pair, words: string): string =>
  words.replaceAll(/\n(?=.)/g, `\n${' '.repeat(columnOf(text, pair))}`);

const nameOf = ({ key }: Pair): string => String((key as { value: unknown }).value);

const startOf = ({ key }: Pair): number => (key as { range: [number] }).range[0];

const columnOf = (text: string, pair: Pair): number =>
  startOf(pair) - (text.lastIndexOf('\n', startOf(pair)) + 1);

/** Where a field ends: behind its value, or behind its colon if it has none. */
function endOf(text: string, { key, value }: Pair): number {
  const colon = text.indexOf(':', (key as { range: [number, number] }).range[1]) + 1;
  const last = isMap(value) ? value.items.at(-1) : undefined;
  if (last) return endOf(text, last);
  const [from, to] = (value as { range?: [number, number] } | null)?.range ?? [colon, colon];
  return Math.max(colon, from + text.slice(from, to).trimEnd().length);
}

/** Whether two values say the same, in whatever order their fields stand. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => same(item, other[index]));
  }
  if (isGroup(one) && isGroup(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => same(one[name], other[name]));
  }
  return one === other || (isUnset(one) && isUnset(other));
}

/** A switch that nobody touched is off in the form, and empty in the file. */
const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false;
