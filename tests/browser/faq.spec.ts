import { expect, type Browser } from '@playwright/test';
import { expectReadable } from './readers.ts';
import { watchedPage, watchShifts } from './shifts.ts';
import { test } from './site.ts';

/** Addresses where nothing may move: pages of questions, with none of them open or with one. */
const STILL = [
  ['plain', '/faq/'],
  ['plain', '/faq/#does-smp-hurt'],
  ['plain', '/faq/#how-long-does-smp-last'],
  ['many', '/faq/'],
  ['many', '/faq/#hostile-after'],
  ['many', '/faq/treatment/'],
  ['many', '/faq/treatment/#hostile-treatment'],
] as const;

for (const width of [360, 1280]) {
  for (const [site, path] of STILL) {
    test(`nothing moves when ${path} of the site "${site}" loads ${width} px wide`, async ({
      browser,
      servers,
    }) => {
      const { page, shifts, close } = await watchedPage(browser, width);
      await page.goto(servers[site].url + path);
      await page.waitForSelector('.faq-tools button');
      expect(await shifts()).toBe(0);
      await close();
    });
  }
}

test('nothing moves when the page is gone back to with answers open', async ({ page, servers }) => {
  await page.goto(`${servers.plain.url}/faq/`);
  await page.click('.faq-tools button');
  await page.goto(`${servers.plain.url}/contact/`);
  const shifts = await watchShifts(page);
  await page.goBack();
  await expect(page.locator('.qa[open]')).toHaveCount(8);
  expect(await shifts()).toBe(0);
});

test('the link to copy is the answer’s own address', async ({ browser, servers }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${servers.plain.url}/faq/#is-smp-a-tattoo`);
  await page.click('.qa[open] .qa-tools button');
  await expect(page.locator('.qa[open] .qa-tools output')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${servers.plain.url}/faq/#is-smp-a-tattoo`,
  );
  await context.close();
});

/** Whether a browser scrolls to the words an address names, on the simplest page there is. */
async function knowsTextFragments(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const body = '<p style="margin-top: 5000px">head massage</p>';
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('http://words.example/#:~:text=head%20massage');
  const found = await page
    .waitForFunction(() => scrollY > 0, undefined, { timeout: 5000 })
    .then(() => true)
    .catch(() => false);
  await page.close();
  return found;
}

test('looking for words on the page finds them in a closed answer and opens it', async ({
  browser,
  servers,
}) => {
  test.skip(!(await knowsTextFragments(browser)), 'this browser does not look for #:~:text=');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  // A text fragment uses the same search as find-in-page, and can be asked for by address.
  await page.goto(`${servers.plain.url}/faq/#:~:text=head%20massage`);
  await expect(page.locator('#does-smp-hurt')).toBeVisible();
  await expect(page.locator('.qa[open]')).toHaveCount(1);
  await context.close();
});

test('print shows all answers as a leaflet with the clinic’s name and the page’s address', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${servers.full.url}/faq/`);
  await page.emulateMedia({ media: 'print' });
  const leaflet = page.locator('main > .on-paper');
  await expect(leaflet).toHaveText(
    'The Long Lane Clinic for Scalp Micropigmentation · https://www.clinic.example/faq/',
  );
  await expect(leaflet).toBeVisible();
  for (const answer of await page.locator('.qa-answer').all()) {
    expect((await answer.boundingBox())?.height).toBeGreaterThan(20);
  }
  for (const hidden of ['.site-head nav', '.thumb-bar', 'faq-search', '.trail']) {
    await expect(page.locator(hidden), hidden).toBeHidden();
  }
  await context.close();
});

test('print shows each question with its summary where the whole answers are on other pages', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${servers.many.url}/faq/`);
  await page.emulateMedia({ media: 'print' });
  const heights = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((element) => element.clientHeight));
  expect(Math.min(...(await heights('.qa-summary')))).toBeGreaterThan(10);
  expect(Math.max(...(await heights('.qa-panel, .topics, .topic-whole')))).toBe(0);
  await context.close();
});

test('browsers without a style for closed answers print all of them, and close them again', async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.plain.url}/faq/#does-smp-hurt`);
  await expect(page.locator('.faq-tools button')).toHaveText('Open all');
  await page.evaluate(() => {
    const remove = (rules: CSSRuleList, from: CSSStyleSheet | CSSGroupingRule) => {
      for (let at = rules.length - 1; at >= 0; at--) {
        const rule = rules[at];
        if (rule instanceof CSSStyleRule && rule.selectorText.includes('details-content')) {
          from.deleteRule(at);
        } else if (rule instanceof CSSGroupingRule) remove(rule.cssRules, rule);
      }
    };
    for (const sheet of document.styleSheets) remove(sheet.cssRules, sheet);
    dispatchEvent(new Event('beforeprint'));
  });
  await page.emulateMedia({ media: 'print' });
  const answers = page.locator('.qa-answer');
  expect(await answers.count()).toBeGreaterThan(1);
  for (const answer of await answers.all()) await expect(answer).toBeVisible();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.qa[open] .qa-answer')).toHaveAttribute('id', 'does-smp-hurt');
  await expect(page.locator('.faq-tools button')).toHaveText('Open all');
  expect(new URL(page.url()).hash).toBe('#does-smp-hurt');
});

test('an address that changes on the page opens its answer in browsers that do not', async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.plain.url}/faq/`);
  await page.evaluate(() => {
    // Chromium opens it only when it goes there itself.
    history.pushState(null, '', '#what-is-smp');
    dispatchEvent(new HashChangeEvent('hashchange'));
  });
  await expect(page.locator('.qa[open] .qa-answer')).toHaveAttribute('id', 'what-is-smp');
});

test('less motion is asked for, and nothing moves of itself', async ({ browser, servers }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${servers.plain.url}/faq/`);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) =>
        ['', '::before', '::after'].some((part) => {
          const { transitionDuration, animationName } = getComputedStyle(element, part || null);
          return (
            transitionDuration.split(', ').some((time) => time !== '0s') || animationName !== 'none'
          );
        }),
      ).length,
  );
  expect(moving).toBe(0);
  await context.close();
});

for (const [site, path] of [
  ['full', '/faq/'],
  ['many', '/faq/'],
  ['many', '/faq/treatment/'],
] as const) {
  test(`reader modes and text extractors keep every question of ${path} on the site "${site}" as a heading, and what stands under it`, async ({
    page,
    servers,
  }) => {
    await page.goto(servers[site].url + path);
    await expectReadable(page, site === 'many' && path === '/faq/');
  });
}
