import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with a page as it is shown, in lines. Forced colours are the visitor's own,
 * and axe takes the colours of letters that the page asked for, so contrast is left out there.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const enabled = !matchMedia('(forced-colors: active)').matches;
    const { violations } = await (
      globalThis as unknown as { axe: typeof import('axe-core') }
    ).axe.run({ runOnly: tags, rules: { 'color-contrast': { enabled } } });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, TAGS);
}
