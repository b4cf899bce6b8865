import { getCollection } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import type { Service } from './schema.ts';

/**
 * Every service in the owner's order.
 * @throws if there is none, or a text is empty or cannot be published
 */
export async function loadServices(): Promise<Service[]> {
  const entries = await getCollection('services');
  if (entries.length === 0) {
    throw new Error('src/content/services holds no service. Add at least one .md file.');
  }
  return entries
    .map(({ id, data, body = '', filePath = id }) => ({
      ...data,
      slug: id,
      html: proseHtml(body, { headings: true, file: filePath }),
      modified: modifiedOn(data),
    }))
    .toSorted((a, b) => a.order - b.order || a.slug.localeCompare(b.slug, 'en'));
}
