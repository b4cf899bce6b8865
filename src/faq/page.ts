import { latest } from '#prose/dates.ts';
import { HOME_CRUMB, SHARE_PICTURE, type PageInfo } from '#seo/page.ts';
import type { Question } from './schema.ts';

/** The FAQ page, whose dates are those of its answers. */
export function faqPage(questions: readonly Question[]): PageInfo {
  return {
    path: '/faq/',
    title: 'Questions and answers',
    description:
      'What scalp micropigmentation is, how it looks, how it feels, what to do after a treatment and how long it keeps: the clinic’s own answers.',
    type: 'FAQPage',
    trail: [HOME_CRUMB],
    published: questions.map(({ published }) => published).toSorted()[0],
    modified: latest(questions.map(({ modified }) => modified)),
    picture: SHARE_PICTURE,
    alternates: [
      { type: 'text/markdown', path: '/faq.md', title: 'Questions and answers as Markdown' },
      { type: 'application/feed+json', path: '/feed.json', title: 'Answers by date' },
    ],
  };
}
