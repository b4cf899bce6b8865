import { wordsIn } from '#checks/claims/claim-texts.ts';
import { fieldInFile } from '#checks/fields/field-names.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';
import type { Problem } from '#checks/problem.ts';
import { plainText } from '#prose/markdown/plain-text.ts';

/** Words that visitors read, and where in the file they stand. */
export interface SaidText {
  words: string;
  /** The field they are the value of; nothing for the text below the fields. */
  path: PropertyKey[] | undefined;
  /** What a problem at a place of the words says of where it is. */
  placeOf(at: number): Pick<Problem, 'file' | 'line' | 'field'>;
}

/**
 * The questions, fields and text of an entry that may hold something; the rest is not taken apart.
 * @param suspect what the words have that are worth a look
 */
export function* saidTexts(entry: Entry, suspect: RegExp): Generator<SaidText> {
  const { file, source } = entry;
  const written = asWritten(entry);
  const question = { path: ['question'], words: written['question'] };
  for (const { path, words } of [question, ...wordsIn(written)]) {
    if (typeof words !== 'string' || !suspect.test(words)) continue;
    const place = { file, line: source.lineOf(path), field: fieldInFile(source, path) };
    yield { words: words.replaceAll('\n', ' '), path, placeOf: () => place };
  }
  const { body = '', bodyLine } = source;
  if (!suspect.test(body)) return;
  const { text, lineAt } = plainText(body);
  yield {
    words: text,
    path: undefined,
    placeOf: (at) => ({ file, line: bodyLine + lineAt(at) - 1 }),
  };
}
