import { expect, type Page } from '@playwright/test';
import { siteOf } from '../support/sites.ts';
import { visitorPagesIn } from '../support/visitors.ts';
import { axeFindings } from './axe.ts';
import { complaintsOf } from './engines/complaints.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

const SITES = ['plain', 'full', 'many'] as const;
/** The second is Lighthouse's phone, where the bar at the thumb ends somewhere else. */
const SCREENS = [
  [360, 800],
  [412, 823],
  [1280, 800],
] as const;

/** Every page; of the site with many questions only those that differ, one topic for all five. */
const pathsOf = async (site: (typeof SITES)[number]) =>
  site === 'many'
    ? ['/faq/', '/faq/treatment/']
    : (await visitorPagesIn(siteOf(site))).map(({ path }) => path);

/** Opens everything that can be opened, so that what is inside is looked at, too. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** What axe finds on a page in every scheme and on every screen: all it knows in the light. */
async function findingsOnScreens(page: Page): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const rules = colorScheme === 'light' ? 'all' : 'colours';
      found[`${width} px wide, ${colorScheme}`] = await axeFindings(page, rules);
    }
  }
  return found;
}

for (const site of SITES) {
  // In two halves, for two workers.
  for (const half of [0, 1]) {
    test(`axe finds nothing on the site "${site}", light or dark, at any width, half ${half + 1}`, async ({
      browser,
      servers,
    }) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const paths = (await pathsOf(site)).filter((_path, index) => index % 2 === half);
      for (const path of paths) {
        await page.goto(servers[site].url + path);
        await openAll(page);
        for (const [screen, findings] of Object.entries(await findingsOnScreens(page))) {
          expect(findings, `${path}, ${screen}`).toEqual([]);
        }
      }
      await context.close();
    });
  }

  test(`the site "${site}" asks no other host, sets no cookie, stores nothing, breaks no policy`, async ({
    browser,
    servers,
  }) => {
    const { url } = servers[site];
    const context = await browser.newContext();
    const page = await context.newPage();
    const strangers: string[] = [];
    const complaints = complaintsOf(page);
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) strangers.push(request.url());
    });
    for (const path of await pathsOf(site)) {
      await page.goto(url + path);
      await openAll(page);
      const buttons = await page.locator('main button:visible:not([type=submit])').all();
      // From the end: the first one closes all answers, with the buttons in them. Of two hundred
      // that are alike a dozen tell as much.
      for (const button of buttons.slice(0, 12).toReversed()) await button.click();
      const stored = await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]);
      expect(stored, path).toEqual([0, 0, 0, 0]);
    }
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  test(`no page of the site "${site}" scrolls sideways at 320 px, open or closed, or at twice the text size`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    for (const path of await pathsOf(site)) {
      await page.goto(servers[site].url + path);
      expect(await sideways(page), path).toBe(0);
      await openAll(page);
      expect(await sideways(page), `${path}, open`).toBe(0);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await sideways(page), `${path}, large text`).toBe(0);
    }
    await context.close();
  });
}
