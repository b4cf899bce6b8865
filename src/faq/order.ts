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
      heading: topic,
      id: TOPICS[topic],
      questions: questions.filter((question) => question.topic === topic),
    }))
    .filter((group) => group.questions.length > 0);
}

/** So many questions a phone shows at first. */
const FIRST_SCREEN = 2;

/** The id of what stands right below the first screen; none where the page ends before. */
export function belowFirstScreen(groups: readonly TopicGroup[]): string | undefined {
  let shown = 0;
  for (const { id, questions } of groups) {
    if (shown >= FIRST_SCREEN) return id;
    const below = questions[FIRST_SCREEN - shown];
    if (below) return below.slug;
    shown += questions.length;
  }
  return undefined;
}
