import type { APIRoute } from 'astro';
import { loadClinic } from '#clinic/entries.ts';
import { loadQuestions } from '#faq/entries.ts';
import { answersFeed } from '#faq/feed.ts';
import { faqPage } from '#faq/page-info.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadClinic();
  // A reader of this file would see no mark on a draft that a preview has.
  const questions = (await loadQuestions()).filter(({ draft }) => !draft);
  return Response.json(answersFeed(site, faqPage(questions), questions));
};
