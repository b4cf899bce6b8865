import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { TOPICS, type Topic } from '#faq/schema.ts';

const bankSchema = z.strictObject({
  id: z.string(),
  question: z.string().endsWith('?'),
  topic: z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]),
  by: z.array(z.string()).default([]),
  missing: z.string().optional(),
  besides: z.string().optional(),
});

/** A question that visitors of such clinics ask; question-bank.yaml explains the fields. */
export type BankQuestion = z.infer<typeof bankSchema>;

/** All of them, as question-bank.yaml lists them. */
export const QUESTION_BANK: readonly BankQuestion[] = z
  .array(bankSchema)
  .parse(parse(readFileSync(new URL('question-bank.yaml', import.meta.url), 'utf8')));

/** How far the site answers one of them. */
interface Coverage extends BankQuestion {
  answered: 'wholly' | 'partly' | 'not';
}

/** An answer, as far as the report looks at it. */
interface WrittenAnswer {
  /** The name of its file. */
  id: string;
  /** The text below the fields; undefined where it cannot be told from the fields. */
  source: { body: string | undefined };
  data: {
    covers?: readonly string[] | undefined;
    aliases?: readonly string[] | undefined;
  };
}

/** What an answer is called: the name of its file, and its names from before it was renamed. */
const namesOf = ({ id, data }: WrittenAnswer): string[] => [id, ...(data.aliases ?? [])];

/**
 * Whether an answer says, wholly or in part, what visitors ask.
 * @param asked a question of the bank, by its id
 */
export function isAnswerTo(asked: string, answer: WrittenAnswer): boolean {
  const { by = [] } = QUESTION_BANK.find(({ id }) => id === asked) ?? {};
  const names = namesOf(answer);
  return (
    names.some((name) => name === asked || by.includes(name)) ||
    (answer.data.covers?.includes(asked) ?? false)
  );
}

/**
 * Which of the questions that visitors ask the site answers.
 * @param answers those of the FAQ page
 */
export function coverageReport(
  answers: readonly WrittenAnswer[],
  asked = QUESTION_BANK,
): Coverage[] {
  // A new file without its answer says nothing yet.
  const given = answers.filter(({ source: { body } }) => body?.trim() !== '');
  const written = new Set(given.flatMap(namesOf));
  const covered = new Set(given.flatMap(({ data }) => data.covers ?? []));
  return asked.map((one) => ({ ...one, answered: extent(one, written, covered) }));
}

function extent(
  { id, by, missing }: BankQuestion,
  written: ReadonlySet<string>,
  covered: ReadonlySet<string>,
): Coverage['answered'] {
  const isOwn = written.has(id) && !by.includes(id);
  if (isOwn || covered.has(id)) return 'wholly';
  const there = by.filter((answer) => written.has(answer)).length;
  if (there === 0) return 'not';
  return there === by.length && !missing ? 'wholly' : 'partly';
}

const WIDTH = Math.max(...QUESTION_BANK.map(({ id }) => id.length)) + 2;

/** The report in lines for the owner, by the groups of the FAQ page. */
export function coverageLines(gaps: readonly Coverage[]): string[] {
  const of = (answered: Coverage['answered']) => gaps.filter((gap) => gap.answered === answered);
  const open = [...of('partly'), ...of('not')];
  return [
    `Of ${gaps.length} questions that visitors of such clinics ask, the site answers ${of('wholly').length}, in part ${of('partly').length}, not ${of('not').length}.`,
    ...Object.keys(TOPICS).flatMap((topic) => {
      const lines = open.filter((gap) => gap.topic === topic).flatMap(linesOf);
      return lines.length > 0 ? ['', topic, ...lines] : [];
    }),
  ];
}

function linesOf({ id, question, answered, missing }: Coverage): string[] {
  const line = `  ${id.padEnd(WIDTH)}${question}`;
  const rest =
    answered === 'partly' && missing ? [`${' '.repeat(WIDTH + 2)}not yet: ${missing}`] : [];
  return [line, ...rest];
}
