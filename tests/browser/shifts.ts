import type { Browser, Page } from '@playwright/test';

/**
 * Has a page count everything that moves without having been touched, as browsers do.
 *
 * @returns reads the sum of what has moved since the page was opened, once it is painted
 */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.push((entry as PerformanceEntry & { value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      const { shifts } = globalThis as unknown as { shifts: number[] };
      return shifts.reduce((sum, value) => sum + value, 0);
    });
}

/** A new page of some width, in a window of its own, that counts from the start. */
export async function watchedPage(
  browser: Browser,
  width: number,
): Promise<{ page: Page; shifts: () => Promise<number>; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 740 } });
  const page = await context.newPage();
  return { page, shifts: await watchShifts(page), close: () => context.close() };
}
