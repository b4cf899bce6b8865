import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '#files/list-files.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { evenInDraft, type Problem } from '#checks/problem.ts';
import { DAY_IN_FIGURES, DAY_OF_BIRTH, MAIL_ADDRESS } from '#checks/rules/personal-data.ts';

const CASES = /^src\/content\/gallery\//;

/** A number as it is dialled here, or from abroad. */
const NUMBER = /(?<!\d)(?:0|\+?44[ -]?(?:\(0\))?)[ -]?[1-37](?:[ -]?\d){8,9}(?!\d)/;

/** A day on which a grown-up may have been born, and which no camera writes. */
const BIRTH =
  /(?<!\d)(?:19[3-9]\d|200[0-7])([-_.]?)(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)(?:0[1-9]|[12]\d|3[01])([-_.]?)(?:0[1-9]|1[0-2])\2(?:19[3-9]\d|200[0-7])(?!\d)/;

const NAMES: [pattern: RegExp, what: string][] = [
  [NUMBER, 'the number of a phone'],
  [BIRTH, 'a day as in a date of birth'],
  [MAIL_ADDRESS, 'an e-mail address'],
];

/** Names of folders and files of cases that stand in addresses, and tell who the client is. */
export const caseNameProblems = (found: readonly ListedFile[]): Problem[] => {
  const known = new Set<string>();
  return found
    .filter(({ path }) => CASES.test(path))
    .flatMap(({ path }) => {
      const parts = path.split('/');
      const at = parts.findIndex((part, place) => place > 2 && whatIn(part, NAMES));
      const file = parts.slice(0, at + 1).join('/');
      if (at < 0 || known.has(file)) return [];
      known.add(file);
      const what = whatIn(parts[at] ?? '', NAMES)?.what;
      const says = `its name holds ${what}, and stands in addresses for all to read`;
      return [{ file, says, fix: 'Give it a name that is nobody’s, such as client-014.' }];
    });
};

const IN_NOTES: [pattern: RegExp, what: string][] = [
  ...NAMES,
  [DAY_IN_FIGURES, 'a day as in a date of birth'],
  [DAY_OF_BIRTH, 'the day of a birth'],
];

function whatIn(words: string, patterns: typeof NAMES) {
  for (const [pattern, what] of patterns) {
    const found = pattern.exec(words)?.[0];
    if (found) return { found, what };
  }
  return undefined;
}

/** Notes behind a # in a case, which no page shows, and git keeps for all to see. */
export const caseNoteProblems = (root: string, { gallery }: Pick<Content, 'gallery'>): Problem[] =>
  gallery.flatMap(({ file, source }) =>
    textOf(join(root, file))
      .split(/\r?\n/)
      .slice(0, source.bodyLine - 1)
      .flatMap((words, index) => {
        const note = whatIn(/(?:^|\s)#(.*)$/.exec(words)?.[1] ?? '', IN_NOTES);
        if (!note) return [];
        const says = `"${note.found}" in a note is ${note.what}, and whoever sees the file reads it`;
        return [{ file, line: index + 1, says, fix: 'Delete the note.' }].map(evenInDraft);
      }),
  );

/** The text of a file; nothing where it cannot be opened, which is said elsewhere. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
