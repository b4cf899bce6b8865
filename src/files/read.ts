import { LineCounter, parseDocument, type Document } from 'yaml';

/** Something in a file that cannot be read, and what to write instead. */
export interface Unreadable {
  /** Line in the file, counted from 1. */
  line: number;
  says: string;
  fix: string;
}

/** One of the owner's files, read. */
export interface OwnerFile {
  /** The fields of the file; undefined when they cannot be read. */
  data: unknown;
  /** The Markdown under the fields; empty in a YAML file. */
  body: string;
  /** The line of the file on which the body starts. */
  bodyLine: number;
  unreadable: Unreadable[];
  /** The line of a field, such as ['consent', 'given']; of its nearest parent when it is missing. */
  lineOf(path: readonly PropertyKey[]): number;
}

const FENCE = /^---[ \t]*$/;

/** Reads a file by its ending: .md has fields between --- lines, .yaml is all fields. */
export function readOwnerFile(name: string, contents: string): OwnerFile {
  const text = contents.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  return name.endsWith('.md') ? readMarkdownFile(text) : readFields(text, 0, '', 1);
}

function readMarkdownFile(text: string): OwnerFile {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '') || end < 0) {
    return {
      data: undefined,
      body: '',
      bodyLine: 1,
      lineOf: () => 1,
      unreadable: [
        {
          line: 1,
          says: 'the fields at the top are missing or not closed',
          fix: 'Put a line of --- before the first field and another after the last.',
        },
      ],
    };
  }
  const body = lines.slice(end + 1).join('\n');
  return readFields(lines.slice(1, end).join('\n'), 1, body, end + 2);
}

function readFields(yaml: string, linesBefore: number, body: string, bodyLine: number): OwnerFile {
  const lines = new LineCounter();
  // YAML 1.2: "on" and "no" are words and a date is text, as the owner wrote it.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  return {
    data: document.errors.length > 0 ? undefined : (document.toJS() as unknown),
    body,
    bodyLine,
    unreadable: document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      ...advice(error.code),
    })),
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

function advice(code: string): Omit<Unreadable, 'line'> {
  if (code === 'DUPLICATE_KEY') {
    return { says: 'this field stands here twice', fix: 'Keep one of the two.' };
  }
  if (code === 'TAB_AS_INDENT') {
    return { says: 'a line starts with a tab', fix: 'Use spaces instead.' };
  }
  return {
    says: 'the field cannot be read from here on',
    fix: 'Write "name: value"; put the value in "double quotes" if it holds a colon, a # or quotes.',
  };
}

/** Where a field is written; where its nearest written parent is, when it is not. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent =
      length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const offset = offsetIn(parent, path[length - 1]);
    if (offset !== undefined) return offset;
  }
  return 0;
}

function offsetIn(parent: unknown, key: PropertyKey | undefined): number | undefined {
  if (parent === null || typeof parent !== 'object' || !('items' in parent)) return undefined;
  const items = parent.items as { key?: { value?: unknown; range?: number[] }; range?: number[] }[];
  const found =
    typeof key === 'number' ? items[key] : items.find((item) => item.key?.value === key);
  return found?.key?.range?.[0] ?? found?.range?.[0];
}
