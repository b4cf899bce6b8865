import type { APIRoute } from 'astro';
import { loadClinic } from '#clinic/entries.ts';
import { loadQuestions } from '#faq/entries.ts';
import { answersMarkdown } from '#faq/feed.ts';
import { faqPage } from '#faq/page-info.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadClinic();
  const questions = await loadQuestions();
  return new Response(answersMarkdown(site, faqPage(questions), questions));
};
