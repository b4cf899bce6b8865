import { firefox, type Browser, type LaunchOptions } from '@playwright/test';
import { contextOptions, playwrightVisitor } from './playwright.ts';
import type { RunningEngine, Visitor, WindowOptions } from './visitor.ts';

/** Starts the Firefox that Playwright installs, which takes every option of a window. */
export async function startOwnFirefox(options: LaunchOptions): Promise<RunningEngine> {
  const browser = await firefox.launch(options);
  return {
    visit: (site, window) => playwrightVisitor('firefox', browser, site, contextOptions(window)),
    close: () => browser.close(),
  };
}

/**
 * Starts a Firefox of the system's, which Playwright drives over WebDriver BiDi. That has no words
 * for scripts and colours, so they are settings of a whole browser: one is started for each.
 */
export function startFirefox(options: LaunchOptions): RunningEngine {
  const started = new Map<string, Promise<Browser>>();
  const browserFor = (window: WindowOptions): Promise<Browser> => {
    const firefoxUserPrefs = preferences(window);
    const key = JSON.stringify(firefoxUserPrefs);
    const browser =
      started.get(key) ?? firefox.launch({ ...options, channel: 'moz-firefox', firefoxUserPrefs });
    started.set(key, browser);
    return browser;
  };
  return {
    visit: async (site, window) => openWindow(await browserFor(window), site, window),
    close: async () => {
      for (const browser of started.values()) await (await browser).close();
    },
  };
}

const preferences = ({ scripts, dark }: WindowOptions) => ({
  'javascript.enabled': scripts,
  'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
});

async function openWindow(
  browser: Browser,
  site: string,
  { width, height, scripts }: WindowOptions,
): Promise<Visitor> {
  const options = { viewport: { width, height }, locale: 'en-GB' };
  const visitor = await playwrightVisitor('firefox', browser, site, options);
  return scripts ? visitor : { ...visitor, click: (selector) => clickAt(visitor, selector) };
}

/** Playwright's own click waits for animation frames, which do not come without scripts. */
async function clickAt(visitor: Visitor, selector: string): Promise<void> {
  const [x = 0, y = 0] = await visitor.ask<number[]>(`(() => {
    const element = document.querySelector(${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = element.getClientRects()[0];
    return [left + width / 2, top + height / 2];
  })()`);
  await visitor.drag({ x, y });
}
