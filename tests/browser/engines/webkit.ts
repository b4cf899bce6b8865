import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { webkit, type LaunchOptions } from '@playwright/test';
import { startDisplay } from './display.ts';
import { focusWindow } from './keyboard-focus.ts';
import { contextOptions, playwrightVisitor } from './playwright.ts';
import type { RunningEngine, WindowOptions } from './visitor.ts';
import { startSession, type Session } from './webdriver.ts';
import { sessionVisitor, sizeWindow } from './webkit-visitor.ts';

/** The programs that make up WebKitGTK's browser for tests. */
export interface WebKitPrograms {
  /** WebKitWebDriver. */
  driver: string;
  /** MiniBrowser. */
  browser: string;
  /** Xvfb. */
  display: string;
}

/** Starts the WebKit that Playwright installs. */
export async function startOwnWebKit(options: LaunchOptions): Promise<RunningEngine> {
  const browser = await webkit.launch(options);
  return {
    visit: (site, window) => playwrightVisitor('webkit', browser, site, contextOptions(window)),
    close: () => browser.close(),
  };
}

/** Starts WebKitGTK's driver on a display of its own; each visitor has a browser of its own. */
export async function startWebKit(
  programs: WebKitPrograms,
  env: Record<string, string>,
): Promise<RunningEngine> {
  const display = await startDisplay(programs.display, env);
  const config = gtkSettings();
  const { driver, url, said } = await startDriver(programs.driver, {
    ...env,
    DISPLAY: `:${display.number}`,
    GDK_BACKEND: 'x11',
    XDG_CONFIG_HOME: config,
    LANG: 'C.UTF-8',
    // Without a graphics card it draws quicker by itself than by a library that plays one.
    WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
  });
  const windows = oneBrowserAtATime((args) =>
    startSession(url, { 'webkitgtk:browserOptions': { binary: programs.browser, args } }),
  );
  return {
    visit: async (site, window) => {
      const session = await windows(browserArguments(window));
      await sizeWindow(session, window);
      await focusWindow(display.number);
      return sessionVisitor(session, site, said);
    },
    close: async () => {
      // The driver and its browser, also where they answer no more.
      if (driver.pid && driver.exitCode === null) process.kill(-driver.pid, 'SIGKILL');
      display.close();
      rmSync(config, { recursive: true, force: true });
    },
  };
}

/**
 * The driver has only one browser at a time. It is kept as long as the same is asked for, because
 * starting it takes longer than most behaviours; each visitor has a window of its own in it.
 */
function oneBrowserAtATime(start: (args: string[]) => Promise<Session>) {
  let running: { session: Session; key: string } | undefined;
  return async (args: string[]): Promise<Session> => {
    const key = args.join(' ');
    if (running?.key === key) {
      await replaceWindow(running.session);
      return running.session;
    }
    await running?.session.send('DELETE', '');
    running = undefined;
    const session = await start(args);
    running = { session, key };
    return session;
  };
}

/** Opens a window beside the one there is, which is closed then. */
async function replaceWindow(session: Session): Promise<void> {
  const { handle } = await session.send<{ handle: string }>('POST', '/window/new', {
    type: 'window',
  });
  await session.send('DELETE', '/window');
  await session.send('POST', '/window', { handle });
}

const browserArguments = ({ scripts, dark }: WindowOptions): string[] => [
  '--automation',
  '--enable-write-console-messages-to-stdout=true',
  `--enable-javascript=${scripts}`,
  ...(dark ? ['--dark-mode'] : []),
];

/** @returns a folder with GTK's settings, which is to be removed */
function gtkSettings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minibrowser-'));
  const gtk = join(folder, 'gtk-3.0');
  mkdirSync(gtk);
  // MiniBrowser's own toolbar would keep its window at 447 px and more.
  writeFileSync(
    join(gtk, 'gtk.css'),
    '* { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }\n',
  );
  // Letters that are not hinted have their true widths, as on a Mac or a phone.
  writeFileSync(
    join(gtk, 'settings.ini'),
    '[Settings]\ngtk-xft-antialias=1\ngtk-xft-hinting=0\ngtk-xft-hintstyle=hintnone\ngtk-xft-rgba=none\n',
  );
  return folder;
}

/** How long the driver may take to answer, in milliseconds. */
const START_MS = 30_000;

async function startDriver(command: string, env: Record<string, string>) {
  const port = await freePort();
  const driver = spawn(command, [`--port=${port}`], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, with the browsers that it starts, so that all can be ended together.
    detached: true,
  });
  const lines: string[] = [];
  for (const stream of [driver.stdout, driver.stderr]) {
    stream.on('data', (text: Buffer) => lines.push(...String(text).split('\n')));
  }
  const url = `http://127.0.0.1:${port}`;
  await answered(`${url}/status`, driver, lines);
  return { driver, url, said: () => lines };
}

async function answered(url: string, driver: ChildProcess, lines: readonly string[]) {
  const end = Date.now() + START_MS;
  while (driver.exitCode === null && Date.now() < end) {
    if (await fetch(url).catch(() => undefined)) return;
    await pause(50);
  }
  throw new Error(`WebKitWebDriver did not start: ${lines.join('\n').trim()}`);
}

/** A port that no program listens at; the driver cannot choose one itself. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
