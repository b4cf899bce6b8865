import { expect } from '@playwright/test';
import { siteOf } from '../support/sites.ts';
import { visitorPagesIn } from '../support/visitors.ts';
import { test } from './site.ts';

/**
 * What a finger of 44 px can miss (WCAG 2.5.5, https://www.w3.org/TR/WCAG22/#target-size-enhanced),
 * with the part of it that another thing takes. Links in the middle of words are left out, as there.
 */
function missed(): string[] {
  const targets = document.querySelectorAll<HTMLElement>(
    'a[href], button, summary, input:not([type=hidden]), select, textarea',
  );
  const inWords = (link: Element) =>
    link.matches('a') &&
    [...(link.parentElement?.childNodes ?? [])].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\w/.test(node.textContent ?? ''),
    );
  const reaches = (target: HTMLElement, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    const label = hit?.closest('label');
    return target.contains(hit) || label?.control === target || hit?.contains(target) === true;
  };
  return [...targets].flatMap((target) => {
    // The link to the content is above the page until the keyboard comes to it.
    if (!target.checkVisibility() || target.matches('.skip') || inWords(target)) return [];
    target.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, top, width, height } = target.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const label = target.textContent?.trim() || (target as HTMLInputElement).name || target.id;
    return [
      [0, -21],
      [0, 21],
      [-21, 0],
      [21, 0],
    ].flatMap(([right = 0, down = 0]) =>
      reaches(target, x + right, y + down) ? [] : [`${label}, ${right} right, ${down} down`],
    );
  });
}

for (const site of ['plain', 'full'] as const) {
  test(`a finger meets what it is put on, on the site "${site}"`, async ({ browser, servers }) => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 740 },
      hasTouch: true,
    });
    const page = await context.newPage();
    for (const { path } of await visitorPagesIn(siteOf(site))) {
      await page.goto(servers[site].url + path);
      expect(await page.evaluate(missed), path).toEqual([]);
    }
    await context.close();
  });
}
