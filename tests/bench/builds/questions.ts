import { TOPICS } from '#faq/schema.ts';
import { numbersFrom } from '../../support/numbers.ts';
import { ACTS, POINTS, SENTENCES, STATES, SUMMARIES, TIMES } from './words.ts';

const topics = Object.keys(TOPICS);

/** The most questions that can be made without one being asked twice. */
export const MOST = ACTS.length * TIMES.length * STATES.length;

/**
 * Questions with answers, as files of the owner's folder: path in `src/content` to contents.
 * The same number gives the same bytes. They fill a build that is measured and thrown away.
 *
 * @param count from 0 to MOST
 */
export function makeQuestions(count: number): Map<string, string> {
  if (count > MOST) throw new Error(`At most ${MOST} different questions can be made.`);
  const files = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const question = questionAt(index);
    files.set(`faq/${slugOf(question)}.md`, fileOf(question, index));
  }
  return files;
}

/** Neighbours differ in every part, so that no two of them read alike. */
function questionAt(index: number): string {
  const act = index % ACTS.length;
  const turn = Math.floor(index / ACTS.length);
  const state = STATES[(turn + act) % STATES.length];
  const time = TIMES[(Math.floor(turn / STATES.length) + act) % TIMES.length];
  return `Can I ${ACTS[act]} ${time} with ${state}?`;
}

const slugOf = (question: string): string =>
  question
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '');

function fileOf(question: string, index: number): string {
  const next = numbersFrom(index);
  const sentences = someOf(SENTENCES, 5, next);
  const points = someOf(POINTS, next() % 4, next);
  const text = [
    `${question.replace(/^Can I (.*)\?$/, 'You can $1')}, as a rule.`,
    sentences.slice(0, 2).join(' '),
    points.map((point) => `- ${point}`).join('\n'),
    sentences.slice(2).join(' '),
  ];
  // The real answers have the first places of each topic.
  const order = 100 + Math.floor(index / topics.length);
  return `---
question: ${question}
topic: ${topics[index % topics.length]}
order: ${order}
summary: ${SUMMARIES[index % SUMMARIES.length]} This is answer ${index + 1}.
alsoSearchedAs: [${question.split(' ').slice(2, 5).join(', ')}]
services: [hairline, density]
published: 2026-${twoDigits(1 + (index % 10))}-${twoDigits(1 + (index % 28))}
changed:
reviewedOn:
---

${text.filter(Boolean).join('\n\n')}
`;
}

/** So many different lines of a list; its length and 7 must share no factor. */
function someOf(lines: readonly string[], count: number, next: () => number): string[] {
  const first = next() % lines.length;
  return Array.from({ length: count }, (_, step) => lines[(first + 7 * step) % lines.length] ?? '');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
