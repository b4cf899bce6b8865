import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those of the rules that look at colours: nothing else changes with the colour scheme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Axe = typeof import('axe-core');
type Rules = 'all' | 'colours';

/**
 * What axe finds wrong with a page as it is shown, in lines. Forced colours are the visitor's own,
 * and axe takes the colours of letters that the page asked for, so contrast is left out there.
 *
 * @param rules all that belong to WCAG 2.2 AA and good practice, or those about colours
 */
export async function axeFindings(page: Page, rules: Rules = 'all'): Promise<string[]> {
  // Reading axe takes a page as long as being judged by it, so it is read once.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const only = rules === 'all' ? TAGS : { type: 'rule' as const, values: COLOURS };
  return page.evaluate(async (runOnly) => {
    const enabled = !matchMedia('(forced-colors: active)').matches;
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run({
      runOnly,
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, only);
}
