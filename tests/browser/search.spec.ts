import { expect } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { BOX, SAID, searchOn } from './search.ts';
import { watchShifts } from './shifts.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

test('what searches is fetched when somebody is about to type, and not before', async ({
  browser,
  servers,
}) => {
  const { page, asked, complaints, close } = await searchOn(browser, `${servers.plain.url}/faq/`);
  await page.waitForLoadState('networkidle');
  const fetched = () => asked.filter((path) => /faq-(?:found|search)/.test(path));
  expect(fetched()).toEqual([]);
  await page.locator(BOX).focus();
  await expect
    .poll(fetched)
    .toEqual([expect.stringMatching(/^\/_astro\/faq-found[\w.-]*\.js$/), '/faq-search.json']);
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  await page.locator(BOX).focus();
  await page.waitForLoadState('networkidle');
  expect(fetched()).toHaveLength(2);
  expect(complaints).toEqual([]);
  await close();
});

for (const [words, says, width, height] of [
  ['gym', '1 answer', 320, 740],
  ['gym', '1 answer', 360, 740],
  ['gym', '1 answer', 768, 740],
  ['gym', '1 answer', 1280, 740],
  // All of them are in sight.
  ['scalp', '8 answers', 1440, 1600],
] as const) {
  test(`arriving at /faq/#q=${words} finds it, and nothing moves, ${width} px wide`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const shifts = await watchShifts(page);
    await page.goto(`${servers.plain.url}/faq/#q=${words}`);
    await expect(page.locator(SAID)).toHaveText(says);
    await expect(page.locator(BOX)).toHaveValue(words);
    await expect(page.locator('faq-found .qa')).toHaveCount(Number.parseInt(says));
    expect(await shifts()).toBe(0);
    await context.close();
  });
}

for (const [name, broken] of [
  ['what searches', '**/_astro/faq-found*'],
  ['the index', '**/faq-search.json'],
] as const) {
  test(`when ${name} cannot be fetched it says so, and every question stays`, async ({
    browser,
    servers,
  }) => {
    const { page, close } = await searchOn(browser, `${servers.plain.url}/faq/`);
    await page.route(broken, (route) => route.abort());
    await page.locator(BOX).pressSequentially('gym');
    await expect(page.locator('faq-found')).toHaveText('The search could not be loaded.');
    await expect(page.locator('.qa:visible')).toHaveCount(8);
    await close();
  });
}

test('a file that is not the one that was built is not run', async ({ browser, servers }) => {
  const { page, close } = await searchOn(browser, `${servers.plain.url}/faq/`);
  await page.route('**/_astro/faq-found*', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'document.title = "Another"' }),
  );
  await page.locator(BOX).focus();
  await expect(page.locator('faq-found')).toHaveText('The search could not be loaded.');
  expect(await page.title()).not.toBe('Another');
  await close();
});

for (const [name, options] of [
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
  ['dark', { colorScheme: 'dark' }],
  ['in forced colours', { forcedColors: 'active', colorScheme: 'dark' }],
] as const) {
  test(`axe finds nothing where something was found or nothing, ${name}`, async ({
    browser,
    servers,
  }) => {
    const search = await searchOn(browser, `${servers.plain.url}/faq/`, options);
    const { page } = search;
    await search.type('sweat');
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page
      .locator(BOX)
      .fill('a-word-that-is-far-too-long-for-any-telephone-and-nobody-has-answered');
    await expect(page.locator(SAID)).toContainText('We have no answer');
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await search.close();
  });
}

test('a search stores nothing and asks nobody but this site', async ({ browser, servers }) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  await search.type('tattoo');
  await expect(page).toHaveURL(/#q=tattoo$/);
  expect(search.asked.filter((path) => path.includes('tattoo'))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.context().cookies()).toEqual([]);
  expect(search.complaints).toEqual([]);
  await search.close();
});

test('what was found is printed first, and the other answers below it', async ({
  browser,
  servers,
}) => {
  const { page, close } = await searchOn(browser, `${servers.plain.url}/faq/#q=gym`);
  await expect(page.locator(SAID)).toHaveText('1 answer');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('faq-found .qa-answer')).toBeVisible();
  await expect(page.locator(BOX)).toBeHidden();
  const answers = page.locator('.qa-answer');
  expect(await answers.count()).toBe(await page.locator('.qa').count());
  for (const answer of await answers.all()) await expect(answer).toBeVisible();
  await close();
});

test('keys that belong to a word being composed move nothing and delete nothing', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  await search.type('gym');
  for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
    for (const key of ['Enter', 'ArrowDown', 'Escape']) {
      const prevented = await page
        .locator(BOX)
        .evaluate(
          (box, init) =>
            !box.dispatchEvent(
              new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
            ),
          { key, ...composing },
        );
      expect(prevented, key).toBe(false);
      await expect(page.locator(BOX)).toBeFocused();
      await expect(page.locator(BOX)).toHaveValue('gym');
    }
  }
  await search.close();
});

test('half an emoji in the box breaks nothing', async ({ browser, servers }) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page, complaints } = search;
  await search.type('gym');
  await page.locator(BOX).evaluate((box: HTMLInputElement) => {
    box.value = 'gym \uD83D';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(page.locator(SAID)).toHaveText('1 answer');
  await expect(page.locator('faq-found .qa-answer')).toHaveCount(1);
  expect(complaints).toEqual([]);
  await search.close();
});
