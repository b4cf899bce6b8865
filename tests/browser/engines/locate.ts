import { statSync } from 'node:fs';
import { chromium, firefox, webkit } from '@playwright/test';
import { isSnapStub } from '../../support/programs.ts';
import type { EngineName } from './visitor.ts';
import type { WebKitPrograms } from './webkit.ts';

/** What the search needs to know about a machine. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright puts the browsers it installs. */
  playwright: Readonly<Partial<Record<EngineName, string>>>;
  /** Whether a file is there and can be a program. */
  usable(path: string): boolean;
}

const FIREFOXES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Debian's folders of libraries, for the kinds of machine it is usually on. */
const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
const MINIBROWSERS = LIBRARIES.map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`);

/**
 * The file a variable names.
 *
 * @returns undefined where the variable is not set
 * @throws Error where there is no such file
 */
export function namedIn(machine: Machine, variable: string): string | undefined {
  const path = machine.env[variable];
  if (!path || machine.usable(path)) return path || undefined;
  throw new Error(
    `${variable} is "${path}", where there is no program. Correct the path, or leave ${variable} out.`,
  );
}

const firstUsable = (machine: Machine, paths: readonly string[] = []): string | undefined =>
  paths.find((path) => machine.usable(path));

/** The browser of an engine that Playwright has installed. */
export const playwrightsOwn = (machine: Machine, name: EngineName): string | undefined =>
  firstUsable(machine, [machine.playwright[name] ?? ''].filter(Boolean));

/** A Firefox of the system's. */
export const systemFirefox = (machine: Machine): string | undefined =>
  firstUsable(machine, FIREFOXES[machine.platform]);

/** WebKitGTK's programs, as far as they are there. */
export const webKitPrograms = (machine: Machine): Partial<WebKitPrograms> => {
  const programs = {
    driver:
      namedIn(machine, 'WEBKIT_DRIVER_PATH') ?? firstUsable(machine, ['/usr/bin/WebKitWebDriver']),
    browser: namedIn(machine, 'MINIBROWSER_PATH') ?? firstUsable(machine, MINIBROWSERS),
    display: namedIn(machine, 'XVFB_PATH') ?? firstUsable(machine, ['/usr/bin/Xvfb']),
  };
  return Object.fromEntries(Object.entries(programs).filter(([, path]) => path));
};

export const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  playwright: Object.fromEntries(
    [chromium, firefox, webkit].map((type) => [type.name(), type.executablePath()]),
  ),
  usable: (path) =>
    (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false) &&
    !isSnapStub(path, '/snap/bin/firefox'),
});
