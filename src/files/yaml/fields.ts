import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { offsetOf, writtenAt } from './field-positions.ts';
import { strayMarks } from './stray-marks.ts';
import { brokenLines } from './broken-lines.ts';
import { plainFields } from './plain-fields.ts';
import type { Unreadable } from '#files/advice.ts';

/** The fields of a file, and where they stand in it. */
export interface Fields {
  /** What the fields hold; undefined when they cannot be read. */
  data: unknown;
  unreadable: Unreadable[];
  /**
   * The line of a field, such as ['consent', 'given'], counted from 1; of the group
   * it belongs to when it is missing; undefined when that is the whole file.
   */
  lineOf(path: readonly PropertyKey[]): number | undefined;
  /** Whether the field is there, with or without a value. */
  has(path: readonly PropertyKey[]): boolean;
  /** A value exactly as the owner wrote it, quotes included; undefined for lists and groups. */
  written(path: readonly PropertyKey[]): string | undefined;
  /** The path of a field as the file has it, where `data` is without some items of a list. */
  inFile?(path: readonly PropertyKey[]): PropertyKey[];
}

/** What a file has whose fields cannot be found. */
export const NO_FIELDS: Fields = {
  data: undefined,
  unreadable: [],
  lineOf: () => undefined,
  has: () => false,
  written: () => undefined,
};

/**
 * Reads fields written in YAML 1.2, in which "on" and "no" are words and a date
 * is text, as the owner wrote it.
 * @param linesBefore how many lines of the file stand above them
 */
export function readFields(yaml: string, linesBefore: number): Fields {
  const plain = plainFields(yaml);
  if (!plain) return readYaml(yaml, linesBefore);
  let places: Fields | undefined;
  // Where a field stands is asked for only when there is something to say about it.
  const read = () => (places ??= readYaml(yaml, linesBefore));
  return {
    data: plain,
    unreadable: [],
    lineOf: (path) => read().lineOf(path),
    has: (path) => read().has(path),
    written: (path) => read().written(path),
  };
}

function readYaml(yaml: string, linesBefore: number): Fields {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    logLevel: 'error',
    prettyErrors: false,
    version: '1.2',
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  const wrong = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const unreadable = wrong
    ? brokenLines(yaml.split('\n'), lines.linePos(wrong.pos[0]).line - 1).map(
        ({ index, ...advice }) => ({ line: index + 1 + linesBefore, ...advice }),
      )
    : [...twice(document), ...noFields(document), ...strayMarks(document, yaml)].map(
        ({ offset, ...advice }) => ({ line: lineAt(offset), ...advice }),
      );
  return {
    data: wrong ? undefined : valueOf(document),
    unreadable,
    lineOf: (path) => {
      const offset = offsetOf(document, path);
      return offset === undefined ? undefined : lineAt(offset);
    },
    has: (path) => document.contents !== null && document.hasIn(path),
    written: (path) => writtenAt(document, path, yaml),
  };
}

/** The value of the whole; undefined when it is no group of fields or refers to itself. */
function valueOf(document: Document): unknown {
  if (document.contents === null) return null;
  let refers = false;
  visit(document, {
    Alias: () => void (refers = true),
    // Of a field that stands twice the first one counts, as a reader would take it.
    Map: (_key, map) => {
      map.items = map.items.filter(
        ({ key }, index) =>
          map.items.findIndex((other) => String(other.key) === String(key)) === index,
      );
    },
  });
  if (refers || !isMap(document.contents)) return undefined;
  // What was written as "e\u0301" is the letter é, as everywhere, and "a " in quotes is a.
  return document.toJS({ reviver: (_key, value: unknown) => inOneForm(value) }) as unknown;
}

const inOneForm = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').trim() : value;

const twice = ({ errors }: Document) =>
  errors.map(({ pos: [offset] }) => ({
    offset,
    says: 'this field stands here twice',
    fix: 'Keep one of the two.',
  }));

function noFields({ contents }: Document) {
  if (contents === null || isMap(contents) || isBlank(contents)) return [];
  const what = isSeq(contents) ? 'a list' : 'text';
  return [
    {
      offset: contents.range?.[0] ?? 0,
      says: `there is ${what} where the fields should be`,
      fix: 'Write each field as "name: value" on a line of its own, with no hyphen before it.',
    },
  ];
}

/** A file with nothing in it, or with notes only. */
const isBlank = (node: unknown): boolean => isScalar(node) && node.value === null;
