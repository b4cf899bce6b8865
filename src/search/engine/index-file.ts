/** Where the index is: made with the site, fetched with the first search. */
export const INDEX_PATH = '/faq-search.json';

/** What words are looked up in. */
export interface SearchIndex {
  /** The answers, by their permanent names. */
  slugs: string[];
  /** For each word or phrase the answers it leads to: a number of slugs, its weight, the next. */
  words: Record<string, number[]>;
  /** Words and phrases that mean the same, of which at least one is in words. */
  meanings: string[][];
  /** What asks for prices, and their page where there is one. */
  prices: { words: string[]; path?: string | undefined };
}
