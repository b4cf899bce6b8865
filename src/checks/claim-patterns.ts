/** Groups of words by the names they have in patterns. */
export type Words = Readonly<Record<string, string>>;

const WORD = String.raw`[\w'%£$€]{1,40}`;
const SPACE = '[ -]';

/**
 * Patterns as claim-rules.yaml explains them, as the source of one regular expression.
 * @throws if a pattern uses a name of words that there is not, or may repeat without an end
 */
export const sourceOf = (patterns: readonly string[], words: Words): string =>
  `(?:${patterns.map((pattern) => oneSource(pattern, words)).join('|')})`;

function oneSource(pattern: string, words: Words): string {
  const spelt = pattern.replaceAll(/<([a-z]+)>/g, (_, name: string) => {
    const group = words[name];
    if (group === undefined) throw new Error(`There are no words named <${name}>: ${pattern}`);
    return `(${group})`;
  });
  if (/[*+]|\{\d+,\}/.test(spelt.replaceAll(/\[[^\]]{0,40}\]|\\./g, ''))) {
    throw new Error(`This pattern may repeat without an end: ${pattern}`);
  }
  return spelt
    .replaceAll(/(?<!\\)\((?!\?)/g, '(?:')
    .replaceAll(' … ', ` (?:${WORD} ){0,5}?`)
    .replaceAll('_', WORD)
    .replaceAll(' ', SPACE);
}

/** Finds any of some patterns where they stand as words of their own. */
export const anyOf = (patterns: readonly string[], words: Words): RegExp =>
  new RegExp(`(?<![a-z0-9])${sourceOf(patterns, words)}(?![a-z0-9])`, 'gi');
