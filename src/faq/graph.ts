import type { FAQPage, Question as QuestionNode } from 'schema-dts';
import { absoluteLinks } from '#prose/markdown/markdown.ts';
import { absolute, ids, LANGUAGE, type SiteContext } from '#seo/ids.ts';
import type { TopicGroup } from './order.ts';
import { topicLinks } from './page-info.ts';
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

/** What makes a page the collection of the topics' FAQPages: no question is marked up twice. */
export function collectionProperties(site: SiteContext, groups: readonly TopicGroup[]) {
  return {
    about: { '@id': ids.clinic(site) },
    hasPart: topicReferences(site, groups).map((page) => ({ '@id': page['@id'] })),
  };
}

/** The topics' FAQPages as the page of all questions names them. */
export function topicReferences(site: SiteContext, groups: readonly TopicGroup[]) {
  return topicLinks(groups).map(
    ({ path, title }) =>
      ({
        '@type': 'FAQPage',
        '@id': ids.page(site, path),
        name: title,
        url: absolute(site, path),
      }) satisfies FAQPage,
  );
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
