import { median, percentile } from '../statistics.ts';
import { figure, kB, table } from '../table.ts';
import type { Searched } from './search.ts';
import type { Keystroke } from './type-words.ts';
import { TYPED } from './typed.ts';

const NAMES: Record<Keystroke['kind'], string> = {
  answers: 'leads to answers',
  slip: 'has a slip',
  nothing: 'has no answer',
  Escape: 'cleared with Escape',
};

/** The results of the search in Markdown. */
export function searchReport(sizes: readonly Searched[], runs: number, browser: string): string {
  return [
    '## Searching',
    `From a keystroke in the box “Search the answers” of \`/faq/\` to the paint that shows what comes of it, in ms, as the browser tells it (Event Timing): in steps of 8, and 16 at the least. A phone of 360 × 740 with CPU ×4 and no limit to the network; Chromium ${browser}. The questions are made up but for the clinic’s own, and the gallery is empty. ${TYPED.length} words and questions are typed letter by letter and cleared with Escape, ${runs === 1 ? 'in one visit' : `in each of ${runs} visits`}: ${list()}. The goal is at most 50 for 200 questions and 100 for 1,000.`,
    strokesTable(sizes),
    'What is fetched on the first focus, in kB of 1,000 with brotli of quality 5, and the time from there until the answers to a word typed meanwhile are painted (medians), without a limit to the network and on Slow 4G:',
    fetchedTable(sizes),
  ].join('\n\n');
}

const list = (): string => TYPED.map(([text]) => `“${text}”`).join(', ');

const label = ({ questions }: Searched): string => questions.toLocaleString('en-GB');

function strokesTable(sizes: readonly Searched[]): string {
  return table(
    ['Questions', 'Typed', 'Keystrokes', 'Median', '95th percentile', 'Worst', 'with'],
    sizes.flatMap((size) => [
      [label(size), 'all', ...figures(size.strokes)],
      ...(Object.keys(NAMES) as Keystroke['kind'][]).map((kind) => [
        label(size),
        NAMES[kind],
        ...figures(size.strokes.filter((stroke) => stroke.kind === kind)),
      ]),
    ]),
  );
}

function figures(strokes: readonly Keystroke[]): string[] {
  const durations = strokes.map(({ duration }) => duration);
  const worst = Math.max(...durations);
  const text = strokes.find(({ duration }) => duration === worst)?.text ?? '';
  return [
    figure(strokes.length),
    figure(median(durations)),
    figure(percentile(durations, 95)),
    figure(worst),
    `“${text}”`,
  ];
}

function fetchedTable(sizes: readonly Searched[]): string {
  return table(
    ['Questions', 'Code, kB', 'Index, kB', 'Ready, ms', 'on Slow 4G, ms'],
    sizes.map((size) => [
      label(size),
      kB(size.code),
      kB(size.index),
      figure(median(size.ready)),
      figure(median(size.readyOnSlow4G)),
    ]),
  );
}
