import type { Problem } from '#checks/problem.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';
import { isAnswerTo } from '#checks/questions/coverage.ts';
import { bandProblems } from './bands.ts';
import { mustAgree, planContradictions } from './care-contradictions.ts';

type AftercareEntry = Content['aftercare'][number];

/** A figure of aftercare.yaml that its own sentence and an answer give too. */
interface Figure {
  path: PropertyKey[];
  value: number | undefined;
  unit: 'day' | 'hour';
  /** The sentence beside it. */
  says: string | undefined;
  /** The question of visitors that the answer is to, by its id in question-bank.yaml. */
  asked: string;
}

/** The rule of the days after a treatment, in two steps. */
interface AftercareRule {
  /** Keeps an entry that must agree with aftercare.yaml; all others are read once and let go. */
  keep: EntryCheck;
  /** What is wrong, once every entry was visited. */
  problems: () => Problem[];
}

/**
 * The days after a treatment: they follow each other, and each figure is the
 * same in the sentence beside it and in the answer, because a visitor may read all.
 */
export function aftercareRule({ aftercare }: Content): AftercareRule {
  const answers: Content['faq'] = [];
  return {
    keep: (name, entry) => {
      if (mustAgree(name, entry)) answers.push(entry);
      return [];
    },
    problems: () => aftercareProblems(aftercare, answers),
  };
}

function aftercareProblems(aftercare: Content['aftercare'], answers: Content['faq']): Problem[] {
  const answersTo = ({ asked }: Figure) => answers.filter((answer) => isAnswerTo(asked, answer));
  const first = aftercare.flatMap((rules) => {
    const figures = figuresOf(rules);
    return [
      ...bandProblems(rules),
      ...figures.flatMap((figure) => differs(rules, figure, answersTo(figure))),
    ];
  });
  // Once the figures agree with their sentences, all else is compared with them.
  return first.length > 0 ? first : aftercare.flatMap((plan) => planContradictions(plan, answers));
}

/** The last day without exercise, the first with normal exercise, and the hours of redness. */
function figuresOf({ data: { bands = [], redness } }: AftercareEntry): Figure[] {
  const rest = bands.findIndex(({ exercise, to }) => exercise === 'none' && to !== undefined);
  const normal = bands.findIndex(({ exercise }) => exercise === 'normal');
  const days = (index: number, end: 'from' | 'to'): Figure => ({
    path: ['bands', index, end],
    value: bands[index]?.[end],
    unit: 'day',
    says: bands[index]?.says,
    asked: 'exercise-after-smp',
  });
  return [
    days(rest, 'to'),
    days(normal, 'from'),
    {
      path: ['redness', 'usualHours'],
      value: redness?.usualHours,
      unit: 'hour',
      says: redness?.says,
      asked: 'redness-after-smp',
    },
  ];
}

function differs(rules: AftercareEntry, figure: Figure, answers: Entry[]): Problem[] {
  const { path, value, unit } = figure;
  if (value === undefined) return [];
  const others = [sentenceOf(rules, figure), answersOf(figure, answers)];
  const different = others.filter((other) => other !== undefined);
  if (different.length === 0) return [];
  return [
    {
      file: rules.file,
      line: rules.source.lineOf(path),
      field: path.map(String).join('.'),
      says: `here it is ${value} ${unit}s, but ${different.join(', and ')}`,
      fix: 'Write the same figure everywhere.',
    },
  ];
}

/** What the sentence beside a figure gives instead; nothing when it agrees or gives none. */
function sentenceOf({ source }: Entry, { path, value, unit, says }: Figure): string | undefined {
  const said = figuresIn(says ?? '', unit).map(({ figure }) => figure);
  return said.length > 0 && !said.includes(value ?? said[0] ?? 0)
    ? `line ${source.lineOf([...path.slice(0, -1), 'says'])} says ${said.join(', ')}`
    : undefined;
}

/** What the first answer gives instead, with its lines; nothing when one of them agrees. */
function answersOf({ value, unit }: Figure, answers: Entry[]): string | undefined {
  const each = answers.flatMap(({ file, source: { body, bodyLine } }) =>
    body === undefined ? [] : { file, bodyLine, said: figuresIn(body, unit) },
  );
  const [first] = each;
  if (!first || each.some(({ said }) => said.some(({ figure }) => figure === value))) {
    return undefined;
  }
  const { file, bodyLine, said } = each.find((one) => one.said.length > 0) ?? first;
  const places = said.map(({ figure, line }) => `${figure} in line ${bodyLine + line}`);
  return `${file} says ${places.join(', ') || `no number of ${unit}s`}`;
}

/** Every "4 days", "4-day", "day 4" or "24 hours" of a text, with its line counted from 0. */
function figuresIn(text: string, unit: Figure['unit']): { figure: number; line: number }[] {
  const pattern = new RegExp(String.raw`(?<!\d)(\d+)[ -]${unit}s?\b|\b${unit}s? (\d+)(?!\d)`, 'gi');
  return text.split('\n').flatMap((words, line) =>
    [...words.matchAll(pattern)].map(([, before, behind]) => ({
      figure: Number(before ?? behind),
      line,
    })),
  );
}
