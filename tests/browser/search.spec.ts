import { expect } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { allQuestions, BOX, SAID, searchOn } from './search.ts';
import { watchShifts } from './shifts.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

const EXERCISE = 'When can I go back to work and exercise after SMP?';
const TATTOO = 'Is SMP the same as a tattoo?';

test('without scripts there is no box to search, and all questions are there', async ({
  browser,
  servers,
}) => {
  const { page, close } = await searchOn(browser, `${servers.plain.url}/faq/`, {
    javaScriptEnabled: false,
  });
  await expect(page.locator(BOX)).toBeHidden();
  await expect(page.locator('.qa:visible')).toHaveCount(8);
  await close();
});

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

test('an answer is found by another word for it, marked, counted and put first', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  await search.type('gym');
  await expect(page.locator(SAID)).toHaveText('1 answer');
  expect(await search.found()).toEqual([EXERCISE]);
  expect(new Set(await search.marked())).toEqual(new Set(['exercise']));
  await expect(page.locator('.qa:visible')).toHaveCount(1);
  await expect(page.locator('faq-accordion section h2:visible')).toHaveCount(0);
  // The status of a live region, so that it is spoken.
  await expect(page.getByRole('status').filter({ hasText: '1 answer' })).toBeVisible();
  await expect(page.getByRole('search').getByRole('searchbox')).toHaveAccessibleName(
    'Search the answers',
  );
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.qa[open] .qa-answer')).toContainText('exercise has to wait');
  await search.close();
});

test('it finds from the first letter on, and Escape puts every answer back', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  const before = await allQuestions(page);
  const length = () => page.evaluate(() => document.documentElement.scrollHeight);
  const longAs = await length();
  await search.type('h');
  expect((await search.found()).length).toBeGreaterThan(0);
  await page.keyboard.type('urt');
  await expect(page.locator(SAID)).toHaveText('1 answer');
  await page.keyboard.press('Escape');
  await expect(page.locator(BOX)).toHaveValue('');
  await expect(page.locator(SAID)).toHaveText('');
  // What is out of sight is not laid out yet, and takes the same room.
  expect(Math.abs((await length()) - longAs)).toBeLessThanOrEqual(1);
  await expect(page.locator('.qa:visible')).toHaveCount(8);
  expect(await allQuestions(page)).toEqual(before);
  expect(await search.marked()).toEqual([]);
  await expect(page).toHaveURL(`${servers.plain.url}/faq/`);
  await search.close();
});

test('the address follows what is typed and leads back to it', async ({ browser, servers }) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  await search.type('blue ink?');
  await expect(page).toHaveURL(`${servers.plain.url}/faq/#q=blue%20ink%3F`);
  await page.locator('faq-found summary').first().click();
  await expect(page.locator('faq-found .qa[open]')).toHaveCount(1);
  // What is open is remembered after it was painted.
  await expect
    .poll(() => page.evaluate(() => history.state))
    .toEqual({ open: ['is-smp-a-tattoo'] });
  await page.reload();
  await expect(page.locator(BOX)).toHaveValue('blue ink?');
  await expect(page.locator(SAID)).not.toHaveText('');
  expect((await search.found())[0]).toBe(TATTOO);
  await expect(page.locator('faq-found .qa[open]')).toHaveCount(1);
  await search.close();
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

test('an address that asks while the page is open is answered, too', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  await search.page.evaluate(() => (location.hash = '#q=redness'));
  await expect(search.page.locator(SAID)).toHaveText('1 answer');
  await search.page.evaluate(() => (location.hash = '#q=tatoo'));
  await expect(search.page.locator('faq-found h3').first()).toHaveText(TATTOO);
  await search.close();
});

test('words that nobody has answered go along to the contact page', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  await search.type('shampoo & water');
  await expect(page.locator(SAID)).toHaveText('No answer here to “shampoo & water”.');
  expect(search.complaints).toEqual([]);
  await expect(page.locator('.qa:visible')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.qa-ask a')).toBeFocused();
  const sent = search.asked.length;
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${servers.plain.url}/contact/#q=shampoo%20%26%20water`);
  expect(search.asked.slice(sent).filter((path) => path.includes('shampoo'))).toEqual([]);
  await search.close();
});

test('a link to an answer that was not found ends the search and shows it', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`, {
    viewport: { width: 1280, height: 800 },
  });
  const { page } = search;
  await search.type('gym');
  await page.locator('.contents a[href="#is-smp-a-tattoo"]').click();
  await expect(page.locator('.qa[open] h3')).toHaveText(TATTOO);
  await expect(page.locator('.qa[open]')).toBeInViewport();
  await expect(page.locator(BOX)).toHaveValue('');
  await expect(page.locator('.qa:visible')).toHaveCount(8);
  await search.close();
});

test('a link to an answer that was found leaves the search as it is', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`, {
    viewport: { width: 1280, height: 800 },
  });
  await search.type('tattoo');
  await search.page.locator('.contents a[href="#is-smp-a-tattoo"]').click();
  await expect(search.page.locator('faq-found .qa[open] h3')).toHaveText(TATTOO);
  await expect(search.page.locator(BOX)).toHaveValue('tattoo');
  await search.close();
});

test('the arrow keys go through what was found, and through nothing else', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.plain.url}/faq/`);
  const { page } = search;
  await search.type('tattoo');
  const found = await search.found();
  expect(found.length).toBeGreaterThan(1);
  const focused = () =>
    page.evaluate(() => document.activeElement?.querySelector('h3')?.textContent);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(found[0]);
  await page.keyboard.press('End');
  expect(await focused()).toBe(found.at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(found.at(-1));
  await search.close();
});

test('of two hundred questions no more are shown than anybody reads', async ({
  browser,
  servers,
}) => {
  const search = await searchOn(browser, `${servers.many.url}/faq/`);
  const { page } = search;
  const before = await allQuestions(page);
  expect(before.length).toBeGreaterThan(100);
  await search.type('session');
  await expect(page.locator(SAID)).toHaveText(/^The best 10 of \d+ answers$/);
  await expect(page.locator('.qa:visible')).toHaveCount(10);
  await page.keyboard.press('Escape');
  expect(await allQuestions(page)).toEqual(before);
  await search.close();
});

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
    await expect(page.locator(SAID)).toContainText('No answer here');
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
  expect(await answers.count()).toBe((await allQuestions(page)).length);
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
  expect(await search.found()).toEqual([EXERCISE]);
  expect(complaints).toEqual([]);
  await search.close();
});
