import type { Browser } from '@playwright/test';
import { type Arrival, asNewVisitor, type Visit } from './browser.ts';
import { openAnswers, type Opening } from './open-answers.ts';
import { moveSlider } from './move-slider.ts';
import { blockingTime, layoutShift } from './vitals.ts';

/** What one first visit showed; times in ms. */
export interface Visited {
  firstPaint: number;
  largestPaint: number;
  /** While loading, changing the font and scrolling to the end. */
  shift: number;
  blocking: number;
  /** Before anything was scrolled or touched. */
  arrivals: Arrival[];
  /** How many requests were answered in full before the first paint. */
  beforePaint: number;
  /** Requests the browser would not paint without. */
  renderBlocking: number;
  /** All bytes after scrolling to the end. */
  bytesScrolled: number;
  /** Undefined where there are no answers to open. */
  opening: Opening | undefined;
  /** INP of moving the slider; undefined where there is none. */
  slider: number | undefined;
}

/** In ms: long enough for what a page does by itself after it has loaded. */
const REST = 1000;

/** Visits an address for the first time, scrolls to its end, and uses what can be used. */
export function visit(browser: Browser, address: string): Promise<Visited> {
  return asNewVisitor(browser, async (visiting) => {
    const { page, arrivals } = visiting;
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(REST);
    await visiting.settled();
    const loaded = await page.evaluate(() => window.observed);
    const requests = await requestsOf(visiting, loaded.firstPaint);
    const before = [...arrivals];
    await scrollToEnd(visiting);
    const { shifts } = await page.evaluate(() => window.observed);
    return {
      firstPaint: loaded.firstPaint,
      largestPaint: loaded.largestPaint,
      shift: layoutShift(shifts),
      blocking: blockingTime(loaded),
      arrivals: before,
      ...requests,
      bytesScrolled: arrivals.reduce((sum, { bytes }) => sum + bytes, 0),
      opening: await openAnswers(page),
      slider: await moveSlider(page),
    };
  });
}

async function requestsOf({ page }: Visit, firstPaint: number) {
  return page.evaluate((paint) => {
    // Not yet in the library of types: https://w3c.github.io/resource-timing/
    type Timing = PerformanceResourceTiming & { renderBlockingStatus?: string };
    const resources = performance.getEntriesByType('resource') as Timing[];
    return {
      beforePaint: 1 + resources.filter(({ responseEnd }) => responseEnd <= paint).length,
      renderBlocking: resources.filter((one) => one.renderBlockingStatus === 'blocking').length,
    };
  }, firstPaint);
}

async function scrollToEnd({ page, settled }: Visit): Promise<void> {
  const screens = await page.evaluate(() => document.body.scrollHeight / innerHeight);
  for (let screen = 0; screen < screens; screen += 1) {
    await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
    await page.waitForTimeout(150);
  }
  await settled();
}
