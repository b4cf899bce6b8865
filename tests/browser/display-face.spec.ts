import { expect, type Page } from '@playwright/test';
import { pagesIn } from '#publish/site-files.ts';
import { siteOf } from '../support/sites.ts';
import { watchedPage } from './shifts.ts';
import { test } from './site.ts';

/** The faces faces.css matches to the display face; one of them is on almost every system. */
const MATCHED = ['Noto Serif', 'Liberation Serif', 'Times New Roman'];

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
    const { page, shifts, close } = await watchedPage(browser, width);
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
      await page.waitForFunction(() =>
        [...document.fonts].some(
          ({ family, status }) => family === 'Newsreader' && status === 'loaded',
        ),
      );
      expect(await shifts(), path).toBe(0);
      expect(asked, `${path} shows the display face`).toBeGreaterThan(before);
    }
    await close();
  });
}
