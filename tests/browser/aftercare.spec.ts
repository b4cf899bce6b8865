import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { ownDays } from '#aftercare/calendar/calendar.ts';
import { EXERCISE } from '#aftercare/plan.ts';
import { eventsIn } from '../support/calendar-file.ts';
import { LEAVES, placeOf, WRITTEN } from '../support/days.ts';
import {
  ADD,
  BETWEEN,
  expectedDays,
  FIELD,
  FOUR,
  PRINT,
  printed,
  putIn,
  SAVE,
  seenOutside,
  shownDays,
  tabTo,
  watchPrinting,
} from './aftercare.ts';
import { axeFindings } from './axe.ts';
import { complaintsOf } from './engines/complaints.ts';
import { watchShifts } from './shifts.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

const PATH = '/aftercare/';
const status = (page: Page) => page.getByRole('status');
const daysOf = (...dates: string[]) => expectedDays(ownDays(dates, WRITTEN));

/** A page as it was before any date was put in. */
async function expectNoDays(page: Page): Promise<void> {
  await expect(status(page)).toHaveText('');
  expect(await shownDays(page)).toEqual([]);
  await expect(page.locator(`${SAVE}:visible, ${PRINT}:visible`)).toHaveCount(0);
}

test('a keyboard alone puts in dates, saves the days and prints them', async ({
  page,
  servers,
}) => {
  await watchPrinting(page);
  await page.goto(servers.plain.url + PATH);
  await expectNoDays(page);
  await tabTo(page, FIELD);
  // The same whether the month or the day comes first.
  await page.keyboard.type('11112026');
  expect(await shownDays(page)).toEqual(daysOf('2026-11-11'));

  await tabTo(page, ADD);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Treatment 2')).toBeFocused();
  await page.keyboard.type('12122026');
  expect(await shownDays(page)).toEqual(daysOf('2026-11-11', '2026-12-12'));

  await tabTo(page, SAVE);
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('aftercare.ics');
  await tabTo(page, PRINT);
  await page.keyboard.press('Enter');
  expect(await printed(page)).toEqual([true]);
});

test('a year that is being typed is no date yet', async ({ page, servers }) => {
  await page.goto(servers.plain.url + PATH);
  await page.focus(FIELD);
  await page.keyboard.type('1111');
  for (const digit of '202') {
    await page.keyboard.type(digit);
    await expectNoDays(page);
  }
  await page.keyboard.type('6');
  expect(await shownDays(page)).toEqual(daysOf('2026-11-11'));
});

for (const [today, sentence] of [
  ['2026-11-01', 'Normal exercise from Thursday 19 November 2026, until treatment 3.'],
  [
    '2026-11-02',
    'Today: no exercise. Normal exercise from Thursday 19 November 2026, until treatment 3.',
  ],
  [
    '2026-11-08',
    'Today: light exercise. Normal exercise from Thursday 19 November 2026, until treatment 3.',
  ],
  [
    '2026-11-24',
    'Today: normal exercise, until treatment 3. Normal again from Saturday 9 January 2027, until treatment 4.',
  ],
  ['2027-02-13', 'These days are over: you can exercise as normal.'],
] as const) {
  test(`the rule of ${today} is said in short, and its days are marked`, async ({
    page,
    servers,
  }) => {
    await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
    await page.goto(servers.plain.url + PATH);
    await putIn(page, FOUR);
    await expect(status(page)).toHaveText(sentence);
    const rules = ownDays([...FOUR], WRITTEN)
      .flatMap(({ stretches }) => stretches)
      .filter(({ from, to = today }) => from <= today && today <= to)
      .map(({ exercise }) => `${EXERCISE[exercise]} today`);
    await expect(page.locator('.own-days p:has(em)')).toHaveText(rules);
  });
}

