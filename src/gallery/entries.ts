import { getCollection, type CollectionEntry } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import { proseHtml } from '#prose/markdown.ts';
import { consentHolds } from './consent.ts';

type Fields = CollectionEntry<'gallery'>['data'];

/** A case of the gallery: a drawing, or a client's pair of photographs. */
export type Case = Fields & { slug: string; html: string; modified: string };

/**
 * The cases that may be shown on a day, in the owner's order. A case whose
 * consent was withdrawn or has lapsed is left out. There may be none.
 */
export async function loadCases(today: string): Promise<Case[]> {
  const entries = await getCollection('gallery', ({ data }) => consentHolds(data, today));
  return entries
    .map(({ id, data, body = '', filePath = id }) => ({
      ...data,
      slug: id,
      html: body.trim() === '' ? '' : proseHtml(body, { headings: true, file: filePath }),
      modified: modifiedOn(data),
    }))
    .toSorted((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en'));
}
