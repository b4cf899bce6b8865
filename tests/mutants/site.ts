import {
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesIn } from '#publish/built-pages.ts';
import { buildSites, projectOf } from '../support/sites.ts';
import { VARIANTS, type VariantName } from '../support/variants.ts';
import { SITE_MUTANTS, type SiteMutant } from './built-site.ts';
import { PROJECT, RESULTS } from './project-copy.ts';
import type { Answered } from './vitest-child.ts';
import { WarmVitest } from './vitest-parent.ts';

/** They build sites of their own, or serve one, and see nothing of a site that was built before. */
const OWN_SITES = ['refused', 'preview-dev'];

const NAMES = Object.keys(VARIANTS) as VariantName[];
const FOLDER = join(RESULTS, 'sites');
const HOUR = 3_600_000;

/** What the changes are tried with, and the test files that were seen to pass without any. */
interface Bench {
  vitest: WarmVitest;
  sound: Set<string>;
}

/** A change to a site and the test that noticed it, if one did. */
interface SiteOutcome {
  mutant: SiteMutant;
  /** How many files it changed; none where no site has such a place any more. */
  files: number;
  by: string | undefined;
}

/**
 * Tries every change of the list on copies of all sites, and says which test notices it.
 * @param wanted words that the names of those to be tried hold; all where it is empty
 */
export async function trySite(wanted: string[]): Promise<SiteOutcome[]> {
  await buildSites();
  for (const name of NAMES) await copySite(name);
  const vitest = new WarmVitest(PROJECT, ['site'], { BUILT_SITES: FOLDER });
  const tests = globSync('tests/site/*.test.ts', { cwd: PROJECT })
    .map((file) => file.replaceAll('\\', '/').slice('tests/site/'.length, -'.test.ts'.length))
    .filter((name) => !OWN_SITES.includes(name));
  const chosen = SITE_MUTANTS.filter(({ what }) => wanted.every((word) => what.includes(word)));
  const bench: Bench = { vitest, sound: new Set() };
  const outcomes: SiteOutcome[] = [];
  try {
    for (const mutant of chosen) {
      const outcome = await tryOne(bench, mutant, tests);
      outcomes.push(outcome);
      console.log(`${outcomes.length}/${chosen.length} ${lineOf(outcome)}`);
    }
  } finally {
    vitest.stop();
  }
  return outcomes;
}

/** What was found, and whether all is well. */
export function siteReport(outcomes: readonly SiteOutcome[]): { text: string; passed: boolean } {
  const wrong = outcomes.filter(({ files, by }) => files === 0 || by === undefined);
  const escaped = outcomes.filter(({ files, by }) => files > 0 && by === undefined);
  return {
    text: [
      `${outcomes.length} changes to what is published, ${escaped.length} escaped.`,
      ...wrong.map(lineOf),
    ].join('\n'),
    passed: wrong.length === 0,
  };
}

function lineOf({ mutant, files, by }: SiteOutcome): string {
  if (files === 0) return `found no place: ${mutant.what}`;
  return by === undefined ? `ESCAPED: ${mutant.what}` : `noticed: ${mutant.what}  [${by}]`;
}

/** A copy of a project with its built site, whose files are shared until one is changed. */
async function copySite(name: VariantName): Promise<void> {
  const [from, to] = [projectOf(name), join(FOLDER, name)];
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from).filter((one) => one !== 'dist')) {
    symlinkSync(join(from, entry), join(to, entry), 'junction');
  }
  for (const file of await filesIn(join(from, 'dist'))) {
    mkdirSync(dirname(join(to, 'dist', file)), { recursive: true });
    linkSync(join(from, 'dist', file), join(to, 'dist', file));
  }
}

/** @throws if a test file fails without any change as well, and so would notice nothing */
async function expectSound({ vitest, sound }: Bench, test: string): Promise<void> {
  if (sound.has(test)) return;
  const answer = await vitest.run({ tests: [test], changed: [], bail: true }, HOUR);
  if (!answer || answer.failed) throw new Error(`${test} fails without any change.`);
  sound.add(test);
}

const pathOf = (test: string): string => join(PROJECT, `tests/site/${test}.test.ts`);

async function tryOne(bench: Bench, mutant: SiteMutant, tests: string[]): Promise<SiteOutcome> {
  const changed = await apply(mutant);
  const rest = tests.filter((name) => name !== mutant.first);
  const groups = changed.length > 0 ? [[mutant.first], rest] : [];
  let failed: Answered['failed'];
  for (const group of groups) {
    const asked = { tests: group.map(pathOf), changed: [], bail: true };
    if (failed) break;
    failed = (await bench.vitest.run(asked, HOUR))?.failed;
  }
  for (const { name, file } of changed) restore(name, file);
  if (failed) await expectSound(bench, failed.file);
  const by = failed && `${failed.file.slice(PROJECT.length + 12)}: ${failed.name}`;
  return { mutant, files: changed.length, by };
}

interface Changed {
  name: VariantName;
  file: string;
}

async function apply({ files, change, once }: SiteMutant): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const name of NAMES) {
    const dist = join(FOLDER, name, 'dist');
    for (const file of (await filesIn(dist)).filter((one) => files.test(one))) {
      const before = readFileSync(join(dist, file));
      const after = await change(before, file);
      if (after !== undefined && Buffer.from(after).equals(before)) continue;
      rmSync(join(dist, file));
      if (after !== undefined) writeFileSync(join(dist, file), after);
      changed.push({ name, file });
      if (once) break;
    }
  }
  return changed;
}

function restore(name: VariantName, file: string): void {
  const copy = join(FOLDER, name, 'dist', file);
  rmSync(copy, { force: true });
  linkSync(join(projectOf(name), 'dist', file), copy);
}
