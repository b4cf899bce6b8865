import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { instant, WrongSetting } from '#prose/dates.ts';
import { verify } from './verify.ts';

/**
 * Builds the site beside the published one, looks it over, and only then puts
 * it in its place: a build that fails leaves the last good `dist` as it was.
 * Run as `node src/publish/build.ts` from the project's folder.
 */
const NEXT = '.dist-next';
const LAST = '.dist-last';
const SITE = 'dist';

/**
 * The build is of one moment, however often it asks for the day.
 * @throws WrongSetting where SOURCE_DATE_EPOCH is no number
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

async function buildProblems(): Promise<string[]> {
  try {
    return astroBuild() ? await verify(NEXT) : ['Astro could not build the site; see above.'];
  } catch (error) {
    if (error instanceof WrongSetting) return [error.message];
    throw error;
  }
}

function putInPlace(): void {
  rmSync(LAST, { recursive: true, force: true });
  if (existsSync(SITE)) renameSync(SITE, LAST);
  renameSync(NEXT, SITE);
  rmSync(LAST, { recursive: true, force: true });
}

rmSync(NEXT, { recursive: true, force: true });
const problems = await buildProblems();
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error('Nothing was published; the site in dist is as it was.');
  process.exitCode = 1;
} else {
  putInPlace();
}
