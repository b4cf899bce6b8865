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
import { filesIn } from '#publish/site-files.ts';
import { buildSites, projectOf } from '../support/sites.ts';
import { VARIANTS, type VariantName } from '../support/variants.ts';
import { SITE_MUTANTS, type SiteMutant } from './built-site.ts';
import { PROJECT, RESULTS } from './project-copy.ts';
import { WarmVitest } from './vitest-parent.ts';

/** They build sites of their own, or serve one, and see nothing of a site that was built before. */
const OWN_SITES = ['refused', 'seen-dev'];

const NAMES = Object.keys(VARIANTS) as VariantName[];
const FOLDER = join(RESULTS, 'sites');
const HOUR = 3_600_000;

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
  const vitest = new WarmVitest(PROJECT, 'site', { BUILT_SITES: FOLDER });
  const tests = globSync('tests/site/*.test.ts', { cwd: PROJECT })
    .map((file) => file.replaceAll('\\', '/').slice('tests/site/'.length, -'.test.ts'.length))
    .filter((name) => !OWN_SITES.includes(name));
  const chosen = SITE_MUTANTS.filter(({ what }) => wanted.every((word) => what.includes(word)));
  const outcomes: SiteOutcome[] = [];
  try {
    await expectSound(vitest, tests);
    for (const mutant of chosen) {
      const outcome = await tryOne(vitest, mutant, tests);
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

async function expectSound(vitest: WarmVitest, tests: string[]): Promise<void> {
  const all = { tests: tests.map(pathOf), changed: [], bail: false };
  const answer = await vitest.run(all, HOUR);
  if (answer && answer.failedFiles.length === 0) return;
  throw new Error(`They fail without any change: ${answer?.failedFiles.join(', ') ?? 'all'}.`);
}

const pathOf = (test: string): string => join(PROJECT, `tests/site/${test}.test.ts`);

async function tryOne(
  vitest: WarmVitest,
  mutant: SiteMutant,
  tests: string[],
): Promise<SiteOutcome> {
  const changed = await apply(mutant);
  let by: string | undefined;
  if (changed.length > 0) {
    const rest = tests.filter((name) => name !== mutant.first);
    for (const group of [[mutant.first], rest]) {
      const asked = { tests: group.map(pathOf), changed: [], bail: true };
      const answer = await vitest.run(asked, HOUR);
      const failed = answer?.failed;
      by = failed ? `${failed.file.slice(PROJECT.length + 12)}: ${failed.name}` : undefined;
      if (by !== undefined) break;
    }
  }
  for (const { name, file } of changed) restore(name, file);
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
