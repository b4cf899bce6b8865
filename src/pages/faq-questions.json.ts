import type { APIRoute } from 'astro';
import { loadQuestions } from '#faq/entries.ts';

/** Every question by its permanent name, for pages that are told a name and have to say it. */
export const GET: APIRoute = async () =>
  Response.json(
    Object.fromEntries((await loadQuestions()).map(({ slug, question }) => [slug, question])),
  );
