import type { APIRoute } from 'astro';
import { loadClinic } from '#clinic/entries.ts';
import { answerPath, isPaginated } from '#faq/pagination.ts';
import { loadQuestions } from '#faq/entries.ts';
import { byTopic } from '#faq/order.ts';
import { topicPage } from '#faq/page-info.ts';
import { loadHome } from '#home/entries.ts';
import { siteSummary } from '#seo/llms.ts';
import { loadServices } from '#services/entries.ts';
import { servicePath } from '#services/graph.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadClinic();
  const home = await loadHome();
  const questions = await loadQuestions();
  const services = await loadServices();
  const divided = isPaginated(questions);
  const topics = divided ? byTopic(questions).map(topicPage) : [];
  const text = siteSummary(site, home.treatment, [
    {
      heading: 'Answers',
      links: [
        { title: 'All questions and answers, as Markdown', path: '/faq.md' },
        ...topics.map(({ title, path, description }) => ({ title, path, says: description })),
        ...questions.map((question) => ({
          title: question.question,
          path: answerPath(question, divided),
          says: question.summary,
        })),
      ],
    },
    {
      heading: 'Pages',
      links: [
        ...services.map((service) => ({
          title: service.title,
          path: servicePath(service),
          says: service.summary,
        })),
        { title: 'Aftercare: what to do on which day', path: '/aftercare/' },
        ...(site.has?.prices ? [{ title: 'Prices', path: '/prices/' }] : []),
        { title: 'Gallery', path: '/gallery/' },
        ...(site.has?.reviews ? [{ title: 'Reviews', path: '/reviews/' }] : []),
        { title: 'Contact', path: '/contact/' },
      ],
    },
  ]);
  return new Response(text);
};
