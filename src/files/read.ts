import { decode, inOneForm } from './decode.ts';
import { foreignLines, secondFields, twoVersions } from './foreign-lines.ts';
import { NO_FIELDS, readFields, type Fields } from './yaml/fields.ts';
import { tooLong } from './yaml/limits.ts';
import type { Unreadable } from './advice.ts';
import { unfitValues } from './yaml/unfit-values.ts';

/** One of the owner's files, read. */
export interface OwnerFile extends Fields {
  /** The Markdown under the fields; undefined where it cannot be told from the fields. */
  body: string | undefined;
  /** The line of the file on which the body starts. */
  bodyLine: number;
  /** Values that can be read, but not published as they are. */
  unfit: Unreadable[];
}

/** A file taken apart, before its values are looked at. */
type Parts = Omit<OwnerFile, 'unfit'>;

const FENCE = /^---[ \t]*$/;

/**
 * Reads a file by its ending: .md has fields between --- lines, .yaml is all fields.
 * @param contents the file's bytes, or its text where it is known to be text
 */
export function readOwnerFile(name: string, contents: Uint8Array | string): OwnerFile {
  const { text, unreadable } =
    typeof contents === 'string' ? inOneForm(contents) : decode(contents);
  if (text === undefined) return nothingRead(...unreadable);
  const versions = twoVersions(text);
  if (versions) return nothingRead(versions);
  const file = name.endsWith('.md') ? readMarkdownFile(text) : readYamlFile(text);
  const wrong = [...unreadable, ...foreignLines(text), ...file.unreadable];
  return { ...file, unreadable: wrong, unfit: unfitValues(file) };
}

/** What a file has of which nothing can be read, for this reason. */
export const nothingRead = (...unreadable: Unreadable[]): OwnerFile => ({
  ...NO_FIELDS,
  unfit: [],
  body: undefined,
  bodyLine: 1,
  unreadable,
});

function fieldsOf(yaml: string, linesBefore: number): Fields {
  const unreadable = tooLong(yaml, linesBefore);
  return unreadable ? { ...NO_FIELDS, unreadable: [unreadable] } : readFields(yaml, linesBefore);
}

const readYamlFile = (text: string): Parts => ({
  ...fieldsOf(text, 0),
  body: '',
  bodyLine: 1,
});

function readMarkdownFile(text: string): Parts {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (!FENCE.test(lines[0] ?? '')) return nothingRead(notOpened(lines));
  if (end < 0) return nothingRead(notClosed(lines));
  const early = closedTooEarly(lines, end) ?? secondFields(lines, end);
  if (early) return nothingRead(early);
  return {
    ...fieldsOf(lines.slice(1, end).join('\n'), 1),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

/** Three hyphens as word processors and telephones "correct" them, or too few or many. */
const ALMOST_FENCE = /^\s*[-\u2010-\u2015_=*]+\s*$/;

const HYPHENS = 'Write exactly three hyphens there: ---';

function notOpened(lines: readonly string[]): Unreadable {
  const first = lines.findIndex((line) => line.trim() !== '');
  const words = lines[first];
  if (words === undefined) {
    return {
      says: 'the file is empty',
      fix: 'Write the fields and the text as in the other files of this folder.',
    };
  }
  if (FENCE.test(words)) {
    return {
      line: 1,
      says: 'there is an empty line above the first ---',
      fix: 'Remove it: the first line of the file must be ---',
    };
  }
  return ALMOST_FENCE.test(words)
    ? { line: first + 1, says: `"${words.trim()}" does not open the fields`, fix: HYPHENS }
    : {
        line: first + 1,
        says: 'the fields at the top of the file are missing',
        fix: 'Start the file with a line of ---, then the fields, then another line of ---',
      };
}

const MAY_BE_FIELD = /^(\s|#|$|- |[\w-]+\s*:)/;

function notClosed(lines: readonly string[]): Unreadable {
  const almost = lines.findIndex((line, index) => index > 0 && ALMOST_FENCE.test(line));
  if (almost > 0) {
    const words = lines[almost]?.trim();
    return { line: almost + 1, says: `"${words}" does not close the fields`, fix: HYPHENS };
  }
  const text = lines.findIndex((line, index) => index > 0 && !MAY_BE_FIELD.test(line));
  return {
    line: text > 0 ? text + 1 : lines.length,
    says: 'the fields at the top of the file are not closed',
    fix: 'Put a line of --- under the last field and above the text.',
  };
}

/** More fields below the line that closes them, and another such line below those. */
function closedTooEarly(lines: readonly string[], end: number): Unreadable | undefined {
  const length = lines.slice(end + 1).findIndex((line) => FENCE.test(line));
  const between = lines.slice(end + 1, end + 1 + Math.max(0, length));
  return /^[\w-]+:(\s|$)/.test(between[0] ?? '') && between.every((line) => MAY_BE_FIELD.test(line))
    ? {
        line: end + 1,
        says: 'this line of --- closes the fields, but more of them stand below it',
        fix: 'Remove the line.',
      }
    : undefined;
}
