import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { filesIn } from '#publish/built-pages.ts';
import { CLINIC_FOLDER, OWN_FOLDER, PROJECT, shrinkPictures } from './clinic.ts';
import { VARIANTS, type Variant, type VariantName } from './variants.ts';

export { PROJECT };
const SITES = join(PROJECT, 'tests/.results/sites');
const INPUTS = ['public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml'];

/** The modules that the variants are made of. */
const MAKINGS = [
  'edits.ts',
  'owner-files.ts',
  'variants.ts',
  'people-prices-reviews.ts',
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
  for (const [name, variant] of Object.entries(VARIANTS) as [VariantName, Variant][]) {
    const inputs = await digestOfInputs(variant);
    const stamp = join(projectOf(name), 'built-from');
    const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
    if (built && existsSync(siteOf(name))) continue;
    await copyProject(projectOf(name), variant);
    takePictures(name);
    const { status, output } = run(projectOf(name), ['src/publish/build.cli.ts'], variant.env);
    if (status !== 0) throw new Error(`The site "${name}" could not be built:\n${output}`);
    writeFileSync(stamp, inputs);
  }
}

/** Where a build keeps the pictures it made, in the project's folder. */
const KEPT = ['node_modules/.astro/pictures', 'node_modules/.astro/share-pictures'];

/**
 * Spares a copy the pictures that "plain", built by the same code, has made already. "again"
 * makes its own, to show that they are the same.
 */
function takePictures(name: VariantName): void {
  if (name === 'plain' || name === 'again') return;
  for (const kept of KEPT) {
    const from = join(projectOf('plain'), kept);
    if (existsSync(from)) cpSync(from, join(projectOf(name), kept), { recursive: true });
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
  { content, edits = [], files = {}, without = [], smallPictures }: Variant,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copySources(folder, content);
  for (const input of INPUTS) {
    cpSync(join(PROJECT, input), join(folder, input), { recursive: true });
  }
  for (const { apply } of edits) await apply(join(folder, OWN_FOLDER));
  for (const path of without) rmSync(join(folder, path), { recursive: true });
  for (const [path, made] of Object.entries(files)) {
    const file = join(folder, path);
    const contents = await made(existsSync(file) ? readFileSync(file, 'utf8') : '');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  if (smallPictures) await shrinkPictures(join(folder, OWN_FOLDER));
}

/**
 * Puts the project's code into a copy, with a clinic's files where the owner's are.
 * @param content the folder of the clinic, from the project's
 */
export function copySources(folder: string, content = CLINIC_FOLDER): void {
  const owners = join(PROJECT, OWN_FOLDER);
  cpSync(join(PROJECT, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: (path) => path !== owners,
  });
  cpSync(join(PROJECT, content), join(folder, OWN_FOLDER), { recursive: true });
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
    COMMIT_REF: _commit,
    // Set by Vitest in its workers, it makes a build ask a server for its pages.
    DEV: _dev,
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
      // A tenth of what a build takes goes into compiling the same modules each time.
      NODE_COMPILE_CACHE: join(PROJECT, 'tests/.results/compiled'),
      GIT_CEILING_DIRECTORIES: PROJECT.replace(/\/$/, ''),
      ...env,
    },
  });
  return { status, output: stdout + stderr };
}

/** Changes with everything a variant is built from; what an owner writes is part of few. */
async function digestOfInputs({ content = CLINIC_FOLDER }: Variant): Promise<string> {
  const hash = createHash('sha256');
  for (const made of MAKINGS) hash.update(readFileSync(new URL(made, import.meta.url)));
  for (const input of ['src', 'public', content]) {
    for (const file of await filesIn(join(PROJECT, input))) {
      const path = posix.join(input, file);
      if (path.startsWith(`${OWN_FOLDER}/`) && content !== OWN_FOLDER) continue;
      hash.update(path).update(readFileSync(join(PROJECT, path)));
    }
  }
  for (const file of INPUTS.filter((input) => input.includes('.'))) {
    hash.update(readFileSync(join(PROJECT, file)));
  }
  return hash.digest('hex');
}
