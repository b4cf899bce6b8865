import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { instant } from '#prose/dates.ts';
import { command } from '#terminal/command.ts';
import { folderProblem } from '#terminal/folder-name.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { complain } from '#terminal/print.ts';
import { verify } from './verify.ts';

/**
 * Builds the site beside the published one, looks it over, and only then puts
 * it in its place: a build that fails leaves the last good `dist` as it was.
 * Run as `node src/publish/build.cli.ts` from the project's folder.
 */
const NEXT = '.dist-next';
const LAST = '.dist-last';
const SITE = 'dist';

const UNCHANGED = 'Nothing was published; the site in dist is as it was.';

/** Where a build writes besides the site: refused there, Astro ends with a trace of its inside. */
const WRITTEN = ['.', 'node_modules', 'node_modules/.astro', '.astro'];

async function build(): Promise<void> {
  const misnamed = folderProblem(process.cwd());
  if (misnamed) throw new OwnerError(misnamed);
  for (const folder of WRITTEN.filter((path) => existsSync(path))) {
    accessSync(folder, constants.W_OK);
  }
  rmSync(NEXT, { recursive: true, force: true });
  rmSync(LAST, { recursive: true, force: true });
  const problems = astroBuild()
    ? await verify(NEXT)
    : ['Astro could not build the site; see above.'];
  if (problems.length === 0) {
    putInPlace();
    return;
  }
  for (const problem of problems) complain(problem);
  complain(UNCHANGED);
  process.exitCode = 1;
}

/**
 * The build is of one moment, however often it asks for the day.
 * @throws OwnerError where SOURCE_DATE_EPOCH is no number
 */
function astroBuild(): boolean {
  const moment = String(Math.floor(instant(process.env).getTime() / 1000));
  const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
  const { status } = spawnSync(
    process.execPath,
    [join(astro, 'bin/astro.mjs'), 'build', '--outDir', NEXT],
    {
      stdio: 'inherit',
      env: { ...process.env, SOURCE_DATE_EPOCH: moment, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  return status === 0;
}

function putInPlace(): void {
  if (existsSync(SITE)) renameSync(SITE, LAST);
  try {
    renameSync(NEXT, SITE);
  } catch (error) {
    if (existsSync(LAST)) renameSync(LAST, SITE);
    throw error;
  }
  try {
    rmSync(LAST, { recursive: true, force: true });
  } catch {
    complain(
      `The new site is in ${SITE}. The one before it could not be deleted: delete the folder ${LAST}, or give your account the right to change it.`,
    );
  }
}

await command('build', build, UNCHANGED);
