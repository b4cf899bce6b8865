import { getEntry } from 'astro:content';
import type { Review } from './schema.ts';

/** The reviews, the newest first, and how they were chosen. */
export interface Reviews {
  reviews: Review[];
  chosen: string;
  changed: string | undefined;
}

/** What others wrote of the clinic; nothing when the owner shows no review. */
export async function loadReviews(): Promise<Reviews | undefined> {
  const { reviews, chosen, changed } = (await getEntry('reviews', 'reviews'))?.data ?? {};
  // The check refuses reviews without how they were chosen, and so does the collection.
  if (!reviews || !chosen) return undefined;
  return { reviews: reviews.toSorted((a, b) => b.date.localeCompare(a.date)), chosen, changed };
}
