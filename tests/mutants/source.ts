import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { mutated, mutantsOf, type Mutant } from './operators.ts';
import { copyOfProject, PROJECT } from './project-copy.ts';
import { equivalentReason, scoreLines, type Outcome } from './report.ts';
import { shuffled } from './sample.ts';
import { suitesOf, type Suite } from './suites.ts';
import { compiling } from './type-check.ts';
import { WarmVitest } from './vitest-parent.ts';

/** What was asked for on the command line. */
interface Wishes {
  /** Files or folders; the whole of src where none is named. */
  places: string[];
  /** How many mutants are tried; all where it is not given. */
  sample: number | undefined;
  seed: number;
}

/** They judge how a file is written, or read it as a text, and never run it. */
const OF_FORM = ['house', 'layers', 'readme', 'github', 'lock'];

/** How long one mutant's tests may take before they count as hanging. */
const PATIENCE_MS = 900_000;

/** What mutants are tried in. */
interface Bench {
  folder: string;
  vitest: WarmVitest;
  /** Files that were written since Vitest read them: it is told before it runs anything again. */
  written: Set<string>;
  /** The test files that were seen to pass without any mutant, and those that do not. */
  sound: Map<string, boolean>;
  /** Milliseconds that each test file took the last time. */
  took: Map<string, number>;
  /** How many mutants each test file has noticed, by feature of the source. */
  kills: Map<string, Map<string, number>>;
  /** The test file that failed with the mutant before. */
  killer: string;
}

/** Tries mutants of the source against the tests without a build that count for each, and reports. */
export async function trySource({ places, sample, seed }: Wishes): Promise<Outcome[]> {
  const chosen = chosenFrom(places, sample, seed);
  const suites = suitesOf(PROJECT, testsWithoutBuild());
  announce(chosen, suites);
  const folder = copyOfProject();
  const vitest = new WarmVitest(folder, ['unit*', 'owner']);
  const bench: Bench = {
    folder,
    vitest,
    written: new Set(),
    sound: new Map(),
    took: new Map(),
    kills: new Map(),
    killer: '',
  };
  const outcomes: Outcome[] = [];
  try {
    for (const mutant of chosen) {
      const outcome = await tryOne(bench, mutant, suites.get(mutant.file) ?? []);
      outcomes.push(outcome);
      console.log(scoreLines.one(outcome, outcomes.length, chosen.length));
    }
  } finally {
    vitest.stop();
  }
  return outcomes;
}

const testsWithoutBuild = (): string[] =>
  globSync('tests/{unit,owner}/*.test.ts', { cwd: PROJECT })
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
    const names = (suites.get(file) ?? []).map(({ test }) => basename(test, '.test.ts'));
    console.log(`${file}: ${names.join(', ') || 'no test without a build reaches it'}`);
  }
}

async function tryOne(bench: Bench, mutant: Mutant, suites: Suite[]): Promise<Outcome> {
  const reason = equivalentReason(mutant);
  if (reason) return { mutant, end: 'equivalent', seconds: 0, by: reason };
  const start = performance.now();
  const file = join(bench.folder, mutant.file);
  const text = readFileSync(join(PROJECT, mutant.file), 'utf8');
  write(bench, file, mutated(text, mutant));
  const answer = await runSuites(bench, inTurn(bench, mutant.file, suites));
  write(bench, file, text);
  const outcome = { mutant, seconds: (performance.now() - start) / 1000 };
  if (answer === 'hangs') return { ...outcome, end: 'timeout', by: '' };
  if (answer === undefined) return { ...outcome, end: 'survived', by: '' };
  // What fails without any mutant as well says nothing.
  switch (await withoutMutant(bench, answer)) {
    case 'passes':
      countKill(bench, mutant.file, answer.file);
      return { ...outcome, end: 'killed', by: `${answer.file}: ${answer.name}` };
    case 'fails':
      return tryOne(
        bench,
        mutant,
        suites.filter(({ test }) => test !== answer.file),
      );
    case 'passes in a new Vitest':
      return tryOne(bench, mutant, suites);
  }
}

function write({ written }: Bench, file: string, text: string): void {
  writeFileSync(file, text);
  written.add(file);
}

/** Counts a test file that noticed a mutant of a feature: it may notice the next one, too. */
function countKill({ kills }: Bench, file: string, test: string): void {
  const feature = featureOf(file);
  const counts = kills.get(feature) ?? new Map<string, number>();
  kills.set(feature, counts.set(test, (counts.get(test) ?? 0) + 1));
}

/** The folder of src that a file is in. */
const featureOf = (file: string): string => file.split('/', 2).join('/');

/** What a test file is taken to take before it has run, in milliseconds: an owner's starts programs. */
const usual = (test: string): number => (test.startsWith('tests/owner/') ? 30_000 : 3_000);

/**
 * Those first that noticed most mutants of the feature, then the nearest and quickest; none that fails without any mutant.
 */
function inTurn({ sound, took, kills }: Bench, file: string, suites: Suite[]): string[] {
  const counts = kills.get(featureOf(file));
  const noticed = ({ test }: Suite) => counts?.get(test) ?? 0;
  const cost = ({ test, distance }: Suite) => distance * 1000 + (took.get(test) ?? usual(test));
  return suites
    .filter(({ test }) => sound.get(test) !== false)
    .toSorted((a, b) => noticed(b) - noticed(a) || cost(a) - cost(b))
    .map(({ test }) => test);
}

/** The first test that fails, by its file in the project; undefined where all pass. */
async function runSuites({ folder, vitest, written, took }: Bench, suites: string[]) {
  if (suites.length === 0) return undefined;
  const tests = suites.map((test) => join(folder, test));
  const changed = [...written];
  written.clear();
  const answer = await vitest.run({ tests, changed, bail: true }, PATIENCE_MS);
  if (!answer) return 'hangs' as const;
  for (const [test, milliseconds] of Object.entries(answer.took)) {
    if (milliseconds > 0) took.set(test.slice(folder.length + 1), milliseconds);
  }
  const { failed } = answer;
  return failed && { ...failed, file: failed.file.slice(folder.length + 1) };
}

/**
 * How a test that failed fares without the mutant. One that failed as a whole, or failed with the
 * mutant before as well, is asked again although it once passed: a Vitest that cannot start its
 * workers any more fails everything. Then a new one is asked.
 */
async function withoutMutant(
  bench: Bench,
  { file: test, name }: { file: string; name: string },
): Promise<'passes' | 'fails' | 'passes in a new Vitest'> {
  const known = bench.sound.get(test);
  const again = bench.killer === test;
  bench.killer = test;
  if (known !== undefined && name !== '' && !again) return known ? 'passes' : 'fails';
  const passes = async () => (await runSuites(bench, [test])) === undefined;
  if (await passes()) {
    bench.sound.set(test, true);
    return 'passes';
  }
  bench.vitest.stop();
  const isWell = await passes();
  bench.sound.set(test, isWell);
  if (!isWell) console.log(`${test} fails without any mutant, and is left out.`);
  return isWell ? 'passes in a new Vitest' : 'fails';
}
