import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from './site.ts';

const source = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

/** Has a page count everything that moves without having been touched, as browsers do. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return async () => {
    await page.waitForFunction(() => document.querySelector('.faq-tools button'));
    return page.evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const { shifts } = globalThis as unknown as { shifts: number[] };
      return shifts.reduce((sum, value) => sum + value, 0);
    });
  };
}

for (const width of [360, 1280]) {
  for (const hash of ['', '#does-smp-hurt', '#how-long-does-smp-last']) {
    test(`nothing moves when /faq/${hash} loads ${width} px wide`, async ({ browser, servers }) => {
      const context = await browser.newContext({ viewport: { width, height: 740 } });
      const page = await context.newPage();
      const shifts = await watchShifts(page);
      await page.goto(`${servers.plain.url}/faq/${hash}`);
      expect(await shifts()).toBe(0);
      await context.close();
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

test('looking for words on the page finds them in a closed answer and opens it', async ({
  browser,
  servers,
}) => {
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
  for (const hidden of ['.site-head nav', '.thumb-bar', '.contents', '.trail']) {
    await expect(page.locator(hidden), hidden).toBeHidden();
  }
  await context.close();
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

test('reader modes and text extractors keep every question as a heading, and every answer', async ({
  page,
  servers,
}) => {
  await page.goto(`${servers.full.url}/faq/`);
  const shown = await page.locator('.qa').evaluateAll((all) =>
    all.map((qa) => ({
      question: qa.querySelector('h3')?.textContent ?? '',
      answer: (qa.querySelector('.qa-answer')?.firstElementChild?.textContent ?? '').slice(0, 60),
    })),
  );
  await page.evaluate(source('@mozilla/readability/Readability.js'));
  await page.evaluate(
    source('turndown/dist/turndown.js').replace(
      'var TurndownService',
      'globalThis.TurndownService',
    ),
  );
  const read = await page.evaluate(() => {
    const { Readability, TurndownService } = globalThis as unknown as {
      Readability: new (document: Document) => { parse(): { content: Element } | null };
      TurndownService: new (options: object) => { turndown(node: Node): string };
    };
    const copy = document.cloneNode(true) as Document;
    // Trusted Types, which the page demands, forbid an extractor to write HTML as text.
    const article = new (
      Readability as never as new (
        d: Document,
        o: object,
      ) => { parse(): { content: Element } | null }
    )(copy, { serializer: (element: Element) => element }).parse();
    const markdown = new TurndownService({ headingStyle: 'atx' }).turndown(
      document.querySelector('main')!.cloneNode(true),
    );
    const headings = [...(article?.content.querySelectorAll('h2, h3') ?? [])].map((h) =>
      h.textContent?.trim(),
    );
    return { headings, text: article?.content.textContent ?? '', markdown };
  });
  const plain = (text: string) => text.replaceAll(/\\(?=[^a-z])/g, '');
  for (const { question, answer } of shown) {
    expect(read.headings).toContain(question);
    expect(read.text).toContain(answer);
    expect(plain(read.markdown)).toContain(`### ${question}`);
    expect(plain(read.markdown)).toContain(answer);
  }
});
