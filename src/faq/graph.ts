import type { Question as QuestionNode } from 'schema-dts';
import { absoluteLinks } from '#prose/markdown.ts';
import { ids, LANGUAGE, type SiteContext } from '#seo/ids.ts';
import type { Question } from './schema.ts';

/**
 * What makes a page an FAQPage: every question of it with its one accepted
 * answer, word for word what the page shows. `lastReviewed` is the earliest of
 * the owner's review dates, and only said when every answer has one.
 */
export function faqPageProperties(site: SiteContext, questions: readonly Question[]) {
  const reviewed = questions.map(({ reviewedOn }) => reviewedOn);
  const lastReviewed = reviewed.every((date) => date !== undefined)
    ? reviewed.toSorted()[0]
    : undefined;
  return {
    about: { '@id': ids.clinic(site) },
    mainEntity: questions.map((question) => questionNode(site, question)),
    ...(lastReviewed && { lastReviewed }),
  };
}

function questionNode(site: SiteContext, question: Question) {
  const address = ids.question(site, question.slug);
  return {
    '@type': 'Question',
    '@id': address,
    url: address,
    name: question.question,
    answerCount: 1,
    inLanguage: LANGUAGE,
    datePublished: question.published,
    dateModified: question.modified,
    acceptedAnswer: {
      '@type': 'Answer',
      text: absoluteLinks(question.html, site.origin),
      inLanguage: LANGUAGE,
    },
  } satisfies QuestionNode;
}
