import type { Content, Entry } from './content.ts';
import type { Problem } from './problem.ts';

/** The answer whose figures aftercare.yaml repeats. */
const ANSWER = 'work-and-exercise-after-smp';

/**
 * The days in aftercare.yaml against those in the answer on work and exercise:
 * a visitor who reads both must find the same. Each band that has a figure in
 * the answer is looked for: the last day without exercise and the first with
 * normal exercise.
 */
export function treatmentProblems(content: Content): Problem[] {
  const [rules] = content.aftercare;
  const answer = content.faq.find(({ id }) => id === ANSWER);
  if (!rules || !answer) return [];
  const { bands } = rules.data;
  const rest = bands.findIndex(({ exercise, to }) => exercise === 'none' && to !== undefined);
  const normal = bands.findIndex(({ exercise }) => exercise === 'normal');
  return [
    ...differs(rules, ['bands', rest, 'to'], bands[rest]?.to, answer),
    ...differs(rules, ['bands', normal, 'from'], bands[normal]?.from, answer),
  ];
}

function differs(
  rules: Entry,
  path: PropertyKey[],
  days: number | undefined,
  answer: Entry,
): Problem[] {
  if (days === undefined || daysIn(answer.source.body).some((said) => said.days === days))
    return [];
  const said = daysIn(answer.source.body);
  const lines = [...new Set(said.map(({ line }) => answer.source.bodyLine + line))].join(', ');
  return [
    {
      file: rules.file,
      line: rules.source.lineOf(path),
      field: path.map(String).join('.'),
      says: `this says ${days} days, but ${answer.file}${lines ? `, line ${lines}` : ''} does not`,
      fix: `Write the same number in both; the answer has ${said.map(({ days: n }) => n).join(' and ') || 'none'}.`,
    },
  ];
}

/** Every "4 days" or "4-day" of a text, with its line counted from 0. */
function daysIn(text: string): { days: number; line: number }[] {
  return text
    .split('\n')
    .flatMap((words, line) =>
      [...words.matchAll(/(\d+)[ -]days?\b/gi)].map(([, days]) => ({ days: Number(days), line })),
    );
}
