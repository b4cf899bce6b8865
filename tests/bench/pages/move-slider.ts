import type { Page } from '@playwright/test';
import { interactionToNextPaint } from './vitals.ts';

const SLIDER = '#session-figure input[type="range"], session-figure input[type="range"]';
/** In ms: longer than any paint under the slowed processor. */
const PAUSE = 400;

/**
 * Moves the slider of the first page by keyboard and by mouse.
 *
 * @returns INP in ms; undefined where there is no slider
 */
export async function moveSlider(page: Page): Promise<number | undefined> {
  const slider = page.locator(SLIDER).first();
  if ((await slider.count()) === 0) return undefined;
  await slider.evaluate((input) => input.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.waitForTimeout(PAUSE);
  const before = await page.evaluate(() => window.observed.events.length);
  await slider.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Home']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE);
  }
  const box = await slider.boundingBox();
  for (const part of [0.9, 0.5, 0.1]) {
    await page.mouse.click(
      (box?.x ?? 0) + part * (box?.width ?? 0),
      (box?.y ?? 0) + (box?.height ?? 0) / 2,
    );
    await page.waitForTimeout(PAUSE);
  }
  const events = await page.evaluate((from) => window.observed.events.slice(from), before);
  return interactionToNextPaint(events);
}
