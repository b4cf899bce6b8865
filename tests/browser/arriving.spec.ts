import { expect } from '@playwright/test';
import { watchedPage } from './shifts.ts';
import { test } from './site.ts';
import { slowLine } from './slow-line.ts';

const ADDRESSES = {
  plain: [
    '/',
    '/#session-range',
    '/faq/',
    '/faq/#does-smp-hurt',
    '/aftercare/',
    '/services/scars/',
    '/gallery/drawing-scar/',
    '/contact/',
  ],
  full: ['/', '/faq/', '/gallery/', '/contact/'],
} as const;

for (const width of [360, 1280]) {
  for (const [site, addresses] of Object.entries(ADDRESSES)) {
    test(`nothing moves while the pages of the site "${site}" come in parts, ${width} px wide`, async ({
      browser,
      servers,
    }) => {
      const line = await slowLine(servers[site as keyof typeof ADDRESSES].url);
      for (const address of addresses) {
        const { page, shifts, close } = await watchedPage(browser, width);
        expect((await page.goto(line.url + address))?.ok(), address).toBe(true);
        expect(await shifts(), address).toBe(0);
        await close();
      }
      line.close();
    });
  }
}
