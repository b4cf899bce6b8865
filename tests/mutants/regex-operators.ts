/** A piece of a pattern, and what takes its place. */
const PIECES: readonly (readonly [RegExp, string])[] = [
  [/^\^/g, ''],
  [/(?<=[|(])\^/g, ''],
  [/(?<!\\)\$(?=$|[|)])/g, ''],
  [/(?<=\w|\)|\]|\.)\+/g, ''],
  [/(?<=\w|\)|\]|\.)\*/g, '+'],
  [/(?<=\w|\)|\]|\.)\?(?![=!<:])/g, ''],
  [/(?<!\\)\\d/g, '\\D'],
  [/(?<!\\)\\w/g, '\\W'],
  [/(?<!\\)\\s/g, '\\S'],
  [/(?<!\\)\\b/g, '\\B'],
  [/(?<!\\)\[\^/g, '['],
  [/(?<!\\)\[(?!\^)/g, '[^'],
  [/\(\?=/g, '(?!'],
  [/\(\?!/g, '(?='],
  [/\(\?<=/g, '(?<!'],
  [/\(\?<!/g, '(?<='],
];

/** Flags by which a pattern finds more or less; without the others it is often no pattern. */
const FLAGS = ['i', 'g', 'm', 's'];

/**
 * A pattern with one piece changed: an anchor, a repetition, a class, a look ahead, a flag.
 * @param literal as it is written, with its slashes and flags
 * @returns the changed literals that are patterns still
 */
export function regexChanges(literal: string): string[] {
  const end = literal.lastIndexOf('/');
  const [pattern, flags] = [literal.slice(1, end), literal.slice(end + 1)];
  const changed = PIECES.flatMap(([piece, to]) =>
    [...pattern.matchAll(piece)].map(
      ({ 0: from, index }) => pattern.slice(0, index) + to + pattern.slice(index + from.length),
    ),
  );
  return [
    ...changed.filter((text) => isPattern(text, flags)).map((text) => `/${text}/${flags}`),
    ...FLAGS.filter((flag) => flags.includes(flag)).map(
      (flag) => `/${pattern}/${flags.replace(flag, '')}`,
    ),
  ];
}

function isPattern(text: string, flags: string): boolean {
  try {
    return new RegExp(text, flags).source !== '(?:)';
  } catch {
    return false;
  }
}
