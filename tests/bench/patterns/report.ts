import { figure, table } from '../table.ts';
import type { Place, Reading } from './patterns.ts';

const PLACES: Record<Place, string> = {
  claims: 'Claims',
  answer: 'As an answer',
  field: 'As a summary',
};
const SLOWEST = 10;

/** The results of reading long texts in Markdown. */
export function patternsReport(readings: readonly Reading[]): string {
  const longest = ({ took }: Reading) => Math.max(...Object.values(took));
  const slowest = readings.toSorted((one, other) => longest(other) - longest(one));
  return [
    '## Long texts',
    `What it takes to check a million characters that only repeat a beginning, in ms: ${readings.length} beginnings, those of Markdown and YAML and those of every rule of claims. An answer that long is refused without being taken apart. The goal is at most 2,000. The ${SLOWEST} slowest:`,
    table(
      ['Beginning', ...Object.values(PLACES)],
      slowest
        .slice(0, SLOWEST)
        .map(({ name, took }) => [
          `\`${JSON.stringify(name).slice(1, -1).replaceAll('`', '´')}\``,
          ...(Object.keys(PLACES) as Place[]).map((place) => figure(took[place])),
        ]),
    ),
  ].join('\n\n');
}
