import type { Page } from '@playwright/test';
import { BOX } from './type-words.ts';

/** A word of this site that stands in its answers, however many there are. */
const WORD = 'scar';

/**
 * What it takes from the first focus until the answers to a word that was typed meanwhile are
 * painted, in ms: code and index are fetched, read and searched.
 */
export function getReady(page: Page): Promise<number> {
  return page.locator(BOX).evaluate(
    (box, word) =>
      new Promise<number>((done) => {
        const list = box.closest('faq-accordion');
        if (!(box instanceof HTMLInputElement) || !list) throw new Error('There is no search.');
        new MutationObserver(() => {
          // A frame's own callbacks come before it is painted; a task asked for in one comes after.
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        }).observe(list, { attributeFilter: ['data-searched'] });
        box.value = word;
        const start = performance.now();
        box.focus();
      }),
    WORD,
  );
}
