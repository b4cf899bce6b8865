import { describe, expect, it } from 'vitest';
import { STOPS } from '#sessions/figure.ts';
import { patchDots } from '#stipple/drawings/patch.ts';
import { folded, pageOf, pagesOf, wire } from './pages.ts';

const kB = 1000;

async function figureOf() {
  const { root, html } = await pageOf('plain', '/');
  const figure = root.querySelector('session-figure');
  if (!figure) throw new Error('The first page has no session figure.');
  return { root, html, figure, stills: figure.querySelectorAll('ol > li') };
}

describe('The session figure', () => {
  it('stands on the first page, above the figures of the course, and on no other', async () => {
    const { html } = await figureOf();
    expect(html.indexOf('<session-figure')).toBeGreaterThan(
      html.indexOf('What happens at each session'),
    );
    expect(html.indexOf('<session-figure')).toBeLessThan(html.indexOf('class="course"'));
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
    const layers = stills.map((still) =>
      still.querySelectorAll('use').map((use) => use.getAttribute('href') ?? ''),
    );
    for (const [index, drawn] of layers.entries()) {
      expect(drawn).toEqual([...(layers[index - 1] ?? []), `#layer-${index}`]);
    }
  });

  it('writes every layer of the patch once, with every hair', async () => {
    const { html, figure } = await figureOf();
    for (const [index, d] of patchDots().layers.entries()) {
      expect(figure.querySelector(`[id="layer-${index}"]`)?.getAttribute('d')).toBe(d);
      expect(html.split(d)).toHaveLength(2);
    }
    expect(figure.querySelectorAll('path')).toHaveLength(STOPS.length);
  });

  it('shows the second session first, in picture, name, words and slider alike', async () => {
    const { figure } = await figureOf();
    expect(figure.querySelectorAll('[role="img"] > [data-on]')).toHaveLength(3);
    expect(figure.querySelector('.session-stop')?.textContent).toBe('Session 2');
    expect(figure.querySelector('output')?.textContent).toBe(STOPS[2].words);
    expect(figure.querySelector('input[type="range"]')?.attributes).toMatchObject({
      value: '2',
      max: '4',
      'aria-valuetext': 'Session 2',
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

  it('adds at most 5 kB of drawing and words and 1 kB of script to the page', async () => {
    const { html, figure, root } = await figureOf();
    expect(wire(html) - wire(html.replace(figure.outerHTML, ''))).toBeLessThanOrEqual(5 * kB);
    const script = root
      .querySelectorAll('script')
      .map(({ rawText }) => rawText)
      .find((text) => text.includes('session-figure'));
    expect(script?.length).toBeGreaterThan(0);
    expect(wire(script ?? '')).toBeLessThanOrEqual(kB);
  });
});
