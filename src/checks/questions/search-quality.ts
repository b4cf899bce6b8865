import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Finder } from '#search/engine/find.ts';
import { searchIndex, type Searched } from '#search/engine/search-index.ts';

const ways = z.array(z.string().min(1)).min(1);
const waysSchema = z.record(z.string(), z.strictObject({ tuned: ways, heldBack: ways }));

/** What is listed below "nonsense" has no answer. */
export const NONSENSE = 'nonsense';

/** The ways of asking, by the name of the answer they are to find; search-phrases.yaml explains. */
export const WAYS = waysSchema.parse(
  parse(readFileSync(new URL('search-phrases.yaml', import.meta.url), 'utf8')),
);

/** A way of asking, and how the search does with it. */
export interface Judged {
  /** The answer it is to find. */
  slug: string;
  way: string;
  /** Its place among what is found, counted from 1; undefined where it is not found. */
  place: number | undefined;
}

/** Judges ways of asking by the search of the FAQ page itself. */
export function judge(questions: readonly Searched[], asked: ReadonlyMap<string, string[]>) {
  const finder = new Finder(searchIndex(questions));
  return [...asked].flatMap(([slug, list]) =>
    list.map((way): Judged => {
      const index = finder.find(way).hits.findIndex((hit) => hit.slug === slug);
      return { slug, way, place: index < 0 ? undefined : index + 1 };
    }),
  );
}

/** Whoever sees this many answers still sees the right one. */
const SEEN = 3;
/** Ways that were collected for a few answers say little of what more than these are asked. */
export const MOST_JUDGED = 500;

/**
 * The ways of asking that do not show their answer among the first three: those that are known,
 * and the words of each question itself.
 */
export function missedWays(questions: readonly Searched[]): Judged[] {
  const asked = new Map(
    questions.map(({ slug, question }) => {
      const { tuned = [], heldBack = [] } = WAYS[slug] ?? {};
      return [slug, [question, ...tuned, ...heldBack]];
    }),
  );
  return judge(questions, asked).filter(({ place }) => place === undefined || place > SEEN);
}
