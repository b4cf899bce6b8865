import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { complaintsOf } from './engines/complaints.ts';

/** What is asked of the search of a page of questions. */
interface Search {
  page: Page;
  /** The paths that were asked for since the page was opened, without those of the page itself. */
  asked: string[];
  /** What the browser complained about. */
  complaints: string[];
  /** Types into the box, as people do, and waits until it is answered. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

export const BOX = 'faq-search input';
export const SAID = 'faq-found h2 > output';

/** A page of questions in a window of its own. */
export async function searchOn(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Search> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints = complaintsOf(page);
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) asked.push(new URL(request.url()).pathname);
  });
  await page.goto(address);
  return {
    page,
    asked,
    complaints,
    type: async (text) => {
      await page.locator(BOX).click();
      await page.locator(BOX).pressSequentially(text);
      await page.locator(`${SAID}:not(:empty)`).waitFor();
      await painted(page);
    },
    close: () => context.close(),
  };
}

/** Answers that are not in sight at once follow after the paint. */
const painted = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))),
  );
