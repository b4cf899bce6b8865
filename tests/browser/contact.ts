import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { complaintsOf } from './engines/complaints.ts';

export const NOTE = '.enquiry-about';
export const MESSAGE = '#enquiry-message';
export const REACH = '#enquiry-reach';
export const ADULT = '#enquiry-adult';
export const SEND = '.enquiry button';
/** The field that nobody sees, with the question that was read. */
export const ABOUT = '.enquiry [name="about"]';
export const MAIL = 'main a[href^="mailto:"]';
export const CHAT = 'main a[href^="https://wa.me/"]';

/** The contact page in a window of its own, which notes what it asks for and complains of. */
interface Contact {
  page: Page;
  /** Every address that was asked for, as servers get it. */
  asked: string[];
  /** What the console said, refused by the page's policy or not. */
  complaints: string[];
  close(): Promise<void>;
}

export async function contactOn(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Contact> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints = complaintsOf(page);
  page.on('request', (request) => asked.push(request.url().replace(/#.*$/, '')));
  await page.goto(address);
  return { page, asked, complaints, close: () => context.close() };
}

/** What the ready-made links take along: what stands behind each field of their addresses. */
export const takenAlong = (page: Page): Promise<Record<string, string>> =>
  page
    .locator(`${MAIL}, ${CHAT}`)
    .evaluateAll((links) =>
      Object.fromEntries(
        links.flatMap((link) => [...new URL((link as HTMLAnchorElement).href).searchParams]),
      ),
    );

/** How much the page has stored on the device. */
export const stored = (page: Page): Promise<number> =>
  page.evaluate(
    async () =>
      localStorage.length +
      sessionStorage.length +
      document.cookie.length +
      (await indexedDB.databases()).length +
      (await caches.keys()).length,
  );
