/** A word of a text, as it stands there. A word may hold an apostrophe: "don’t". */
export const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

/**
 * Words that say nothing of what is asked, without apostrophes. They count in fixed phrases alone.
 * Feelings are among them: who is scared asks about something else.
 */
const EMPTY = new Set(
  `a able about actually advice advise afraid after afternoon again all already also always am an
  and answer any anyone anything are as ask asking at back be because been before being best
  big bit but by can cannot cant come concerned could couldnt did didnt do does doesnt doing
  done dont each either else even evening ever every everyone everything exactly far find five
  for four friday from get gets getting give go goes going gone good got guess had happen
  happened happens has hate have havent having he head heads hear heard hello help her here hi
  him his hope how i id if ill im in info information into is isnt it its ive just kind kindly
  know later let lets like little long look looking looks lot lots love make makes making many
  may maybe me mean means might monday more morning most much must my myself near need needs
  nervous never night no normal normally number numbers not now of off ok okay on once one only or other our
  out over own people person please possible pretty put question quick quickly quite rather
  really reckon recommend right said same saturday say says scalp scared scary see seen seven
  she should shouldnt show since six so some someone something soon sort start starts still
  stop stops such sunday super suppose supposed sure take takes taking ten than thank thanks
  that thats the their them then there these they theyre thing things think this those though
  three through thursday to today tomorrow tonight too try trying tuesday turn two until up us
  use used using usually very want wanted wants was way we wear wearing whatever wednesday week weekend weeks well
  went were what whats when where whether which while who whole why will wish with without
  wondering wont worried worry worth would wouldnt yes yet you your youre yours yourself`
    .trim()
    .split(/\s+/),
);

/** The ends that a word has in one form and not in another. */
const ENDINGS = [
  /(?<=...)(?:nes|s)$/,
  /(?<=...)(?:ing|ed)$|(?<=....)(?:ful|ly|aly?|ment|[ai]ble|ist|[ai]tion|ity|ive|y)$/,
  /(?<=...)e$/,
];

/**
 * A word as two spellings of it have it in common: small letters without accents, British and
 * American alike, no letter twice ("tatoo", "tattoo"). What people type is compared so.
 */
export const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[ao]e/g, 'e')
    .replaceAll('ou', 'o')
    .replaceAll(/(?<!^)z/g, 's')
    .replaceAll('ey', 'ay')
    .replace(/tre$/, 'ter')
    .replaceAll(/(.)\1/g, '$1');

/** The same without its endings: "fades", "faded" and "fading" have one stem. */
export const stemOf = (word: string): string =>
  ENDINGS.reduce((stem, ending) => stem.replace(ending, ''), folded(word).replace(/ie[sd]$/, 'y'));

/** The stem that stands for the treatment itself, whatever it is called. */
export const THE_TREATMENT = 'smp';
const NAMES = /\b(?:scalp )?micro[ -]?pigm\w+|\b(?:treatment|procedure|process)\b/gi;
/** Whether it works is no question about work; how it works is one of its own. */
const DOES_IT_WORK = /(?<!\bhow\b.{0,12})\b(?:it|this|that|smp) works?\b(?! out)/gi;
const PRONOUNS = new Set(['it', 'this', 'that']);
const ARTICLES = new Set(['a', 'an', 'the']);

/** Whether a word tells what is asked. */
export const saysSomething = (word: string): boolean =>
  !EMPTY.has(word.toLowerCase().replaceAll(/['’]/g, ''));

/** Whether some folded letters are the beginning of a word that tells nothing. */
export const beginsEmpty = (typed: string): boolean =>
  [...EMPTY].some((word) => folded(word).startsWith(typed));

/** A word of a question, ready to be looked up. */
export interface Word {
  /** As it was typed, folded; what comes next may still be missing. */
  typed: string;
  stem: string;
  counts: boolean;
}

/** The words of a text, in order, without articles. */
export function wordsOf(text: string): Word[] {
  return Array.from(
    text.replaceAll(NAMES, THE_TREATMENT).replaceAll(DOES_IT_WORK, THE_TREATMENT).matchAll(WORD),
    ([word]) => word.toLowerCase(),
  )
    .filter((word) => !ARTICLES.has(word))
    .map((word) => ({
      typed: folded(word),
      stem: PRONOUNS.has(word) ? THE_TREATMENT : stemOf(word),
      counts: saysSomething(word),
    }));
}

/** The stems of a text that say something, each once. */
export const keysIn = (text: string): string[] => [
  ...new Set(
    wordsOf(text)
      .filter(({ counts }) => counts)
      .map(({ stem }) => stem),
  ),
];
