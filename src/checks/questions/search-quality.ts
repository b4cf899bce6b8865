import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Finder } from '#search/engine/find.ts';
import { searchIndex, type Searched } from '#search/engine/search-index.ts';

const phrases = z.array(z.string().min(1)).min(1);
const phrasesSchema = z.record(z.string(), z.strictObject({ tuned: phrases, heldBack: phrases }));

/** What is listed below "nonsense" has no answer. */
export const NONSENSE = 'nonsense';

/** The ways of asking, by the name of the answer they are to find; search-phrases.yaml explains. */
export const SEARCH_PHRASES = phrasesSchema.parse(
  parse(readFileSync(new URL('search-phrases.yaml', import.meta.url), 'utf8')),
);

/** A way of asking, and how the search does with it. */
export interface SearchTrial {
  /** The answer it is to find. */
  slug: string;
  phrase: string;
  /** Its place among what is found, counted from 1; undefined where it is not found. */
  rank: number | undefined;
}

/** Judges ways of asking by the search of the FAQ page itself. */
export function trySearches(questions: readonly Searched[], asked: ReadonlyMap<string, string[]>) {
  const finder = new Finder(searchIndex(questions));
  return [...asked].flatMap(([slug, list]) =>
    list.map((phrase): SearchTrial => {
      const index = finder.find(phrase).hits.findIndex((hit) => hit.slug === slug);
      return { slug, phrase, rank: index < 0 ? undefined : index + 1 };
    }),
  );
}

/** An answer among the first so many counts as found. */
const IN_SIGHT = 3;
/** Ways that were collected for a few answers say little of what more than these are asked. */
export const MOST_TRIED = 500;

/**
 * The ways of asking that do not show their answer among the first three: those that are known,
 * and the words of each question itself.
 */
export function missedPhrases(questions: readonly Searched[]): SearchTrial[] {
  const asked = new Map(
    questions.map(({ slug, question }) => {
      const { tuned = [], heldBack = [] } = SEARCH_PHRASES[slug] ?? {};
      return [slug, [question, ...tuned, ...heldBack]];
    }),
  );
  return trySearches(questions, asked).filter(({ rank }) => rank === undefined || rank > IN_SIGHT);
}
