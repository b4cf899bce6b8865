import { chromium, type LaunchOptions } from '@playwright/test';
import { contextOptions, playwrightVisitor } from './playwright.ts';
import type { RunningEngine } from './visitor.ts';

/** Starts Chromium. */
export async function startChromium(options: LaunchOptions): Promise<RunningEngine> {
  const browser = await chromium.launch(options);
  return {
    visit: (site, window) =>
      playwrightVisitor('chromium', browser, site, {
        ...contextOptions(window),
        permissions: ['clipboard-read', 'clipboard-write'],
      }),
    close: () => browser.close(),
  };
}
