import { STOP_WORDS } from './stop-words.ts';

/** A word of a text, as it stands there. A word may hold marks and an apostrophe: "don’t". */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * A text without what keyboards, other programs and copying add to it and nobody sees: full-width
 * letters, ligatures and decomposed accents become plain ones (NFKC), soft hyphens and other signs
 * without a width go, and whatever stands for an apostrophe is one.
 */
const plain = (text: string): string =>
  text
    // First, for the acute accent by itself would become a space and a mark.
    .replaceAll(/[\u2018\u2019\u02BC\u2032`\u00B4]/g, "'")
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');

/** The ends that a word has in one form and not in another. */
const ENDINGS = [
  /(?<=...)(?:nes|les|s)$/,
  /(?<=...)(?:ing|ed)$|(?<=....)(?:ful|ly|aly?|ment|[ai]ble|ist|[ai]tion|ity|ive|y)$/,
  /(?<=...)e$/,
];

/**
 * A word as two spellings of it have it in common: small letters without accents, British and
 * American alike, no letter twice ("tatoo", "tattoo"). What people type is compared so.
 */
export const normalized = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[ao]e/g, 'e')
    .replaceAll('ou', 'o')
    .replaceAll(/(?<!^)z/g, 's')
    .replaceAll('ey', 'ay')
    .replace(/tre$/, 'ter')
    // Off is not of.
    .replaceAll(/(?<=..)(.)\1|(.)\2(?=..)/g, '$1$2');

/** The same without its endings: "fades", "faded" and "fading" have one stem. */
export const stemOf = (word: string): string =>
  ENDINGS.reduce(
    (stem, ending) => stem.replace(ending, ''),
    normalized(word).replace(/ie[sd]$/, 'y'),
  );

/** The stem that stands for the treatment itself, whatever it is called. */
export const THE_TREATMENT = 'smp';
/** The stem of what it costs. */
export const THE_PRICE = stemOf('price');
const NAMES = /\b(?:scalp )?micro[ -]?pigm\w+|\b(?:treatment|procedure|process)\b/g;
/** Whether it works is no question about work; how it works is one of its own. */
const DOES_IT_WORK = /(?<!\bhow\b.{0,12})\b(?:it|this|that|smp) works?\b(?! out)/g;
const PRONOUNS = new Set(['it', 'this', 'that']);
const ARTICLES = new Set(['a', 'an', 'the']);

const EMPTY = new Set(STOP_WORDS.map(normalized));

/** Whether a word tells what is asked. */
export const saysSomething = (word: string): boolean => !EMPTY.has(normalized(word));

/** Whether some folded letters are the beginning of a word that tells nothing. */
export const beginsWithStopWord = (typed: string): boolean =>
  [...EMPTY].some((word) => word.startsWith(typed));

/** A word of a question, ready to be looked up. */
export interface Word {
  /** As it was typed, folded; what comes next may still be missing. */
  typed: string;
  stem: string;
  counts: boolean;
}

/** Looked at before: a text says most of its words more than once, and a site all of them. */
const known = new Map<string, Word>();

/** A word in small letters, ready to be looked up. */
export function wordOf(word: string): Word {
  const before = known.get(word);
  if (before) return before;
  const made = {
    typed: normalized(word),
    stem: PRONOUNS.has(word) ? THE_TREATMENT : stemOf(word),
    counts: saysSomething(word),
  };
  known.set(word, made);
  return made;
}

/** The words of a text, in order, without articles. */
export function wordsOf(text: string): Word[] {
  const named = plain(text).toLowerCase().replaceAll(NAMES, THE_TREATMENT);
  const words = named.replaceAll(DOES_IT_WORK, THE_TREATMENT).match(WORD) ?? [];
  return words.filter((word) => !ARTICLES.has(word)).map(wordOf);
}

/** The stems of a text that say something, each once. */
export const keysIn = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .filter(({ counts }) => counts)
      .map(({ stem }) => stem),
  ),
];
