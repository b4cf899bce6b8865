import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { START, STOPS } from '#sessions/figure.ts';
import { PROJECT, siteOf } from '../support/sites.ts';
import { folded, pageOf, pagesOf, wire } from './pages.ts';

const kB = 1000;

async function figureOf() {
  const { root, html } = await pageOf('plain', '/');
  const figure = root.querySelector('session-figure');
  if (!figure) throw new Error('The first page has no session figure.');
  return { root, html, figure, stills: figure.querySelectorAll('ol > li') };
}

describe('The session figure', () => {
  it('stands on the first screen of the first page, behind its words, and on no other', async () => {
    const { root, html } = await figureOf();
    const figure = root.querySelector('.hero > session-figure');
    expect(figure).not.toBeNull();
    expect(html.indexOf('<session-figure')).toBeGreaterThan(html.indexOf('class="hero-actions'));
    expect(html.indexOf('<session-figure')).toBeLessThan(html.indexOf('<h2'));
    for (const { path, html: other } of await pagesOf('plain')) {
      if (path !== '/') expect(other, path).not.toContain('session-figure');
    }
  });

  it('has five still pictures, each with its name and the words to it', async () => {
    const { stills } = await figureOf();
    const said = stills.map((still) =>
      still.querySelectorAll('p').map((p) => folded(p.textContent)),
    );
    expect(said).toEqual([
      ['Before', STOPS[0].words],
      ['Session 1', STOPS[1].words],
      ['Session 2', STOPS[2].words],
      ['Session 3', STOPS[3].words],
      ['Session 4 (some people have three)', STOPS[4].words],
    ]);
  });

  it('draws in each still what the one before has, and one layer more', async () => {
    const { stills } = await figureOf();
    for (const [index, still] of stills.entries()) {
      const layers = still.querySelectorAll('.scalp > [data-on]').map((layer) => layer.classNames);
      expect(layers).toEqual(STOPS.slice(0, index + 1).map((_, layer) => `scalp-${layer}`));
    }
  });

  it('takes its masks from files, each for browsers with and without a prefix', async () => {
    const { html } = await figureOf();
    for (const name of [...STOPS.keys(), 'tint'].map((part) => `scalp-${part}`)) {
      const ending = name === 'scalp-tint' ? 'webp' : 'svg';
      const address = `/_astro/${name}\\.[\\w-]+\\.${ending}`;
      const found = (property: string) =>
        new RegExp(`[{;]${property}:url\\(["']?(${address})["']?\\)`).exec(html)?.[1] ?? '';
      expect(found('mask-image'), name).not.toBe('');
      expect(found('-webkit-mask-image'), name).toBe(found('mask-image'));
      const published = await readFile(join(siteOf('plain'), found('mask-image')));
      const drawn = await readFile(join(PROJECT, `src/sessions/drawn/${name}.${ending}`));
      expect(published.equals(drawn), name).toBe(true);
    }
  });

  it('shows one session first, in picture, name, words and slider alike', async () => {
    const { figure } = await figureOf();
    expect(figure.querySelectorAll('[role="img"] [data-on]')).toHaveLength(START + 1);
    expect(figure.querySelector('.session-stop')?.textContent).toBe(STOPS[START].name);
    expect(figure.querySelector('output')?.textContent).toBe(STOPS[START].words);
    expect(figure.querySelector('input[type="range"]')?.attributes).toMatchObject({
      value: String(START),
      max: '4',
      'aria-valuetext': STOPS[START].name,
    });
  });

  it('says that it is a drawing, to the eye and to the ear', async () => {
    const { figure } = await figureOf();
    expect(figure.querySelector('figcaption')?.textContent).toBe('A drawing, not a result.');
    expect(figure.querySelector('[role="img"]')?.getAttribute('aria-label')).toMatch(/^Drawing /);
  });

  it('repeats the owner’s figures and has none of its own', async () => {
    const { root, figure } = await figureOf();
    const course = root.querySelectorAll('.course strong').map((strong) => strong.textContent);
    expect(folded(figure.querySelector('.session-course')?.textContent ?? '')).toBe(
      course.slice(0, 2).join(', '),
    );
  });

  it('adds at most 1.5 kB of words and 1 kB of script to the page', async () => {
    const { html, figure, root } = await figureOf();
    expect(wire(html) - wire(html.replace(figure.outerHTML, ''))).toBeLessThanOrEqual(1.5 * kB);
    const script = root
      .querySelectorAll('script')
      .map(({ rawText }) => rawText)
      .find((text) => text.includes('session-figure'));
    expect(script?.length).toBeGreaterThan(0);
    expect(wire(script ?? '')).toBeLessThanOrEqual(kB);
  });
});
