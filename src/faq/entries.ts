import { getCollection } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import { proseHtml } from '#prose/markdown.ts';
import { inOrder } from './order.ts';
import type { Question } from './schema.ts';

/**
 * Every question with its answer, by topic and then by the owner's order.
 * @throws if there is none, or an answer is empty or cannot be published
 */
export async function loadQuestions(): Promise<Question[]> {
  const entries = await getCollection('faq');
  if (entries.length === 0)
    throw new Error('src/content/faq holds no question. Add at least one .md file.');
  return inOrder(
    entries.map(({ id, data, body = '', filePath = id }) => ({
      ...data,
      slug: id,
      markdown: body,
      html: proseHtml(body, { file: filePath }),
      modified: modifiedOn(data),
    })),
  );
}
