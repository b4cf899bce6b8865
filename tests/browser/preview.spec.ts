import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { PREVIEW_PATH } from '#preview/path.ts';
import { complaintsOf } from './engines/complaints.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing on the page of how others see the site, ${colorScheme}, ${width} px wide`, async ({
      browser,
      servers,
    }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(servers.preview.url + PREVIEW_PATH);
      await openAll(page);
      await page.evaluate(axe);
      const findings = await page.evaluate(async (tags) => {
        const { run } = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
        // The pages in the frames are looked at by themselves.
        const { violations, passes } = await run({ runOnly: tags, iframes: false });
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        );
        return { found, looked: passes.length };
      }, TAGS);
      expect(findings.found).toEqual([]);
      expect(findings.looked).toBeGreaterThan(10);
      await context.close();
    });
  }
}

test('the page of how others see the site does not scroll sideways at 320 px, or at twice the text size', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(servers.preview.url + PREVIEW_PATH);
  expect(await sideways(page)).toBe(0);
  await openAll(page);
  expect(await sideways(page)).toBe(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await sideways(page)).toBe(0);
  await context.close();
});

test('a page is opened without scripts, and shows its phone screen in a frame', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(servers.preview.url + PREVIEW_PATH);
  await page.locator('summary', { hasText: '/faq/' }).first().click();
  const phone = page.locator('iframe[src="/faq/"]');
  await phone.scrollIntoViewIfNeeded();
  await expect(phone.contentFrame().locator('h1')).toHaveText('Questions and answers');
  expect((await phone.boundingBox())?.width).toBe(362);
  await context.close();
});

test('a link to a page’s part opens it, and no frame of another is fetched', async ({
  page,
  servers,
}) => {
  const complaints = complaintsOf(page);
  const framed: string[] = [];
  page.on('framenavigated', (frame) => framed.push(new URL(frame.url()).pathname));
  await page.goto(`${servers.preview.url}${PREVIEW_PATH}#page-aftercare`);
  await expect(page.locator('#page-aftercare')).toBeVisible();
  await expect(page.locator('#page-contact')).toBeHidden();
  await page.locator('#page-aftercare iframe').scrollIntoViewIfNeeded();
  await expect.poll(() => framed).toEqual([PREVIEW_PATH, '/aftercare/']);
  expect(complaints).toEqual([]);
});

test('no other site may show a page of the preview in a frame', async ({ page, servers }) => {
  const body = `<iframe src="${servers.preview.url}/faq/"></iframe>`;
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(body);
  });
  await new Promise<void>((done) => {
    other.listen(0, 'localhost', done);
  });
  await page.goto(`http://localhost:${(other.address() as AddressInfo).port}`);
  // What Chromium shows in place of a page that may not be there.
  await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  other.closeAllConnections();
  other.close();
});
