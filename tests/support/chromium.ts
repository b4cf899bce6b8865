import { posix, win32 } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { DiskFull } from './disk.ts';
import { fontEnvironment } from './fonts.ts';
import { NotReady } from './not-ready.ts';
import { packedChromium } from './packed-chromium.ts';
import { isChromium, isProgram, isSnapStub } from './programs.ts';

/** A browser, in the words of Playwright's `chromium.launch()`. */
interface Chromium {
  executablePath: string;
  args: string[];
  /** The whole environment: Playwright adds nothing of its own to one that is given. */
  env: Record<string, string>;
  /** Where it was found, for people. */
  from: string;
}

/** What the search needs to know about a machine. */
export interface Machine {
  platform: NodeJS.Platform;
  arch: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Chromium refuses to sandbox for the system's administrator. */
  root: boolean;
  /** Where Playwright puts the Chromium it installs; undefined where it installs none. */
  playwright: string | undefined;
  /** Whether a file is there and can be a browser. */
  usable(path: string): boolean;
  /** Whether a program, asked for its version, says that it is a Chromium. */
  isChromium(path: string): boolean;
}

const ARGUMENTS = [
  // Each would otherwise wait for a network that tests do without.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Where there is none it takes the line for a slow one, and says so in the console.
  '--force-effective-connection-type=4G',
  // Letters have their true widths, as on a phone or a Mac, and not those of whole pixels.
  '--font-render-hinting=none',
];

const INSTALL =
  'Install one with "npx playwright install chromium" (on Debian and Ubuntu also ' +
  '"sudo apt-get install chromium"), or name yours in CHROMIUM_PATH.';

/**
 * Where a machine may have a Chromium, Chrome or Edge, the first choice first. A build without
 * windows comes before a whole one: it opens a page in a third of the time, and draws the same.
 */
export function candidates(machine: Machine): Array<{ path: string; from: string }> {
  const { playwright: installed } = machine;
  const own = installed ? [...headlessShell(installed), installed] : [];
  return [
    ...own.map((path) => ({ path, from: 'Playwright' })),
    ...usualPlaces(machine).map((path) => ({ path, from: 'this machine' })),
  ];
}

/** Playwright puts its browser without windows beside the whole one, under a like name. */
function headlessShell(chrome: string): string[] {
  const parts = /^(.*)chromium-(\d+)([\\/])chrome-([^\\/]+)[\\/].*?(\.exe)?$/.exec(chrome);
  if (!parts) return [];
  const [, folder, revision, slash, build, exe = ''] = parts;
  const shell = 'chrome-headless-shell';
  return [
    `${folder}chromium_headless_shell-${revision}${slash}${shell}-${build}${slash}${shell}${exe}`,
  ];
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) =>
      ['/', env['HOME'] ?? '/'].map((base) =>
        posix.join(base, 'Applications', `${app}.app`, 'Contents', 'MacOS', app),
      ),
    );
  }
  if (platform === 'win32') {
    const bases = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
      .flatMap((app) => bases.map((base) => (base ? win32.join(base, app) : '')))
      .filter(Boolean);
  }
  return [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ].map((name) => `/usr/bin/${name}`);
}

/**
 * Finds a Chromium for the browser tests: the one named in CHROMIUM_PATH, an installed one,
 * or the one in the package @sparticuz/chromium, which is for Linux on x64. It sees the
 * tests' own fonts and no others.
 *
 * @throws NotReady that says what to run
 */
export async function findChromium(
  machine: Machine = thisMachine(),
  unpack: typeof packedChromium = packedChromium,
  fonts: typeof fontEnvironment = fontEnvironment,
): Promise<Chromium> {
  const env = { ...withoutGaps(machine.env), ...(await fonts()) };
  const args = machine.root ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
  const found = named(machine) ?? candidates(machine).find(({ path }) => machine.usable(path));
  if (found) return { executablePath: found.path, args, env, from: found.from };
  if (machine.platform !== 'linux' || machine.arch !== 'x64') {
    throw new NotReady(`There is no Chromium on this machine. ${INSTALL}`);
  }
  const packed = await unpack().catch((cause: Error) => {
    if (cause instanceof DiskFull) throw cause;
    throw new NotReady(`The packed Chromium does not run here: ${cause.message} ${INSTALL}`);
  });
  return {
    executablePath: packed.executablePath,
    args: [...ARGUMENTS, '--no-sandbox'],
    env: { ...env, ...packed.env },
    from: '@sparticuz/chromium',
  };
}

/** The browser that CHROMIUM_PATH names: one that does not run is an error. */
function named(machine: Machine): { path: string; from: string } | undefined {
  const path = machine.env['CHROMIUM_PATH'];
  if (!path) return undefined;
  if (!machine.usable(path)) {
    throw new NotReady(`CHROMIUM_PATH is "${path}", where there is no browser. ${INSTALL}`);
  }
  if (!machine.isChromium(path)) {
    throw new NotReady(`CHROMIUM_PATH is "${path}", which is no Chromium. ${INSTALL}`);
  }
  return { path, from: 'CHROMIUM_PATH' };
}

function withoutGaps(env: Machine['env']): Record<string, string> {
  const isSet = (entry: [string, string | undefined]): entry is [string, string] =>
    entry[1] !== undefined;
  return Object.fromEntries(Object.entries(env).filter(isSet));
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    env: process.env,
    root: process.getuid?.() === 0,
    playwright: playwright.executablePath() || undefined,
    usable: (path) => isProgram(path) && !isSnapStub(path),
    isChromium,
  };
}
