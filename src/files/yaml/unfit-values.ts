import { foreignLetters } from '#text/alphabets.ts';
import { hiddenAdvice, hiddenCharacter } from '#text/hidden-characters.ts';
import { markupInLine } from '#text/literal-markup.ts';
import type { Fields } from './fields.ts';
import type { Unreadable } from '#files/advice.ts';

/** A value that is an address or the path of a picture, in which such marks have a meaning. */
const ADDRESS = /^(?:https?:|mailto:|tel:|\.\/)\S*$/i;

/**
 * Values that would not be read as they are written: with characters that cannot be seen, letters
 * of another alphabet than they seem, or marks of Markdown and HTML, which no field holds.
 */
export function unfitValues({ data, lineOf, written }: Fields): Unreadable[] {
  return [...textsIn(data)].flatMap(({ path, text }) => {
    const hidden = hiddenCharacter(text);
    // As a character, and not written as \u200B, it is found on its own line of the file.
    const isEscaped = hidden && written(path)?.includes('\\');
    const advice = isEscaped
      ? hiddenAdvice(hidden)
      : (foreignLetters(text) ?? markupIn(text, path));
    return advice ? [{ line: lineOf(path), says: advice.says, fix: advice.fix }] : [];
  });
}

/** The words of a review are those of its writer. */
const isReview = ([list, , field]: PropertyKey[]): boolean =>
  list === 'reviews' && field === 'text';

const markupIn = (text: string, path: PropertyKey[]) =>
  ADDRESS.test(text) ? undefined : markupInLine(text, isReview(path));

function* textsIn(
  value: unknown,
  path: PropertyKey[] = [],
): Generator<{ path: PropertyKey[]; text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    yield* textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
