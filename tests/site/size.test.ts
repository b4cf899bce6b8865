import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '#publish/built-pages.ts';
import { siteOf } from '../support/sites.ts';
import { pageOf, wire } from './pages.ts';

const kB = 1000;

describe('The FAQ page', () => {
  it('is at most 9 kB over the wire, all of it before the first paint', async () => {
    const { html, root } = await pageOf('plain', '/faq/');
    expect(wire(html)).toBeLessThanOrEqual(9 * kB);
    expect(
      root.querySelectorAll('link[rel="stylesheet"], link[rel="preload"], script[src], img'),
    ).toEqual([]);
  });

  it('has at most 3 kB of script', async () => {
    const { root } = await pageOf('plain', '/faq/');
    const scripts = root
      .querySelectorAll('script:not([type="application/ld+json"])')
      .map(({ rawText }) => rawText);
    // What the page vouches for, the opener, the display face, the search, the accordion, the bar at
    // the thumb, and what pages may be prepared.
    expect(scripts).toHaveLength(7);
    expect(wire(scripts.join('\n'))).toBeLessThanOrEqual(3 * kB);
  });

  it('needs at most 28 kB in all before anybody touches it, fonts included', async () => {
    const { html } = await pageOf('plain', '/faq/');
    const fonts = (await filesIn(siteOf('plain'))).filter(
      (file) => file.endsWith('.woff2') && html.includes(file),
    );
    const sizes = await Promise.all(
      fonts.map(async (file) => (await readFile(join(siteOf('plain'), file))).length),
    );
    expect(wire(html) + sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(28 * kB);
  });

  it('fetches at most 6 kB of code when somebody searches, without the index', async () => {
    const code = (await filesIn(siteOf('plain'))).filter((file) => file.endsWith('.js'));
    expect(code).toEqual([expect.stringMatching(/^_astro\/faq-found[\w.-]*\.js$/)]);
    const text = await readFile(join(siteOf('plain'), code[0] ?? ''), 'utf8');
    expect(wire(text)).toBeLessThanOrEqual(6 * kB);
  });
});
