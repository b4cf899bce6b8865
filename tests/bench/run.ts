import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureBuilds } from './builds/builds.ts';
import { measureLighthouse } from './lighthouse/lighthouse.ts';
import { aboutThisMachine } from './machine.ts';
import { measurePages } from './pages/pages.ts';
import { measurePatterns } from './patterns/patterns.ts';
import { measurePictures } from './pictures/pictures.ts';
import { NO_RESULTS, withPart } from './results.ts';
import { measureSearch } from './search/search.ts';

/** What may be said on the command line; undefined is each part's own choice. */
export interface Wishes {
  runs: number | undefined;
  sizes: number[] | undefined;
}

/** What can be measured, in the order of the results. Each gives its part in Markdown, or nothing. */
const PARTS: Record<string, (wishes: Wishes) => Promise<string | undefined>> = {
  pages: ({ runs }) => measurePages(runs),
  search: ({ runs, sizes }) => measureSearch(runs, sizes),
  lighthouse: measureLighthouse,
  pictures: ({ runs }) => measurePictures(runs),
  patterns: measurePatterns,
  builds: ({ runs, sizes }) => measureBuilds(runs, sizes),
};

const RESULTS = new URL('results.md', import.meta.url);

/**
 * The command: `npm run bench`, or `npm run bench -- pages` for one part of it. `--runs 3` makes
 * other numbers of runs, `--sizes 8,100` other sizes of sites to build.
 */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { runs: { type: 'string' }, sizes: { type: 'string' } },
  });
  const unknown = positionals.filter((part) => !(part in PARTS));
  if (unknown.length > 0) {
    throw new Error(
      `There is no "${unknown.join(', ')}": choose ${Object.keys(PARTS).join(', ')}.`,
    );
  }
  const wishes = {
    runs: values.runs === undefined ? undefined : wholeNumber(values.runs),
    sizes: values.sizes?.split(',').map(wholeNumber),
  };
  for (const part of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
    console.log(`Measuring ${part}.`);
    await measure(part, wishes).catch(report);
  }
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`"${text}" is not a whole number above 0.`);
}

async function measure(part: string, wishes: Wishes): Promise<void> {
  const body = await PARTS[part]?.(wishes);
  if (body !== undefined) keep(part, body);
}

/** A part that cannot be measured here keeps no other from being measured. */
function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Read anew for each part: it may take long, and another may have been kept meanwhile. */
function keep(part: string, body: string): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : NO_RESULTS;
  writeFileSync(RESULTS, withPart(before, part, `${body}\n\n${aboutThisMachine()}`));
  console.log(`${body}\n`);
}

await main(process.argv.slice(2)).catch(report);
