import { getCollection, type CollectionEntry } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import { toneOf, type Tones } from './comparison/tone.ts';

type Fields = CollectionEntry<'gallery'>['data'];

/** A case of the gallery: a drawing, or a client's pair of photographs. */
export type Case = Fields & { slug: string; html: string; modified: string; tones: Tones };

/** The cases that may be shown, photographs first, each kind in the owner's order. There may be none. */
export async function loadCases(): Promise<Case[]> {
  const entries = await getCollection('gallery');
  const cases = entries.map(({ id, data, body = '', filePath = id }) => ({
    ...data,
    slug: id,
    html: body.trim() === '' ? '' : proseHtml(body, { headings: true, file: filePath }),
    modified: modifiedOn(data),
    tones: { before: toneOf(data.before.src), after: toneOf(data.after.src) },
  }));
  const isDrawn = ({ kind }: Case): number => Number(kind === 'illustration');
  return cases.toSorted(
    (a, b) => isDrawn(a) - isDrawn(b) || a.order - b.order || a.slug.localeCompare(b.slug, 'en'),
  );
}
