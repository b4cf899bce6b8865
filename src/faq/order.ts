import { TOPICS, type Question, type Topic } from './schema.ts';

/** A group of the FAQ page. */
export interface TopicGroup {
  topic: Topic;
  /** What the group is called above its questions. */
  heading: string;
  /** The group's permanent fragment: /faq/#id. */
  id: string;
  questions: Question[];
}

const topics = Object.keys(TOPICS) as Topic[];

/** What a topic is called above its questions, where its name in the files would not do. */
const HEADINGS: Partial<Record<Topic, string>> = { 'For me?': 'Is it right for me?' };

/** Questions by topic, in the order of the topics and then the owner's. */
export function inOrder<T extends Pick<Question, 'topic' | 'order' | 'slug'>>(questions: T[]): T[] {
  return questions.toSorted(
    (a, b) =>
      topics.indexOf(a.topic) - topics.indexOf(b.topic) ||
      a.order - b.order ||
      a.slug.localeCompare(b.slug, 'en'),
  );
}

/** The groups that have a question, in order. Expects questions in order. */
export function byTopic(questions: readonly Question[]): TopicGroup[] {
  return topics
    .map((topic) => ({
      topic,
      heading: HEADINGS[topic] ?? topic,
      id: TOPICS[topic],
      questions: questions.filter((question) => question.topic === topic),
    }))
    .filter((group) => group.questions.length > 0);
}

/** So many questions fill the screen of a phone. */
const FIRST_SCREEN = 3;

/** The id of the last answer on the first screen; none where there are not as many. */
export function lastOnFirstScreen(groups: readonly TopicGroup[]): string | undefined {
  return groups.flatMap(({ questions }) => questions)[FIRST_SCREEN - 1]?.slug;
}
