import { TOPICS, type Question, type Topic } from './schema.ts';

/** The page of all questions; each keeps its address on it for good: /faq/#slug. */
export const FAQ_PATH = '/faq/';

/**
 * The most bytes of answers, as HTML, that the page of all questions holds itself.
 * Answers of the length the clinic writes cost two thirds of that over the wire
 * (brotli 5), with their questions and their second time in the graph; with what the
 * page has besides, 32,000 make about 28 kB of it. That is nearly seventy questions, and on
 * a slow phone connection (1.6 Mbit/s) a seventh of a second.
 */
export const ONE_PAGE_ANSWERS = 32_000;

const encoder = new TextEncoder();

/**
 * Whether the answers are too much for one page. Then /faq/ shows every question with
 * its summary, and each topic's page has the whole answers of the topic.
 */
export function isPaginated(questions: readonly Pick<Question, 'html'>[]): boolean {
  let bytes = 0;
  for (const { html } of questions) {
    bytes += encoder.encode(html).length;
    if (bytes > ONE_PAGE_ANSWERS) return true;
  }
  return false;
}

/** The page of a topic, which there is only when the answers are divided. */
export const topicPath = (topic: Topic): string => `${FAQ_PATH}${TOPICS[topic]}/`;

/** Where a question's whole answer can be read; its permanent address may hold the summary only. */
export function answerPath(question: Pick<Question, 'slug' | 'topic'>, divided: boolean): string {
  return `${divided ? topicPath(question.topic) : FAQ_PATH}#${question.slug}`;
}
