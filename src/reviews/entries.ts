import { getEntry } from 'astro:content';
import type { Review } from './schema.ts';

/** The reviews, the newest first, how they were chosen, and how it is known that they are genuine. */
export interface Reviews {
  reviews: Review[];
  chosen: string;
  genuine?: string | undefined;
  changed: string | undefined;
}

/** What others wrote of the clinic; nothing when the owner shows no review. */
export async function loadReviews(): Promise<Reviews | undefined> {
  const { reviews, chosen, genuine, changed } = (await getEntry('reviews', 'reviews'))?.data ?? {};
  // The check refuses reviews without how they were chosen, and so does the collection.
  if (!reviews || !chosen) return undefined;
  const newestFirst = reviews.toSorted((a, b) => b.date.localeCompare(a.date));
  return { reviews: newestFirst, chosen, genuine, changed };
}