test('the short sentence is read out when it changes, and only then', async ({ page, servers }) => {
  await page.clock.setFixedTime(BETWEEN);
  await page.goto(servers.plain.url + PATH);
  // What was away until it is said is not read out: an empty output must be there before.
  expect(await status(page).evaluate((output) => output.checkVisibility())).toBe(true);
  await status(page).evaluate((output) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(output.textContent)).observe(output, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await putIn(page, ['2026-11-23', '2026-11-23']);
  const first = 'Today: no exercise. Normal exercise from Thursday 3 December 2026.';
  expect(await said()).toEqual([first]);
  await page.locator(FIELD).last().fill('2026-11-01');
  expect(await said()).toEqual([first]);
  await page.locator(FIELD).first().fill('');
  expect(await said()).toEqual([first, 'These days are over: you can exercise as normal.']);
});

for (const [timezoneId, sentence] of [
  ['Pacific/Kiritimati', 'Today: light exercise.'],
  ['America/Los_Angeles', 'Today: no exercise.'],
] as const) {
  test(`today is the day in ${timezoneId} for a visitor there`, async ({ browser, servers }) => {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-11-23T10:30:00Z'));
    await page.goto(servers.plain.url + PATH);
    await putIn(page, ['2026-11-19']);
    await expect(status(page)).toContainText(sentence);
    expect(await shownDays(page)).toEqual(daysOf('2026-11-19'));
    await context.close();
  });
}

test.describe('a page that is open at midnight', () => {
  const LAST = 'Today: no exercise. Normal exercise from Thursday 3 December 2026.';
  const FIRST = 'Today: light exercise. Normal exercise from Thursday 3 December 2026.';

  test.beforeEach(async ({ page, servers }) => {
    await page.clock.install({ time: new Date('2026-11-27T23:57:00') });
    await page.goto(servers.plain.url + PATH);
    await page.clock.pauseAt(new Date('2026-11-27T23:58:00'));
    await putIn(page, ['2026-11-23']);
    await expect(status(page)).toHaveText(LAST);
  });

  test('goes on to the next day, not before it', async ({ page }) => {
    await page.clock.runFor('01:30');
    await expect(status(page)).toHaveText(LAST);
    await page.clock.runFor('02:00');
    await expect(status(page)).toHaveText(FIRST);
    await expect(page.locator('.own-days p:has(em)')).toHaveText('Light exercise today');
  });

  test('does so at once when somebody comes back to it', async ({ page }) => {
    await page.clock.setSystemTime(new Date('2026-11-28T08:00:00'));
    await expect(status(page)).toHaveText(LAST);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(status(page)).toHaveText(FIRST);
  });

  test('rests while the box is off the page, and is right when it is back', async ({ page }) => {
    await page.evaluate(() => {
      const box = document.querySelector('healing-calendar');
      Object.assign(globalThis, { box });
      box?.remove();
    });
    await page.clock.runFor('04:00');
    const said = () =>
      page.evaluate(
        () => (globalThis as unknown as { box: Element }).box.querySelector('output')?.textContent,
      );
    expect(await said()).toBe(LAST);
    await page.evaluate(() =>
      document.querySelector('main')?.append((globalThis as unknown as { box: Element }).box),
    );
    expect(await said()).toBe(FIRST);
  });
});

test('the file that is saved has the days that are shown', async ({ page, servers }) => {
  await page.goto(servers.plain.url + PATH);
  await putIn(page, FOUR);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(SAVE)]);
  const events = eventsIn(readFileSync(await download.path(), 'utf8'));
  const inFile = events
    .filter(({ summary }) => summary.includes('exercise'))
    .map(({ from, until, summary }) => `${summary}: ${from} to ${LEAVES[placeOf(until) - 1]}`);
  const shown = await shownDays(page);
  const inPage = shown
    .flatMap(({ stretches }) => stretches)
    .map(({ from, to, exercise }) =>
      to
        ? `${EXERCISE[exercise]}: ${from} to ${to}`
        : `${EXERCISE[exercise]} from today: ${from} to ${from}`,
    );
  expect(inFile).toEqual(inPage);
  expect(inFile).toHaveLength(11);
  const treatments = events.filter(({ summary }) => summary.startsWith('SMP treatment'));
  expect(treatments.map(({ from }) => from)).toEqual(FOUR);
});

test('the card is printed alone, and the next time the whole page again', async ({
  page,
  servers,
}) => {
  await watchPrinting(page);
  await page.clock.setFixedTime(BETWEEN);
  await page.goto(servers.plain.url + PATH);
  await putIn(page, FOUR);
  await page.click(PRINT);
  expect(await printed(page)).toEqual([true]);
  await page.emulateMedia({ media: 'print' });
  expect(await seenOutside(page)).toEqual([
    expect.stringMatching(/^The SMP Clinic · https:\/\/\S+\/aftercare\/$/),
  ]);
  await expect(page.locator('main svg:visible:not(healing-calendar svg)')).toHaveCount(0);
  expect(await shownDays(page)).toEqual(daysOf(...FOUR));
  await expect(page.locator('healing-calendar h2')).toBeVisible();
  await expect(page.getByText(WRITTEN.work.says).first()).toBeVisible();
  // Nothing to operate, and nothing that is wrong tomorrow.
  await expect(
    page.locator('healing-calendar :is(input, button, label, output, em):visible'),
  ).toHaveCount(0);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('h1, .day-table, .site-foot').first()).toBeVisible();
  expect(await page.locator('html').getAttribute('data-card')).toBeNull();
  expect((await seenOutside(page)).length).toBeGreaterThan(10);
});

