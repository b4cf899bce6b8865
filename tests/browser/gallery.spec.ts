import { expect, type Page } from '@playwright/test';
import { CLIENT, DRAWN, RANGE, STANDING, standingAt } from './behaviours/gallery.ts';
import { watchedPage } from './shifts.ts';
import { test } from './site.ts';

const standing = (page: Page) => page.evaluate(STANDING);
const value = (page: Page) =>
  page.locator(RANGE).evaluate((range) => (range as HTMLInputElement).valueAsNumber);

/** A place on the picture, in hundredths of its width, half way down. */
async function placeAt(page: Page, share: number): Promise<{ x: number; y: number }> {
  await page.locator('.compare').scrollIntoViewIfNeeded();
  const box = await page.locator('.compare').boundingBox();
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: x + (width * share) / 100, y: y + height / 2 };
}

/** What a finger does: touches the first place, goes through the others, and lets go. */
async function drag(page: Page, ...places: { x: number; y: number }[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points as { x: 0; y: 0 }[] });
  const [first, ...rest] = places;
  await send('touchStart', [first ?? {}]);
  for (const place of rest) await send('touchMove', [place]);
  await send('touchEnd', []);
}

const TOUCH = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('a finger draws the line across the picture', async ({ browser, servers }) => {
  const context = await browser.newContext(TOUCH);
  const page = await context.newPage();
  await page.goto(servers.plain.url + DRAWN);
  const way = await Promise.all([50, 45, 35, 25].map((share) => placeAt(page, share)));
  await drag(page, ...way);
  await expect.poll(() => value(page)).toBeGreaterThan(73);
  expect(await value(page)).toBeLessThan(77);
  await context.close();
});

test('a finger that goes up the picture scrolls the page and leaves the line', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext(TOUCH);
  const page = await context.newPage();
  await page.goto(servers.plain.url + DRAWN);
  const { x, y } = await placeAt(page, 30);
  const before = await page.evaluate(() => scrollY);
  await drag(page, ...[0, 20, 60, 120, 180].map((up) => ({ x, y: y - up })));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  expect(await standing(page)).toEqual(standingAt(50));
  await context.close();
});

test('the bar at the thumb lies over the slider, not under it', async ({ browser, servers }) => {
  const context = await browser.newContext(TOUCH);
  const page = await context.newPage();
  await page.goto(servers.full.url + DRAWN);
  const { x, y } = await placeAt(page, 50);
  // A screen so low that the bar, which is at its end, comes to lie on the disc.
  await page.setViewportSize({ width: 360, height: Math.round(y) + 30 });
  const onTop = await page.evaluate(
    (place) => document.elementFromPoint(place.x, place.y)?.closest('nav')?.className,
    { x, y },
  );
  expect(onTop).toContain('thumb-bar');
  await context.close();
});

for (const [size, width] of [
  ['100%', 320],
  ['200%', 320],
  ['400%', 1280],
] as const) {
  test(`the labels stay apart, at their sides of the line, with text of ${size} on ${width} px`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(servers.plain.url + DRAWN);
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    const [before, after, picture] = await page.evaluate(() =>
      ['.pair figcaption', '.pair figure + figure figcaption', '.pair img'].map((selector) => {
        const { left, right, top } = document.querySelector(selector)!.getBoundingClientRect();
        return { left, right, top };
      }),
    );
    expect(before?.right).toBeLessThanOrEqual((after?.left ?? 0) + 0.5);
    expect(before?.left).toBe(picture?.left);
    expect(after?.right).toBeCloseTo(picture?.right ?? 0, 0);
    await expect(page.locator('.pair figcaption:visible')).toHaveCount(2);
    await context.close();
  });
}

