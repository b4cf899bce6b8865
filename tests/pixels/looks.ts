import type { Browser, Page } from '@playwright/test';

/** One look of a page. */
export interface Look {
  /** For people. */
  name: string;
  /** A screenshot of the whole page, as PNG, until the next look is asked for. */
  draw(): Promise<Buffer>;
}

const WIDTHS = [360, 768, 1440];

const LIGHT = { media: 'screen', colorScheme: 'light', forcedColors: 'none' } as const;
const MEDIA = {
  light: LIGHT,
  dark: { ...LIGHT, colorScheme: 'dark' },
  print: { ...LIGHT, media: 'print' },
  'forced colours': { ...LIGHT, forcedColors: 'active' },
} as const;

/** What a visitor may do to a page, each with what tells that it can be done there. */
const STATES: Record<string, { on: string; act(page: Page): Promise<unknown> }> = {
  opened: {
    on: 'details',
    act: (page) =>
      page.$$eval('details', (all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      }),
  },
  found: {
    on: 'faq-search input',
    act: async (page) => {
      await page.fill('faq-search input', 'gym');
      await page.locator('faq-found h2 > output:not(:empty)').waitFor();
    },
  },
  dated: {
    on: 'healing-calendar input',
    act: (page) => page.fill('healing-calendar input', '2026-11-20'),
  },
  refused: {
    on: '.enquiry',
    act: (page) => page.click('.enquiry [type=submit]'),
  },
};

/** Every look of a page, always in the same order: as it comes, in each state, without scripts. */
export async function* looksOf(browser: Browser, address: string): AsyncGenerator<Look> {
  const page = await opened(browser, address);
  const states = Object.entries(STATES);
  const possible = await Promise.all(states.map(([, { on }]) => page.locator(on).count()));
  yield* shots(page, 'as it comes', MEDIA);
  for (const [state, { act }] of states.filter((_, index) => possible[index])) {
    const changed = await opened(browser, address);
    await act(changed);
    yield* shots(changed, state, { light: MEDIA.light, print: MEDIA.print });
  }
  yield* shots(await opened(browser, address, false), 'without scripts', { light: MEDIA.light });
}

/** A page in some media in every width; it is closed afterwards. */
async function* shots(
  page: Page,
  state: string,
  media: Partial<typeof MEDIA>,
): AsyncGenerator<Look> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const [medium, settings] of Object.entries(media)) {
      await page.emulateMedia(settings);
      yield { name: `${width} ${medium} ${state}`, draw: () => shot(page) };
    }
  }
  await page.context().close();
}

async function opened(browser: Browser, address: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, reducedMotion: 'reduce' });
  const page = await context.newPage();
  // The face of the headings is fetched once the page is painted.
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/** The whole page, with the pictures and pages in it that would wait until somebody scrolls there. */
async function shot(page: Page): Promise<Buffer> {
  await page.$$eval('img', async (all) => {
    const pictures = all as HTMLImageElement[];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  });
  const loaded = await page.$$eval('iframe[loading=lazy]', async (all) => {
    const frames = all as HTMLIFrameElement[];
    await Promise.all(
      frames.map((frame) => {
        const load = new Promise((done) => frame.addEventListener('load', done, { once: true }));
        const waits = frame.contentDocument?.URL === 'about:blank';
        frame.loading = 'eager';
        return waits && load;
      }),
    );
    return frames.length;
  });
  // The face of their headings comes later, too.
  if (loaded > 0) await page.waitForTimeout(1000);
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}