test('on paper no box is left where nobody put in a date', async ({ page, servers }) => {
  await page.goto(servers.plain.url + PATH);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('healing-calendar')).toBeHidden();
  await expect(page.locator('.day-table')).toBeVisible();
});

for (const [name, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced', { colorScheme: 'dark', forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing with one treatment or four, 320 px wide, in ${name} colours`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ ...options, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.clock.setFixedTime(BETWEEN);
    await page.goto(servers.plain.url + PATH);
    for (const dates of [FOUR.slice(0, 1), FOUR]) {
      await putIn(page, dates);
      expect(await shownDays(page)).toHaveLength(dates.length);
      const findings = await axeFindings(page);
      // Of forced colours axe reads the page's own for text; the next test reads the forced ones.
      const forced = findings.filter((line) => !line.startsWith('color-contrast: '));
      expect(name === 'forced' ? forced : findings).toEqual([]);
    }
    await context.close();
  });
}

test('forced colours give theirs to all that is said and operated', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.clock.setFixedTime(BETWEEN);
  await page.goto(servers.plain.url + PATH);
  await putIn(page, FOUR);
  // What has the focus or the pointer on it has a colour of its own.
  await page.locator(FIELD).last().blur();
  await page.mouse.move(0, 0);
  const colours = await page
    .locator('healing-calendar :is(h2, h3, label, input, button, output, li, em):visible')
    .evaluateAll((all) => [
      ...new Set(
        all.map((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return `${color} on ${backgroundColor.replace('rgba(0, 0, 0, 0)', 'rgb(0, 0, 0)')}`;
        }),
      ),
    ]);
  expect(colours).toEqual(['rgb(255, 255, 255) on rgb(0, 0, 0)']);
  const borders = await page
    .locator('healing-calendar :is(input, button, section):visible')
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).borderTopColor));
  expect(new Set(borders)).toEqual(new Set(['rgb(255, 255, 255)']));
  await context.close();
});

for (const width of [320, 360, 768, 1440]) {
  test(`nothing scrolls sideways with four treatments, ${width} px wide, or at twice the text size`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(servers.plain.url + PATH);
    // The longest dates there are.
    await putIn(page, ['2026-09-23', '2026-09-30', '2027-09-22', '2027-09-29']);
    expect(await sideways(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sideways(page)).toBe(0);
    await context.close();
  });
}

test('the dates leave no trace: no request, nothing stored, nothing there again afterwards', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await watchPrinting(page);
  await page.goto(servers.plain.url + PATH, { waitUntil: 'networkidle' });
  const traces = () =>
    page.evaluate(async () => ({
      stored: [localStorage.length, sessionStorage.length, document.cookie],
      kept: [(await indexedDB.databases()).length, (await caches.keys()).length],
      history: [history.length, history.state, location.href],
    }));
  const before = await traces();
  expect(before.stored).toEqual([0, 0, '']);
  expect(before.kept).toEqual([0, 0]);

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await putIn(page, FOUR);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(SAVE)]);
  expect(download.url()).toMatch(/^blob:/);
  await page.click(PRINT);
  await page.locator(FIELD).first().fill('');
  expect(await traces()).toEqual(before);
  expect(requests).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);

  for (const comesBack of [
    () => page.reload(),
    async () => {
      await putIn(page, FOUR.slice(0, 1));
      await page.goto(`${servers.plain.url}/faq/`);
      await page.goBack();
    },
  ]) {
    await comesBack();
    await expect(page.locator(FIELD)).toHaveValue('');
    await expectNoDays(page);
  }
  await context.close();
});

for (const width of [360, 1280]) {
  test(`nothing moves while the page loads, ${width} px wide`, async ({ browser, servers }) => {
    // So high that the whole page is in view, and whatever moves counts.
    const context = await browser.newContext({ viewport: { width, height: 3000 } });
    const page = await context.newPage();
    const shifts = await watchShifts(page);
    await page.goto(servers.plain.url + PATH, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => customElements.get('healing-calendar'));
    expect(await shifts()).toBe(0);
    await context.close();
  });
}
