import { expect, type Page } from '@playwright/test';
import { test } from './site.ts';

/** Has every page say whether it came in a view transition. */
const watchReveal = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('pagereveal', (event) => {
      Object.assign(globalThis, { faded: event.viewTransition !== null });
    });
  });

const faded = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { faded?: boolean }).faded);

for (const [reducedMotion, fades] of [
  ['no-preference', true],
  ['reduce', false],
] as const) {
  test(`the next page ${fades ? 'fades in' : 'does not fade in'} with motion "${reducedMotion}"`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({
      reducedMotion,
      viewport: { width: 1280, height: 800 },
    });
    const page = await context.newPage();
    await watchReveal(page);
    await page.goto(servers.plain.url);
    await page.click('.site-head a[href="/faq/"]');
    await page.waitForURL('**/faq/');
    await expect.poll(() => faded(page)).toBe(fades);
    await context.close();
  });
}

test('a page is fetched while the pointer is on its link, not before, and no part of the page shown', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const fetched = new Set<string>();
  const refused: unknown[] = [];
  const session = await context.newCDPSession(page);
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
    if (ruleSet.errorType) refused.push(ruleSet.errorMessage);
  });
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.add(new URL(prefetchUrl).pathname);
  });
  await session.send('Preload.enable');
  await page.goto(`${servers.plain.url}/faq/`);
  // The only link to a part of the page: it comes into sight when it has the focus.
  await page.locator('.skip').focus();
  await page.locator('.skip').hover();
  // Chromium takes a pointer that rests for 200 ms as a wish.
  await page.waitForTimeout(500);
  await page.locator('.site-head a[href="/services/"]').hover();
  await expect.poll(() => [...fetched]).toEqual(['/services/']);
  expect(refused).toEqual([]);
  await context.close();
});
