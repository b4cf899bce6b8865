import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findChromium } from '../../support/chromium.ts';
import { startCommand } from '../scratch.ts';

/** A browser that is waiting to be driven. */
interface OwnBrowser {
  port: number;
  end(): void;
}

/**
 * Starts the browser the tests find, for a program that drives it through a port. Started by
 * Lighthouse itself it would outlive a bench that is broken off.
 *
 * @param profile an empty folder for all it keeps
 * @throws Error when it does not start within half a minute
 */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const { executablePath, args, env } = await findChromium();
  const own = ['--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const quiet = ['--disable-extensions', '--no-default-browser-check', '--mute-audio'];
  const all = [...args, ...own, ...quiet, 'about:blank'];
  const end = startCommand(executablePath, all, { cwd: profile, env });
  // Chromium writes the port it chose into this file.
  const file = join(profile, 'DevToolsActivePort');
  for (let waited = 0; waited < 300; waited += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
    if (port > 0) return { port, end };
    await pause(100);
  }
  throw new Error('The browser for Lighthouse does not start.');
}
