import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { complaintsOf } from './complaints.ts';
import type { EngineName, Visitor, WindowOptions } from './visitor.ts';

/** What a window of an engine that Playwright drives is opened with. */
export const contextOptions = ({
  scripts,
  width,
  height,
  dark,
}: WindowOptions): BrowserContextOptions => ({
  javaScriptEnabled: scripts,
  viewport: { width, height },
  colorScheme: dark ? 'dark' : 'light',
  locale: 'en-GB',
});

/** Opens a window in a browser that Playwright drives. */
export async function playwrightVisitor(
  engine: EngineName,
  browser: Browser,
  site: string,
  options: BrowserContextOptions,
): Promise<Visitor> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  return {
    engine,
    ...actionsOn(page, site),
    complaints: () => complaints,
    close: () => context.close(),
  };
}

type Actions = Omit<Visitor, 'engine' | 'complaints' | 'close'>;

const actionsOn = (page: Page, site: string): Actions => ({
  open: async (path) => {
    await page.goto(site + path);
  },
  back: async () => {
    // Playwright's goBack() waits for ever where a page comes from the back/forward cache.
    await page.evaluate('void history.back()');
  },
  reload: async () => {
    await page.reload();
  },
  click: (selector) => page.locator(selector).first().click(),
  drag: async (first, ...places) => {
    await page.mouse.move(first?.x ?? 0, first?.y ?? 0);
    await page.mouse.down();
    for (const { x, y } of places) await page.mouse.move(x, y);
    await page.mouse.up();
  },
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  ask: (expression) => page.evaluate(expression),
});
