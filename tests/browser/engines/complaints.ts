import type { Page } from '@playwright/test';

/**
 * What Chromium says to whoever looks at an element that `content-visibility` hides, as a test does
 * with `checkVisibility()`: the look costs time. It is no complaint about the page, and whether it
 * is said depends on how busy the machine is.
 */
const LOOKED_AT_HIDDEN = 'Rendering was performed in a subtree hidden by content-visibility.';

/**
 * What a browser complains about while a page is open: every line of its console, and errors.
 * @returns the list, to which the page's lines are added as they come
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text() !== LOOKED_AT_HIDDEN) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
