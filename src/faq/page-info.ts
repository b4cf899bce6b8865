import { datesOf, HOME_CRUMB, type PageInfo } from '#seo/page-info.ts';
import { FAQ_PATH, isPaginated, topicPath } from './pagination.ts';
import type { TopicGroup } from './order.ts';
import type { Question, Topic } from './schema.ts';

const TITLE = 'Questions and answers';
const FEED = { type: 'application/feed+json', path: '/feed.json', title: 'Answers by date' };

/** What a topic's page is called where the topic's few words would not be understood. */
const TOPIC_PAGES: Record<Topic, Pick<PageInfo, 'title' | 'description'>> = {
  'For me?': {
    title: 'Is SMP for me?',
    description:
      'What people ask who wonder whether scalp micropigmentation is for them, with the clinic’s whole answer to each question.',
  },
  Result: {
    title: 'How the result looks',
    description:
      'What people ask about the look of scalp micropigmentation, with the clinic’s whole answer to each question.',
  },
  Treatment: {
    title: 'What a treatment is like',
    description:
      'What people ask about a treatment itself, how it is done and how it feels, with the clinic’s whole answer to each question.',
  },
  After: {
    title: 'After a treatment',
    description:
      'What people ask about the hours and days after a treatment, with the clinic’s whole answer to each question.',
  },
  'Time and money': {
    title: 'Time and money',
    description:
      'What people ask about the time and the money scalp micropigmentation takes, with the clinic’s whole answer to each question.',
  },
};

/** The page of all questions, whose dates are those of its answers. */
export function faqPage(questions: readonly Question[]): PageInfo {
  return {
    path: FAQ_PATH,
    title: TITLE,
    description:
      'What scalp micropigmentation is, how it looks, how it feels, what to do after a treatment and how long it keeps: the clinic’s own answers.',
    type: isPaginated(questions) ? 'CollectionPage' : 'FAQPage',
    trail: [HOME_CRUMB],
    ...datesOf(questions),
    alternates: [
      { type: 'text/markdown', path: '/faq.md', title: 'Questions and answers as Markdown' },
      FEED,
    ],
  };
}

/** The page with the whole answers of one topic, when they do not all fit one page. */
export function topicPage({ topic, questions }: TopicGroup): PageInfo {
  return {
    path: topicPath(topic),
    ...TOPIC_PAGES[topic],
    type: 'FAQPage',
    trail: [HOME_CRUMB, { name: TITLE, path: FAQ_PATH }],
    ...datesOf(questions),
    alternates: [FEED],
  };
}

/** A page of questions in a list to choose from. */
export interface QuestionsLink extends Pick<PageInfo, 'path' | 'title'> {
  count: number;
}

/** The pages of the topics, in order, each with the number of its questions. */
export function topicLinks(groups: readonly TopicGroup[]): QuestionsLink[] {
  return groups.map((group) => {
    const { path, title } = topicPage(group);
    return { path, title, count: group.questions.length };
  });
}

/** Where a topic's page leads on to: every other topic, and the page of all questions. */
export function otherTopics(groups: readonly TopicGroup[], here: TopicGroup): QuestionsLink[] {
  const count = groups.reduce((sum, { questions }) => sum + questions.length, 0);
  return [
    ...topicLinks(groups.filter(({ id }) => id !== here.id)),
    { path: FAQ_PATH, title: 'All questions', count },
  ];
}
