import { expect, type Page } from '@playwright/test';
import { watchedPage } from './shifts.ts';
import { test } from './site.ts';

const FIGURE = 'session-figure';
const RANGE = '#session-range';

/** The middle of the thumb at every stop, and the middle of every name, from the left. */
const middles = (page: Page) =>
  page.evaluate(() => {
    const range = document.querySelector<HTMLInputElement>('#session-range');
    const stills = [...document.querySelectorAll('.session-stills li')];
    const middle = ({ left, width }: DOMRect) => left + width / 2;
    const { left, width } = range!.getBoundingClientRect();
    // A thumb is 1.75 root lengths wide, and keeps inside the range.
    const thumb = 1.75 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    return {
      thumbs: stills.map((_, stop) => left + thumb / 2 + (stop / 4) * (width - thumb)),
      stills: stills.map((still) => middle(still.getBoundingClientRect())),
    };
  });

for (const width of [360, 1280]) {
  test(`nothing moves when the first page loads ${width} px wide`, async ({ browser, servers }) => {
    const { page, shifts, close } = await watchedPage(browser, width);
    // The figure is in view from the start, so that whatever moves in it counts.
    await page.goto(`${servers.plain.url}/#session-range`);
    await page.waitForFunction(() => customElements.get('session-figure'));
    expect(await shifts()).toBe(0);
    await close();
  });
}

test('a finger reaches every stop: on the track, on a name and on a shade', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(servers.plain.url);
  const name = page.locator('.session-stop');
  const { thumbs } = await middles(page);
  const box = await page.locator(RANGE).boundingBox();
  await page.locator(RANGE).tap({ position: { x: (thumbs[4] ?? 0) - (box?.x ?? 0), y: 20 } });
  await expect(name).toHaveText('Session 4');
  await page.locator('.session-stills li').nth(1).tap();
  await expect(name).toHaveText('Session 1');
  await page.locator('.skin-5').tap();
  await expect(page.locator('.skin-5')).toBeChecked();
  for (const target of await page.locator(`${FIGURE} input, .session-stills li`).all()) {
    const size = await target.boundingBox();
    expect(size?.width).toBeGreaterThanOrEqual(44);
    expect(size?.height).toBeGreaterThanOrEqual(44);
  }
  await context.close();
});

test('a layer comes within a quarter of a second, and at once where less motion is asked for', async ({
  browser,
  servers,
}) => {
  const lasting = async (reducedMotion: 'reduce' | 'no-preference') => {
    const context = await browser.newContext({ reducedMotion });
    const page = await context.newPage();
    await page.goto(servers.plain.url);
    const times = await page
      .locator(`${FIGURE}, ${FIGURE} *`)
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).transitionDuration));
    await context.close();
    return [...new Set(times)].toSorted();
  };
  expect(await lasting('no-preference')).toEqual(['0.2s', '0s']);
  expect(await lasting('reduce')).toEqual(['0s']);
});

test('forced colours leave the drawing its own, and give theirs to what is operated', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(servers.plain.url);
  const colours = await page.evaluate(() => {
    const style = (selector: string, part?: string) =>
      getComputedStyle(document.querySelector(selector)!, part);
    return {
      skin: style('.session-picture').backgroundColor,
      hair: style('.session-picture [data-on]').backgroundColor,
      shade: style('.hair-2', '::before').backgroundColor,
      swatch: style('.skin-3', '::before').backgroundColor,
      ring: style('.skin-3').borderTopColor,
      mark: style('.session-stills li[data-on] .session-name span').textDecorationLine,
      stop: style('.session-stills li', '::before').borderTopColor,
      text: style('body').color,
    };
  });
  expect(colours.swatch).toBe(colours.skin);
  expect(colours.shade).toBe(colours.hair);
  expect(colours.skin).toBe('rgb(196, 148, 107)');
  expect([colours.ring, colours.stop]).toEqual([colours.text, colours.text]);
  expect(colours.mark).toBe('underline');
  await context.close();
});

test('print shows the five stills with their words, and nothing to operate', async ({
  page,
  servers,
}) => {
  await page.goto(servers.plain.url);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.session-still:visible')).toHaveCount(5);
  await expect(page.locator('.session-says:visible')).toHaveCount(5);
  await expect(page.locator(`${FIGURE} figcaption`)).toBeVisible();
  await expect(
    page.locator(`${FIGURE} input:visible, ${FIGURE} output:visible, .session-picture:visible`),
  ).toHaveCount(0);
});
