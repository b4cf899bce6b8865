import { expect } from '@playwright/test';
import { siteOf } from '../support/sites.ts';
import { visitorPagesIn } from '../support/visitors.ts';
import { test } from './site.ts';

for (const { width, letters } of [
  { width: 320, letters: 'of the usual size' },
  // A page enlarged to 200 % is half as wide to its styles.
  { width: 160, letters: 'twice as large' },
]) {
  test(`the bar at the thumb covers nothing at the end of a page, with letters ${letters}`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({
      viewport: { width, height: 2 * width },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    for (const { path } of await visitorPagesIn(siteOf('full'))) {
      await page.goto(servers.full.url + path);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      const last = await page.locator('footer').boundingBox();
      const bar = await page.locator('.thumb-bar').boundingBox();
      expect((last?.y ?? 0) + (last?.height ?? 0), path).toBeLessThanOrEqual((bar?.y ?? 0) + 0.5);
    }
    await context.close();
  });
}
