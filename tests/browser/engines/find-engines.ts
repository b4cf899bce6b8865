import { findChromium } from '../../support/chromium.ts';
import type { Engine } from './engine.ts';
import {
  namedIn,
  playwrightsOwn,
  systemFirefox,
  thisMachine,
  webKitPrograms,
  type Machine,
} from './locate.ts';
import { ENGINE_NAMES, type EngineName } from './visitor.ts';

/** How to get an engine, in a sentence. */
const GET: Record<EngineName, string> = {
  chromium: 'run "npx playwright install chromium" or "sudo apt-get install chromium"',
  firefox: 'run "npx playwright install firefox" or "sudo apt-get install firefox-esr"',
  webkit: 'run "npx playwright install webkit" or "sudo apt-get install webkit2gtk-driver xvfb"',
};
const GET_DISPLAY = 'WebKit is there, but Xvfb is not: run "sudo apt-get install xvfb"';

/** What was found, and how to get the others: a sentence for each. */
interface Found {
  engines: Engine[];
  missing: string[];
}

/**
 * Finds the engines the behaviours run in: all there are, or those named in ENGINES, such as
 * "chromium,webkit".
 *
 * @param env the environment of the engines' programs
 * @throws Error with one sentence where an engine named in ENGINES is missing, or a file named in
 *   FIREFOX_PATH, WEBKIT_DRIVER_PATH, MINIBROWSER_PATH or XVFB_PATH is
 */
export async function findEngines(
  env: Record<string, string>,
  machine: Machine = thisMachine(),
  chromiumHere: typeof findChromium = findChromium,
): Promise<Found> {
  const named = namesIn(machine.env['ENGINES']);
  const found: Found = { engines: [], missing: [] };
  for (const name of named ?? ENGINE_NAMES) {
    const engine =
      name === 'chromium' ? await chromiumOf(env, chromiumHere) : engineNamed(name, env, machine);
    if (typeof engine !== 'string') found.engines.push(engine);
    else if (named) throw new Error(`ENGINES asks for ${name}, which is not here: ${engine}.`);
    else found.missing.push(engine);
  }
  return found;
}

/** @returns undefined where ENGINES is not set */
function namesIn(engines: string | undefined): EngineName[] | undefined {
  if (!engines?.trim()) return undefined;
  return engines.split(',').map((entry) => {
    const name = ENGINE_NAMES.find((known) => known === entry.trim().toLowerCase());
    if (name) return name;
    throw new Error(
      `ENGINES is "${engines}", in which "${entry.trim()}" is no engine. Write ${ENGINE_NAMES.join(',')} or some of them.`,
    );
  });
}

/** Chromium is needed by most tests, and brought along where there is none. */
async function chromiumOf(
  env: Record<string, string>,
  chromiumHere: typeof findChromium,
): Promise<Engine> {
  const { executablePath, args, env: own } = await chromiumHere();
  return { name: 'chromium', by: 'playwright', executablePath, args, env: { ...env, ...own } };
}

/** An engine, or how to get it. */
function engineNamed(
  name: 'firefox' | 'webkit',
  env: Record<string, string>,
  machine: Machine,
): Engine | string {
  const named = name === 'firefox' ? namedIn(machine, 'FIREFOX_PATH') : undefined;
  if (named) return { name, by: 'bidi', executablePath: named, env };
  const own = playwrightsOwn(machine, name);
  if (own) return { name, by: 'playwright', executablePath: own, args: [], env };
  if (name === 'webkit') return webKitGtk(env, machine);
  const executablePath = systemFirefox(machine);
  return executablePath ? { name, by: 'bidi', executablePath, env } : GET.firefox;
}

function webKitGtk(env: Record<string, string>, machine: Machine): Engine | string {
  const { driver, browser, display } = webKitPrograms(machine);
  if (!driver || !browser) return GET.webkit;
  if (!display) return GET_DISPLAY;
  return { name: 'webkit', by: 'webdriver', programs: { driver, browser, display }, env };
}

/** Says which engines the behaviours run in, and how to get the others. */
export function inWords({ engines, missing }: Found): string {
  const names = engines.map(({ name }) => name).join(', ');
  const others = missing.length > 0 ? ` For the others: ${missing.join('; ')}.` : '';
  return `The behaviours run in ${names}.${others}`;
}
