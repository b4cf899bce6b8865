import { parseArgs } from 'node:util';
import { scoreLines } from './report.ts';
import { siteReport, trySite } from './site.ts';
import { trySource } from './source.ts';

/**
 * The command: `npm run mutants -- src/faq` tries every mutant of a folder or file against the
 * tests that need no built site, `--sample 200 --seed 1` that many of them.
 * `npm run mutants -- site` tries changes of the built site against the site tests. It ends with 1
 * where one escapes.
 */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const [first, ...words] = positionals;
  if (first === 'site') {
    const { text, passed } = siteReport(await trySite(words));
    console.log(text);
    process.exitCode = passed ? 0 : 1;
    return;
  }
  const outcomes = await trySource({
    places: positionals,
    sample: values.sample === undefined ? undefined : Number(values.sample),
    seed: Number(values.seed),
  });
  console.log(scoreLines.all(outcomes));
  process.exitCode = outcomes.some(({ end }) => end === 'survived') ? 1 : 0;
}

await main(process.argv.slice(2));
