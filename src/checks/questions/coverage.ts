import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { TOPICS, type Topic } from '#faq/schema.ts';

const askedSchema = z.strictObject({
  id: z.string(),
  question: z.string().endsWith('?'),
  topic: z.enum(Object.keys(TOPICS) as [Topic, ...Topic[]]),
  by: z.array(z.string()).default([]),
  missing: z.string().optional(),
  besides: z.string().optional(),
});

/** A question that visitors of such clinics ask; question-bank.yaml explains the fields. */
export type Asked = z.infer<typeof askedSchema>;

/** All of them, as question-bank.yaml lists them. */
export const ASKED: readonly Asked[] = z
  .array(askedSchema)
  .parse(parse(readFileSync(new URL('question-bank.yaml', import.meta.url), 'utf8')));

/** How far the site answers one of them. */
export interface Gap extends Asked {
  answered: 'wholly' | 'partly' | 'not';
}

/** An answer, as far as the report looks at it. */
interface Answer {
  /** The name of its file. */
  id: string;
  /** The text below the fields; undefined where nobody can tell what it is. */
  source: { body: string | undefined };
  data: { covers?: readonly string[] | undefined };
}

/**
 * Which of the questions that visitors ask the site answers.
 * @param answers those of the FAQ page
 */
export function gapReport(answers: readonly Answer[], asked = ASKED): Gap[] {
  // A file that is there for somebody to write the answer into says nothing yet.
  const given = answers.filter(({ source: { body } }) => body?.trim() !== '');
  const written = new Set(given.map(({ id }) => id));
  const covered = new Set(given.flatMap(({ data }) => data.covers ?? []));
  return asked.map((one) => ({ ...one, answered: extent(one, written, covered) }));
}

function extent(
  { id, by, missing }: Asked,
  written: ReadonlySet<string>,
  covered: ReadonlySet<string>,
): Gap['answered'] {
  const isOwn = written.has(id) && !by.includes(id);
  if (isOwn || covered.has(id)) return 'wholly';
  const there = by.filter((answer) => written.has(answer)).length;
  if (there === 0) return 'not';
  return there === by.length && !missing ? 'wholly' : 'partly';
}

const WIDTH = Math.max(...ASKED.map(({ id }) => id.length)) + 2;

/** The report in lines for the owner, by the groups of the FAQ page. */
export function gapLines(gaps: readonly Gap[]): string[] {
  const of = (answered: Gap['answered']) => gaps.filter((gap) => gap.answered === answered);
  const open = [...of('partly'), ...of('not')];
  return [
    `Of ${gaps.length} questions that visitors of such clinics ask, the site answers ${of('wholly').length}, in part ${of('partly').length}, not ${of('not').length}.`,
    ...Object.keys(TOPICS).flatMap((topic) => {
      const lines = open.filter((gap) => gap.topic === topic).flatMap(linesOf);
      return lines.length > 0 ? ['', topic, ...lines] : [];
    }),
  ];
}

function linesOf({ id, question, answered, missing }: Gap): string[] {
  const line = `  ${id.padEnd(WIDTH)}${question}`;
  const rest =
    answered === 'partly' && missing ? [`${' '.repeat(WIDTH + 2)}not yet: ${missing}`] : [];
  return [line, ...rest];
}
