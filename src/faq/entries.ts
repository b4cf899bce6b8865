import { getCollection } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import { inOrder } from './order.ts';
import type { Question } from './schema.ts';

let loaded: Promise<readonly Question[]> | undefined;

/**
 * Every question with its answer, by topic and then by the owner's order. Many
 * pages ask, and a build makes the answers once for all of them.
 * @throws if there is none, or an answer is empty or cannot be published
 */
export function loadQuestions(): Promise<readonly Question[]> {
  // The server that shows each edit as it is made must not remember the text before.
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Question[]> {
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