test('on a phone the pictures of a case are as wide as the words, one under the other', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ ...TOUCH, javaScriptEnabled: false });
  const page = await context.newPage();
  for (const path of ['/gallery/', DRAWN, '/services/scars/']) {
    await page.goto(servers.plain.url + path);
    const pictures = page.locator('.pair').first().locator('img');
    const [before, after] = [
      await pictures.nth(0).boundingBox(),
      await pictures.nth(1).boundingBox(),
    ];
    expect(before?.width, path).toBeGreaterThan(320);
    expect(after?.width, path).toBe(before?.width);
    expect(after?.y, path).toBeGreaterThan((before?.y ?? 0) + (before?.height ?? 0));
  }
  await context.close();
});

test('print shows both pictures whole, side by side, and no slider', async ({ page, servers }) => {
  await page.goto(servers.plain.url + DRAWN);
  await page.emulateMedia({ media: 'print' });
  const [before, after] = await page.locator('.comparison picture').evaluateAll((pictures) =>
    pictures.map((picture) => ({
      clip: getComputedStyle(picture).clipPath,
      left: picture.getBoundingClientRect().left,
      right: picture.getBoundingClientRect().right,
    })),
  );
  expect([before?.clip, after?.clip]).toEqual(['none', 'none']);
  expect(after?.left).toBeGreaterThan(before?.right ?? 0);
  await expect(page.locator('.compare')).toBeHidden();
  await expect(page.locator('.comparison figcaption:visible')).toHaveCount(3);
});

test('forced colours show the line and its disc, and leave the pictures theirs', async ({
  browser,
  servers,
}) => {
  const context = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(servers.plain.url + DRAWN);
  const colours = await page.evaluate(() => {
    const line = document.querySelector('.compare span')!;
    const disc = getComputedStyle(line, '::after');
    return {
      edges: [getComputedStyle(line).borderLeftColor, disc.borderTopColor],
      inside: [getComputedStyle(line).backgroundColor, disc.backgroundColor],
      text: getComputedStyle(document.body).color,
      page: getComputedStyle(document.documentElement).backgroundColor,
    };
  });
  expect(colours.edges).toEqual([colours.text, colours.text]);
  expect(colours.inside).toEqual([colours.page, colours.page]);
  expect(colours.text).not.toBe(colours.page);
  await context.close();
});

test('the line follows at once, whether or not less motion is asked for', async ({
  browser,
  servers,
}) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const context = await browser.newContext({ reducedMotion });
    const page = await context.newPage();
    await page.goto(servers.plain.url + DRAWN);
    const lasting = await page.locator('before-after, before-after *').evaluateAll((all) =>
      all.flatMap((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration];
      }),
    );
    expect([...new Set(lasting)]).toEqual(['0s']);
    await context.close();
  }
});

for (const width of [360, 1280]) {
  test(`nothing moves when the gallery and a case load ${width} px wide`, async ({
    browser,
    servers,
  }) => {
    const { page, shifts, close } = await watchedPage(browser, width);
    // Each picture comes when the page has long been painted.
    await page.route(/\.(avif|webp|jpg|svg)$/, async (route) => {
      const painted = page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      // A picture of a page that is left while it is asked for is wanted no more.
      await painted.then(
        () => route.continue(),
        () => route.abort(),
      );
    });
    for (const path of ['/gallery/', '/gallery/hairline/', DRAWN, CLIENT]) {
      await page.goto(servers.full.url + path);
      expect(await shifts(), path).toBe(0);
    }
    await close();
  });
}

for (const deviceScaleFactor of [1, 2, 3]) {
  test(`the gallery is at most 250 kB before it is scrolled on a phone whose screen is ${deviceScaleFactor} times as fine as its pixels`, async ({
    browser,
    servers,
  }) => {
    const context = await browser.newContext({ ...TOUCH, deviceScaleFactor });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(`${servers.plain.url}/gallery/`, { waitUntil: 'networkidle' });
    // The fewest that fill the screen: less would mean that pictures are missing.
    await expect(page.locator('.pair img').nth(1)).toHaveJSProperty('complete', true);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(250_000);
    await context.close();
  });
}
