import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { madeOnce } from './made-once.ts';

const ARCHIVES = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'];
// The C library's own program loader: `ldd`, which not every machine has, only asks it.
const LOADER = '/lib64/ld-linux-x86-64.so.2';

/**
 * Unpacks the Chromium of the package @sparticuz/chromium, once for each version, with the
 * libraries it carries for machines that lack them. Its font stays packed: tests bring theirs.
 *
 * @returns the browser, and what it needs in its environment besides the usual
 * @throws Error when a library is missing that the package does not carry
 */
export async function packedChromium(): Promise<{
  executablePath: string;
  env: Record<string, string>;
}> {
  const require = createRequire(import.meta.url);
  const home = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const { version } = require(join(home, 'package.json')) as { version: string };
  const folder = join(home, '..', '..', '.cache', `chromium-${version}`);
  const { inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium');
  await madeOnce(folder, async (into) => {
    const archives = ARCHIVES.map((name) => join(home, 'bin', name));
    await withTemporaryFolder(into, () => Promise.all(archives.map(inflate)));
  });
  const executablePath = join(folder, 'chromium');
  const { LD_LIBRARY_PATH, ...env } = withTemporaryFolder(folder, () => {
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
    const { HOME = '', LD_LIBRARY_PATH: libraries = '' } = process.env;
    return { HOME, LD_LIBRARY_PATH: libraries };
  });
  if (missingLibraries(listLibraries(executablePath)).length === 0) return { executablePath, env };
  const whole = { ...env, LD_LIBRARY_PATH };
  const missing = missingLibraries(listLibraries(executablePath, whole));
  if (missing.length > 0) throw new Error(`it lacks ${missing.join(', ')}.`);
  return { executablePath, env: whole };
}

/**
 * Runs `act` while the system's temporary folder is another one, for the package reads and
 * writes nowhere else; then puts the environment of this process back as it was.
 *
 * @param act may return a promise, but must ask for the folder before it first waits
 */
export function withTemporaryFolder<T>(folder: string, act: () => T): T {
  const before = { ...process.env };
  process.env['TMPDIR'] = folder;
  try {
    return act();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The names of the libraries that the loader looked for and did not find. */
export function missingLibraries(listing: string): string[] {
  return [...listing.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name ?? '');
}

function listLibraries(executable: string, env: Record<string, string> = {}): string {
  // As `ldd` asks; the loader's own `--list` stops at the first library it misses.
  const { stdout, error } = spawnSync(LOADER, [executable], {
    encoding: 'utf8',
    env: { ...process.env, ...env, LD_TRACE_LOADED_OBJECTS: '1' },
  });
  if (error) throw new Error(`it needs the GNU C library (${error.message}).`);
  return stdout;
}
