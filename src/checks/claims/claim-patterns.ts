/** Groups of words by the names they have in patterns. */
export type Words = Readonly<Record<string, string>>;

const WORD = String.raw`[\w'%£$€]{1,40}`;
/** A word that denies would be lost in a claim that may hold any. */
const NO_DENIAL = String.raw`(?!(?:not|never|no|nor|neither|without|hardly|rarely)\b)`;
const SPACE = '[ -]';

/**
 * Patterns as claim-rules.yaml explains them, as the source of one regular expression.
 * @throws if a pattern uses a name of words that there is not, or may repeat without an end
 */
export const sourceOf = (patterns: readonly string[], words: Words, word = WORD): string =>
  `(?:${patterns.map((pattern) => oneSource(pattern, words, word)).join('|')})`;

function oneSource(pattern: string, words: Words, word: string): string {
  const spelt = inWords(pattern, words);
  if (/[*+]|\{\d+,\}/.test(spelt.replaceAll(/\[[^\]]{0,40}\]|\\./g, ''))) {
    throw new Error(`This pattern may repeat without an end: ${pattern}`);
  }
  return spelt
    .replaceAll(/(?<!\\)\((?!\?)/g, '(?:')
    .replaceAll(' … ', ` (?:${word} ){0,5}?`)
    .replaceAll('_', word)
    .replaceAll(' ', SPACE);
}

/** A pattern with the words that its names stand for; such words may hold names, too. */
const inWords = (pattern: string, words: Words): string =>
  pattern.replaceAll(/<([a-z]+)>/g, (_, name: string) => {
    const group = words[name];
    if (group === undefined) throw new Error(`There are no words named <${name}>: ${pattern}`);
    return `(${inWords(group, words)})`;
  });

/** The source of what finds any of some patterns where they stand as words of their own. */
export const wholeWords = (patterns: readonly string[], words: Words): string =>
  `(?<![a-z0-9])${sourceOf(patterns, words, NO_DENIAL + WORD)}(?![a-z0-9])`;

/** Finds any of some patterns where they stand as words of their own. */
export const anyOf = (patterns: readonly string[], words: Words): RegExp =>
  new RegExp(wholeWords(patterns, words), 'gi');

/** The alternatives of a pattern, as patterns of their own, in brackets or not. */
export function alternativesOf(pattern: string): string[] {
  const found: string[] = [];
  let [from, depth, groups] = [0, 0, 0];
  for (const { 0: mark, index } of pattern.matchAll(/\\.|\[[^\]]{0,60}\]|[()|]/g)) {
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    if (mark === '(' && depth === 1) groups += 1;
    if (mark !== '|' || depth > 0) continue;
    found.push(pattern.slice(from, index));
    from = index + 1;
  }
  const isGroup = from === 0 && groups === 1 && /^\((?!\?).*\)$/.test(pattern);
  return isGroup ? alternativesOf(pattern.slice(1, -1)) : [...found, pattern.slice(from)];
}
