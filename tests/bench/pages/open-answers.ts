import type { Page } from '@playwright/test';
import { median } from '../statistics.ts';
import { interactionToNextPaint, SHORTEST } from './vitals.ts';

/** What opening answers took, in ms; the browser gives both in steps of 8. */
export interface Opening {
  /** From a click that opens an answer to the paint that shows it. */
  clickToPaint: number;
  /** Interaction to Next Paint over all clicks and keys. */
  inp: number;
}

/** Answers with an address; the list of questions, which opens too, has none inside. */
const QUESTIONS = 'details:has(> * [id], > [id]) > summary';
/** So many are opened; each is another interaction. */
const MOST = 5;
/** In ms: longer than any animation and any paint under the slowed processor. */
const PAUSE = 400;

/** Opens answers with the mouse, then closes and opens one with the keyboard. */
export async function openAnswers(page: Page): Promise<Opening | undefined> {
  const questions = page.locator(QUESTIONS);
  const count = Math.min(MOST, await questions.count());
  if (count === 0) return undefined;
  const clicks: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const question = questions.nth(index);
    await question.evaluate((summary) => {
      (summary.parentElement as HTMLDetailsElement).open = false;
      summary.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await page.waitForTimeout(PAUSE);
    const before = await page.evaluate(() => window.observed.events.length);
    const box = await question.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 40, (box?.y ?? 0) + 20);
    await page.waitForTimeout(PAUSE);
    const events = await page.evaluate((from) => window.observed.events.slice(from), before);
    const click = events.find(({ name }) => name === 'click');
    clicks.push(click?.duration ?? SHORTEST);
  }
  await questions.first().focus();
  for (const key of ['Enter', 'Space', 'ArrowDown', 'Enter']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE);
  }
  const events = await page.evaluate(() => window.observed.events);
  return { clickToPaint: median(clicks), inp: interactionToNextPaint(events) };
}
