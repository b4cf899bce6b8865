import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mutated, mutantsOf, type Mutant } from './operators.ts';
import { copyOfProject, PROJECT } from './project-copy.ts';
import { equivalentReason, scoreLines, type Outcome } from './report.ts';
import { shuffled } from './sample.ts';
import { suitesOf, type Suite } from './suites.ts';
import { compiling } from './type-check.ts';
import { WarmVitest } from './vitest-parent.ts';

/** What was asked for on the command line. */
export interface Wishes {
  /** Files or folders; the whole of src where none is named. */
  places: string[];
  /** How many mutants are tried; all where it is not given. */
  sample: number | undefined;
  seed: number;
}

/** They judge how a file is written, or read it as a text, and never run it. */
const OF_FORM = ['house', 'layers', 'readme', 'github', 'lock'];

/** A mutant may slow a file down so much before it counts as hanging. */
const SLOWER = 4;
const PATIENCE_MS = 60_000;

/** Tries mutants of the source against the unit tests that count for each, and reports. */
export async function trySource({ places, sample, seed }: Wishes): Promise<Outcome[]> {
  const chosen = chosenFrom(places, sample, seed);
  const suites = suitesOf(PROJECT, unitTests());
  announce(chosen, suites);
  const folder = copyOfProject();
  const vitest = new WarmVitest(folder, 'unit');
  try {
    const took = await soundSuites(vitest, folder, chosen, suites);
    const outcomes: Outcome[] = [];
    for (const mutant of chosen) {
      const own = (suites.get(mutant.file) ?? []).filter(({ test }) => took.has(test));
      const outcome = await tryOne(vitest, folder, mutant, own, took);
      outcomes.push(outcome);
      console.log(scoreLines.one(outcome, outcomes.length, chosen.length));
    }
    return outcomes;
  } finally {
    vitest.stop();
  }
}

const unitTests = (): string[] =>
  globSync('tests/unit/*.test.ts', { cwd: PROJECT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !OF_FORM.some((name) => file.endsWith(`/${name}.test.ts`)))
    .toSorted();

function chosenFrom(places: string[], sample: number | undefined, seed: number): Mutant[] {
  const files = (places.length > 0 ? places : ['src']).flatMap(sourcesIn).toSorted();
  const all = files.flatMap((file) => mutantsOf(file, readFileSync(join(PROJECT, file), 'utf8')));
  const mixed = shuffled(all, seed);
  const kept: Mutant[] = [];
  const wanted = sample ?? all.length;
  // Nearly half of all mutants do not compile.
  for (let from = 0; kept.length < wanted && from < mixed.length; from += wanted * 2) {
    kept.push(...compiling(PROJECT, mixed.slice(from, from + wanted * 2)));
  }
  console.log(`${all.length} mutants in ${files.length} files.`);
  return kept.slice(0, wanted);
}

function sourcesIn(place: string): string[] {
  if (statSync(join(PROJECT, place)).isFile()) return [place];
  return globSync(`${place.replace(/\/$/, '')}/**/*.ts`, { cwd: PROJECT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.d.ts'));
}

function announce(chosen: Mutant[], suites: Map<string, Suite[]>): void {
  for (const file of new Set(chosen.map((mutant) => mutant.file))) {
    const names = (suites.get(file) ?? []).map(({ test }) => test.slice('tests/unit/'.length, -8));
    console.log(`${file}: ${names.join(', ') || 'no unit test reaches it'}`);
  }
}

/** Runs all suites that count once without a mutant; those that fail then say nothing. */
async function soundSuites(
  vitest: WarmVitest,
  folder: string,
  chosen: Mutant[],
  suites: Map<string, Suite[]>,
): Promise<Map<string, number>> {
  const files = chosen.flatMap(({ file }) => (suites.get(file) ?? []).map(({ test }) => test));
  const tests = [...new Set(files)].map((test) => join(folder, test));
  const answer = await vitest.run({ tests, changed: [], bail: false }, 30 * PATIENCE_MS);
  if (!answer) throw new Error('The unit tests came to no end without any mutant.');
  for (const file of answer.failedFiles) {
    console.log(`${file.slice(folder.length + 1)} fails without any mutant, and is left out.`);
  }
  return new Map(
    Object.entries(answer.took)
      .filter(([file]) => !answer.failedFiles.includes(file))
      .map(([file, milliseconds]) => [file.slice(folder.length + 1), milliseconds]),
  );
}

async function tryOne(
  vitest: WarmVitest,
  folder: string,
  mutant: Mutant,
  suites: Suite[],
  took: Map<string, number>,
): Promise<Outcome> {
  const reason = equivalentReason(mutant);
  const start = performance.now();
  const file = join(folder, mutant.file);
  const text = readFileSync(join(PROJECT, mutant.file), 'utf8');
  // The nearest first, and among them the quickest.
  const cost = ({ test, distance }: Suite) => distance * 1000 + (took.get(test) ?? 0);
  const tests = suites.toSorted((a, b) => cost(a) - cost(b)).map(({ test }) => join(folder, test));
  const usual = suites.reduce((sum, { test }) => sum + (took.get(test) ?? 0), 0);
  writeFileSync(file, mutated(text, mutant));
  const asked = { tests, changed: [file], bail: true };
  const answer =
    tests.length > 0 ? await vitest.run(asked, PATIENCE_MS + SLOWER * usual) : { failedFiles: [] };
  writeFileSync(file, text);
  const seconds = (performance.now() - start) / 1000;
  if (answer === undefined) return { mutant, end: 'timeout', seconds, by: '' };
  if (!('failed' in answer) || !answer.failed) {
    return { mutant, end: reason ? 'equivalent' : 'survived', seconds, by: reason ?? '' };
  }
  const { file: by, name } = answer.failed;
  return { mutant, end: 'killed', seconds, by: `${by.slice(folder.length + 1)}: ${name}` };
}
