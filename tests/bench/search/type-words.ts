import type { Page } from '@playwright/test';
import type { Observed } from '../pages/observe.ts';
import { SHORTEST } from '../pages/vitals.ts';
import { type Kind, TYPED } from './typed.ts';

/** A key pressed in the box. */
interface Pressed {
  /** What comes of the text it belongs to; or that it clears the box. */
  kind: Kind | 'Escape';
  /** What stood in the box then, with its own letter. */
  text: string;
  /** In ms since the page's start, before the key went down. */
  at: number;
}

/** The same, and what it took to the paint that shows what comes of it, in ms. */
export interface Keystroke extends Pressed {
  duration: number;
}

export const BOX = 'faq-search input';
const FOUND = 'faq-found details';

/** In ms: as long as a finger stays on a key, and then is above the next. */
const DOWN = 80;
const UP = 200;
/** In ms: as long as somebody looks at what was found; the address follows meanwhile. */
const LOOK = 1000;

/**
 * Types everything into the box, letter by letter, and clears it with Escape each time.
 *
 * @throws Error when other than expected came of it: then something else was measured
 */
export async function typeWords(page: Page): Promise<Keystroke[]> {
  const pressed: Pressed[] = [];
  for (const [text, kind] of TYPED) {
    for (let length = 1; length <= text.length; length += 1) {
      const at = await press(page, text.charAt(length - 1));
      pressed.push({ kind, text: text.slice(0, length), at });
    }
    await page.waitForTimeout(LOOK);
    const found = await page.locator(FOUND).count();
    if (found > 0 !== (kind !== 'nothing')) {
      throw new Error(`${found} answers were found to “${text}”.`);
    }
    pressed.push({ kind: 'Escape', text, at: await press(page, 'Escape') });
    await page.waitForTimeout(LOOK);
    const left = await page.locator(FOUND).count();
    if (left > 0) throw new Error(`“${text}” was not cleared.`);
  }
  return withDurations(pressed, await page.evaluate(() => window.observed.events));
}

async function press(page: Page, key: string): Promise<number> {
  const at = await page.evaluate(() => performance.now());
  await page.keyboard.press(key, { delay: DOWN });
  await page.waitForTimeout(UP);
  return at;
}

/** What a key does on its way down; coming up again is no longer waited for. */
const ON_THE_WAY_DOWN = ['keydown', 'keypress', 'beforeinput', 'input'];

/**
 * Each key with what it took: the longest of its events, and never less than browsers tell.
 *
 * @param events everything the browser told, in any order
 */
export function withDurations(
  pressed: readonly Pressed[],
  events: Observed['events'],
): Keystroke[] {
  const told = events.filter(({ name }) => ON_THE_WAY_DOWN.includes(name));
  return pressed.map((one, index) => {
    const next = pressed[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = told.filter(({ at }) => at >= one.at && at < next);
    return { ...one, duration: Math.max(SHORTEST, ...own.map(({ duration }) => duration)) };
  });
}
