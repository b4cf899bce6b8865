import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Mutant } from './operators.ts';

/** What became of a mutant. */
export interface Outcome {
  mutant: Mutant;
  end: 'killed' | 'timeout' | 'survived' | 'equivalent';
  seconds: number;
  /** The test that failed, or why the mutant changes nothing. */
  by: string;
}

/** A mutant that changes nothing a visitor, the owner or a machine could meet. */
interface Equivalent {
  file: string;
  from: string;
  to: string;
  why: string;
}

export const EQUIVALENT = parse(
  readFileSync(new URL('equivalent.yaml', import.meta.url), 'utf8'),
) as Equivalent[];

/** Why a mutant is no mistake; undefined where it is one. */
export const equivalentReason = ({ file, from, to }: Mutant): string | undefined =>
  EQUIVALENT.find((one) => one.file === file && one.from === from && one.to === to)?.why;

const inOneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

const placeOf = ({ file, line, from, to }: Mutant): string =>
  `${file}:${line}  ${inOneLine(from)} → ${inOneLine(to)}`;

export const scoreLines = {
  /** A line for one mutant, as soon as its end is known. */
  one: ({ mutant, end, seconds, by }: Outcome, number: number, all: number): string =>
    `${number}/${all} ${end} (${seconds.toFixed(1)} s) ${placeOf(mutant)}${by ? `  [${by}]` : ''}`,

  /** What was found: how many died, and every one that did not. */
  all(outcomes: readonly Outcome[]): string {
    const of = (end: Outcome['end']) => outcomes.filter((outcome) => outcome.end === end);
    const died = of('killed').length + of('timeout').length;
    const counted = died + of('survived').length;
    const seconds = outcomes.reduce((sum, outcome) => sum + outcome.seconds, 0);
    return [
      `${outcomes.length} mutants, ${(seconds / Math.max(1, outcomes.length)).toFixed(1)} s each:`,
      `${of('killed').length} killed, ${of('timeout').length} hung, ${of('survived').length} survived,`,
      `${of('equivalent').length} change nothing. Score ${percent(died, counted)}`,
      ...of('survived').map(({ mutant }) => `survived: ${placeOf(mutant)}`),
      ...of('equivalent').map(({ mutant, by }) => `equivalent: ${placeOf(mutant)}  [${by}]`),
    ].join('\n');
  },
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
