/** A sum of money as a text gives it. */
export interface Sum {
  /** As it is written: "£1,200", "900 pounds", "GBP 50". */
  words: string;
  /** By its three letters; dollars of any country are USD. */
  currency: string;
  value: number;
  /** Where it begins in the text. */
  at: number;
}

/** What money is called, by the three letters of its currency. */
const NAMES: [currency: string, names: string][] = [
  ['GBP', String.raw`\u00a3|gbp|pounds?(?: sterling)?|quid|sterling`],
  ['EUR', String.raw`\u20ac|eur|euros?`],
  ['USD', String.raw`(?:us|a|ca|nz)?\$|usd|(?:us )?dollars?`],
  ['CHF', 'chf|(?:swiss )?francs?'],
  ['PLN', 'pln|z\u0142|zlotys?'],
  ['SEK', 'sek|dkk|nok|krona|kroner'],
  ['AUD', 'aud|cad|nzd'],
];

const NAME = `(?:${NAMES.map(([, names]) => names).join('|')})`;
const NUMBER = String.raw`(?<![\d.,])(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,6})(?:\.\d\d)?(?![\d.,]?\d)`;

const SUMS = new RegExp(
  String.raw`(?<before>(?<!\p{L})${NAME}) ?(?<one>${NUMBER})(?!\p{L})|(?<other>${NUMBER}) ?(?<behind>${NAME})(?!\p{L})`,
  'giu',
);

const CURRENCY_OF = NAMES.map(
  ([currency, names]) => [currency, new RegExp(`^(?:${names})$`, 'i')] as const,
);

/** Every sum of money in a text, in its order. */
export const sumsIn = (text: string): Sum[] =>
  [...text.matchAll(SUMS)].map(({ 0: words, index, groups = {} }) => {
    const name = groups['before'] ?? groups['behind'] ?? '';
    const number = groups['one'] ?? groups['other'] ?? '';
    return {
      words,
      currency: CURRENCY_OF.find(([, pattern]) => pattern.test(name))?.[0] ?? '',
      value: Number(number.replaceAll(',', '')),
      at: index,
    };
  });

/** A part of a price, or what is paid beside it: "a deposit of £50", "£100 a month". */
export const PART =
  /\b(?:deposit|each|every|per|a month|a session|off the price|taken off|worth|more|extra|fee|instal?ments?|cancell?\w{0,6}|late|missed|up to|booking|consultation|patch test|top[ -]?up|touch[ -]?up|travel|additional|another|second)\b/i;

/** Where a sentence ends. */
export const SENTENCES = /(?<=[.!?;])\s{1,3}(?=\S)|\n/;

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const TIMES = new RegExp(
  String.raw`\b(\d{1,2}|${COUNTS.join('|')}) (?:(?:full|separate) )?(?:sessions?|visits?|treatments?|appointments?)(?:,? ?(?:at|of|for|@|\u00e0|which are|costing|priced at))? ?$`,
  'i',
);
/** "£500 each": it is paid as often as there are sessions. */
const OF_EACH =
  /^,? ?(?:each\b|apiece|(?:per|a|an|for each|for every) (?:session|visit|treatment|appointment))/i;

/**
 * What a sum comes to with the number of sessions in front of it: 1500 for "three sessions at £500
 * each", 500 or 1500 without "each", nothing that could be known for "£500 a session" alone.
 */
export function totalsOf(text: string, { at, words, value }: Sum): number[] {
  const count = TIMES.exec(text.slice(Math.max(0, at - 60), at))?.[1]?.toLowerCase();
  const isOfEach = OF_EACH.test(text.slice(at + words.length, at + words.length + 40));
  if (count === undefined) return isOfEach ? [] : [value];
  const all = (COUNTS.indexOf(count) + 1 || Number(count)) * value;
  return isOfEach ? [all] : [value, all];
}
