import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const ARCHIVES = ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br'];
// The C library's own program loader: `ldd`, which not every machine has, only asks it.
const LOADER = '/lib64/ld-linux-x86-64.so.2';

/**
 * Unpacks the Chromium of the package @sparticuz/chromium, once for each version, with the
 * libraries it carries for machines that lack them and its font for those without one:
 * there a page has no text at all.
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
  await unpackOnce(folder, async (into) => {
    const archives = ARCHIVES.map((name) => join(home, 'bin', name));
    await withTemporaryFolder(into, () => Promise.all(archives.map(inflate)));
    writeFileSync(join(into, 'fonts', 'fonts.conf'), fontsConf(folder));
  });
  const executablePath = join(folder, 'chromium');
  const { LD_LIBRARY_PATH, ...env } = withTemporaryFolder(folder, () => {
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'));
    const { FONTCONFIG_PATH = '', HOME = '', LD_LIBRARY_PATH: libraries = '' } = process.env;
    return { FONTCONFIG_PATH, HOME, LD_LIBRARY_PATH: libraries };
  });
  if (missingLibraries(listLibraries(executablePath)).length === 0) return { executablePath, env };
  const whole = { ...env, LD_LIBRARY_PATH };
  const missing = missingLibraries(listLibraries(executablePath, whole));
  if (missing.length > 0) throw new Error(`it lacks ${missing.join(', ')}.`);
  return { executablePath, env: whole };
}

/**
 * Fills a folder, or leaves it as an earlier run filled it. Test workers start at the same
 * moment and a run can be cut short, so a folder gets its name only when it is whole.
 *
 * @param fill is handed an empty folder
 */
export async function unpackOnce(
  folder: string,
  fill: (into: string) => Promise<unknown>,
): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.`);
  try {
    await fill(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another worker may have been quicker: its folder is as good.
    if (!existsSync(folder)) throw error;
  }
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

/** The machine's own fonts, then the packed ones: the package's list names another folder. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}
