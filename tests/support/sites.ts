import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesIn } from '#publish/site-files.ts';
import { VARIANTS, type Variant, type VariantName } from './variants.ts';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SITES = join(PROJECT, 'tests/.results/sites');
const INPUTS = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'netlify.toml',
];

/** The modules that the variants are made of. */
const MAKINGS = [
  'variants.ts',
  'details.ts',
  '../bench/builds/questions.ts',
  '../bench/builds/words.ts',
];

/**
 * A folder of sites that were built before, each with its project, to be tested as they are:
 * `BUILT_SITES=../elsewhere npx vitest run …`. Those it does not hold are the tests' own.
 */
const BUILT = process.env['BUILT_SITES'];

/** The folder in which a copy of the project is built. */
export function projectOf(name: VariantName): string {
  const given = BUILT && join(resolve(PROJECT, BUILT), name);
  return given && existsSync(given) ? given : join(SITES, name);
}

/** The built site of a copy. */
export const siteOf = (name: VariantName): string => join(projectOf(name), 'dist');

/**
 * Builds every variant of the project, each in a copy of its own, unless it was
 * built from the same files before.
 */
export async function buildSites(): Promise<void> {
  if (BUILT) return refuseMissing();
  const inputs = await digestOfInputs();
  for (const [name, variant] of Object.entries(VARIANTS) as [VariantName, Variant][]) {
    const stamp = join(projectOf(name), 'built-from');
    const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
    if (built && existsSync(siteOf(name))) continue;
    await copyProject(projectOf(name), variant);
    const { status, output } = run(projectOf(name), ['src/publish/build.ts'], variant.env);
    if (status !== 0) throw new Error(`The site "${name}" could not be built:\n${output}`);
    writeFileSync(stamp, inputs);
  }
}

function refuseMissing(): void {
  const missing = (Object.keys(VARIANTS) as VariantName[]).filter(
    (name) => !existsSync(siteOf(name)),
  );
  if (missing.length === 0) return;
  throw new Error(
    `${BUILT} has no ${missing.join(', ')}, and they were never built: run the site tests once without BUILT_SITES.`,
  );
}

/** A copy of the project with a variant's own files. */
export async function copyProject(
  folder: string,
  { files = {}, without = [] }: Variant,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const input of INPUTS) {
    cpSync(join(PROJECT, input), join(folder, input), { recursive: true });
  }
  for (const path of without) rmSync(join(folder, path), { recursive: true });
  for (const [path, made] of Object.entries(files)) {
    const file = join(folder, path);
    const contents = await made(existsSync(file) ? readFileSync(file, 'utf8') : '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
}

/** Runs a script of a copy with Node, with no settings of this machine's own. */
export function run(
  folder: string,
  script: string[],
  env: Record<string, string> = {},
): { status: number | null; output: string } {
  const {
    URL: _url,
    CONTEXT: _context,
    SOURCE_DATE_EPOCH: _epoch,
    REPOSITORY_URL: _repository,
    BRANCH: _branch,
    ...inherited
  } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, script, {
    cwd: folder,
    encoding: 'utf8',
    // Vitest's own NODE_ENV would make Astro build for development.
    // A copy must not take the repository it happens to lie in for its own.
    env: {
      ...inherited,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      GIT_CEILING_DIRECTORIES: PROJECT.replace(/\/$/, ''),
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

async function digestOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const made of MAKINGS) hash.update(readFileSync(new URL(made, import.meta.url)));
  for (const input of ['src', 'public']) {
    for (const file of await filesIn(join(PROJECT, input))) {
      hash.update(file).update(readFileSync(join(PROJECT, input, file)));
    }
  }
  for (const file of INPUTS.filter((input) => input.includes('.'))) {
    hash.update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex');
}
