import { expect, type Page } from '@playwright/test';
import { siteOf } from '../support/sites.ts';
import { visitorPagesIn } from '../support/visitors.ts';
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
    for (const { path } of await visitorPagesIn(siteOf('plain'))) {
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

/** When the display face was asked for and words first painted, in ms from the start. */
const times = (page: Page) =>
  page.evaluate(() => {
    const face = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.endsWith('woff2'));
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    // Not its start: that is when the screen showed it, which takes its own time.
    const { paintTime } = (paint ?? {}) as { paintTime?: number };
    return { asked: face?.startTime, painted: paintTime };
  });

test('the display face is asked for once the page is painted', async ({ browser, servers }) => {
  const context = await browser.newContext();
  for (const path of ['/', '/faq/', '/gallery/']) {
    const page = await context.newPage();
    await page.goto(servers.plain.url + path);
    await expect
      .poll(() => times(page), path)
      .toEqual({ asked: expect.any(Number), painted: expect.any(Number) });
    const { asked, painted } = await times(page);
    expect(asked, path).toBeGreaterThan(painted ?? Infinity);
  }
  await context.close();
});

test('without scripts the display face is shown, too', async ({ browser, servers }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const face = page.waitForResponse(/woff2$/);
  await page.goto(servers.plain.url);
  expect((await face).status()).toBe(200);
  await context.close();
});
