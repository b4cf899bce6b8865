import { expect, type Page } from '@playwright/test';
import { pagesIn } from '#publish/site-files.ts';
import { siteOf } from '../support/sites.ts';
import { test } from './site.ts';

/** The faces base.css matches to the display face; one of them is on almost every system. */
const MATCHED = ['Georgia', 'Gelasio', 'Times New Roman', 'Liberation Serif', 'Noto Serif'];

const hasMatchedFace = (page: Page) =>
  page.evaluate(
    (names) =>
      Promise.any(names.map((name) => new FontFace('any', `local("${name}")`).load())).then(
        () => true,
        () => false,
      ),
    MATCHED,
  );

for (const width of [320, 360, 768, 1280]) {
  test(`nothing moves when the display face comes late, ${width} px wide`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.push((entry as PerformanceEntry & { value: number }).value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    let asked = 0;
    await page.route('**/*.woff2', async (route) => {
      asked++;
      await new Promise((late) => setTimeout(late, 150));
      await route.continue();
    });
    await page.goto(servers.plain.url);
    test.skip(!(await hasMatchedFace(page)), 'this machine has no face the fallback is matched to');
    for (const { path } of await pagesIn(siteOf('plain'))) {
      const before = asked;
      await page.goto(servers.plain.url + path);
      const shifts = await page.evaluate(async () => {
        await document.fonts.ready;
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
        return (globalThis as unknown as { shifts: number[] }).shifts;
      });
      expect(asked, `${path} shows the display face`).toBeGreaterThan(before);
      expect(shifts, path).toEqual([]);
    }
    await context.close();
  });
}
