import { getEntry } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import type { Notice } from './schema.ts';

/**
 * The privacy notice or the accessibility statement.
 * @throws if its file is missing, empty or cannot be published
 */
export async function loadNotice(slug: 'privacy' | 'accessibility'): Promise<Notice> {
  const entry = await getEntry('notices', slug);
  if (!entry)
    throw new Error(`src/content/pages/${slug}.md is missing. The site cannot do without it.`);
  const { id, data, body = '', filePath = id } = entry;
  return {
    ...data,
    slug: id,
    html: proseHtml(body, { headings: true, file: filePath }),
    modified: modifiedOn(data),
  };
}
