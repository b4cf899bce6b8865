import type { HTMLElement } from 'node-html-parser';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filesIn } from '#publish/built-pages.ts';
import { siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, nodeOf, pageOf, pagesOf } from './pages.ts';

const SITES = ['plain', 'full'] as const;

const hrefOf = (link: HTMLElement | null | undefined) => link?.getAttribute('href') ?? '';
const wordsOf = (element: HTMLElement | null | undefined) => folded(element?.textContent ?? '');

/** The overview, the pages of a concern and those of a case. */
async function galleryOf(name: VariantName) {
  const pages = (await pagesOf(name)).filter(({ path }) => path.startsWith('/gallery/'));
  const lists = pages.filter(({ root }) => root.querySelector('.case-list'));
  return {
    overview: await pageOf(name, '/gallery/'),
    lists,
    concerns: lists.filter(({ path }) => path !== '/gallery/'),
    cases: pages.filter(({ root }) => root.querySelector('before-after')),
  };
}

const listedOn = (root: HTMLElement) => root.querySelectorAll('.case-list h2 a').map(hrefOf);

describe.each(SITES)('The gallery of the site "%s"', (name) => {
  it('lists every case once, and again under the one concern it belongs to', async () => {
    const { overview, concerns, cases } = await galleryOf(name);
    const all = listedOn(overview.root);
    expect(all.toSorted()).toEqual(cases.map(({ path }) => path).toSorted());
    expect(new Set(all).size).toBe(all.length);
    expect(concerns.length).toBeGreaterThan(1);
    expect(concerns.flatMap(({ root }) => listedOn(root)).toSorted()).toEqual(all.toSorted());
    for (const { root } of concerns) {
      expect(listedOn(root)).toEqual(all.filter((path) => listedOn(root).includes(path)));
    }
  });

  it('has pages for the concerns that have cases and for no other', async () => {
    const { concerns } = await galleryOf(name);
    for (const page of concerns) {
      expect(listedOn(page.root).length, page.path).toBeGreaterThan(0);
      const about = nodeOf(page, 'ImageGallery')['about'] as { '@id': string };
      expect(new URL(about['@id']).pathname).toBe(page.path.replace('gallery', 'services'));
      expect(page.root.querySelector('.trail li:nth-child(2) a')?.getAttribute('href')).toBe(
        '/gallery/',
      );
    }
  });

  it('can be chosen from by concern, with the same links on every list', async () => {
    const { overview, lists, concerns, cases } = await galleryOf(name);
    const links = (root: HTMLElement) => root.querySelectorAll('.concerns a');
    const said = links(overview.root).map((link) => [hrefOf(link), wordsOf(link)]);
    expect(said[0]).toEqual(['/gallery/', `All ${cases.length}`]);
    expect(said.slice(1).map(([path]) => path)).toEqual(
      expect.arrayContaining(concerns.map(({ path }) => path)),
    );
    for (const { root, path } of lists) {
      expect(links(root).map((link) => [hrefOf(link), wordsOf(link)])).toEqual(said);
      const current = links(root).filter((link) => link.getAttribute('aria-current') === 'page');
      expect(current.map(hrefOf)).toEqual([path]);
      expect(wordsOf(current[0])).toMatch(new RegExp(` ${listedOn(root).length}$`));
    }
  });

  it('leads from each case to the next and back, and from each to all', async () => {
    const { overview, cases } = await galleryOf(name);
    const order = listedOn(overview.root);
    for (const { root, path } of cases) {
      const here = order.indexOf(path);
      expect(hrefOf(root.querySelector('.case-nav a[rel="prev"]'))).toBe(order[here - 1] ?? '');
      expect(hrefOf(root.querySelector('.case-nav a[rel="next"]'))).toBe(order[here + 1] ?? '');
      expect(root.querySelector('.case-nav a[href="/gallery/"]')).not.toBeNull();
    }
  });

  it('shows each case as two pictures with their texts and labels, and says what it is', async () => {
    const { lists, cases } = await galleryOf(name);
    for (const { root, path } of [...lists, ...cases]) {
      for (const pair of root.querySelectorAll('.pair')) {
        const alts = pair.querySelectorAll('img').map((img) => img.getAttribute('alt') ?? '');
        const labels = pair.querySelectorAll('figcaption').map(wordsOf);
        expect(alts, path).toHaveLength(2);
        const drawn = alts.every((alt) => alt.startsWith('Drawing'));
        expect(labels, path).toEqual(
          drawn ? ['Drawing: before', 'Drawing: after'] : ['Before', 'After'],
        );
      }
    }
    for (const { root, path } of cases) {
      const drawn = path.includes('/drawing-');
      const caption = root.querySelector('.comparison > figcaption');
      expect(wordsOf(caption), path).toBe(
        drawn
          ? 'A drawing, not a result.'
          : 'A client of this clinic. Nothing in the pictures was edited.',
      );
      expect(root.querySelectorAll('.circumstances'), path).toHaveLength(drawn ? 0 : 1);
    }
  });

  it('loads the first pair of a page at once, its first picture before all, and the rest later', async () => {
    const { lists, cases } = await galleryOf(name);
    for (const { root, path } of [...lists, ...cases]) {
      const images = root.querySelectorAll('.pair img');
      const of = (attribute: string) => images.map((img) => img.getAttribute(attribute));
      const rest = images.slice(2);
      expect(of('loading'), path).toEqual(['eager', 'eager', ...rest.map(() => 'lazy')]);
      expect(of('fetchpriority'), path).toEqual(['high', 'low', ...rest.map(() => undefined)]);
    }
  });

  it('has the colour of each picture in its place until it has come', async () => {
    const { lists, cases } = await galleryOf(name);
    for (const { root, path } of [...lists, ...cases]) {
      const style = root.querySelectorAll('head style').map(({ rawText }) => rawText);
      const used = new Set<string>();
      for (const img of root.querySelectorAll('.pair img')) {
        const [, tone = ''] = /\btone-([\da-f]{6})\b/.exec(img.getAttribute('class') ?? '') ?? [];
        used.add(tone);
        expect(style.join(''), path).toMatch(
          new RegExp(`\\.tone-${tone}\\{[^}]*background:#${tone}[;}]`),
        );
        const average = await averageOf(name, img.getAttribute('src') ?? '');
        for (const [index, part] of average.entries()) {
          const said = Number.parseInt(tone.slice(index * 2, index * 2 + 2), 16);
          expect(Math.abs(part - said), `${path} ${tone}`).toBeLessThanOrEqual(4);
        }
      }
      expect(style.join('').match(/\.tone-/g)).toHaveLength(used.size);
    }
  });
});

async function averageOf(name: VariantName, path: string): Promise<number[]> {
  const { channels } = await sharp(join(siteOf(name), path)).stats();
  return channels.slice(0, 3).map(({ mean }) => mean);
}

describe('The slider of a case', () => {
  const rangeOf = async (path: string) =>
    (await pageOf('full', path)).root.querySelector('before-after input[type="range"]');

  it('says in words what it does and what shows', async () => {
    for (const path of ['/gallery/client-014/', '/gallery/drawing-scar/']) {
      expect((await rangeOf(path))?.attributes).toMatchObject({
        'aria-label': 'Slide between before and after',
        'aria-valuetext': 'The after picture shows on 50%, the before picture on the rest',
        value: '50',
        min: '0',
        max: '100',
      });
    }
  });

  it('is on the pages of cases and on no other, with at most 3 kB of script in the page', async () => {
    for (const { root, html, path } of await pagesOf('full')) {
      const isCase = root.querySelector('before-after') !== null;
      expect(html.includes('before-after'), path).toBe(isCase);
      if (!isCase) continue;
      const scripts = root
        .querySelectorAll('script')
        .map(({ rawText }) => rawText)
        .filter((text) => text.includes('before-after'));
      expect(scripts, path).toHaveLength(1);
      expect(scripts[0]).not.toMatch(/\bimport\b/);
      expect(scripts[0]?.length).toBeLessThanOrEqual(3000);
    }
  });
});

describe('A gallery without pictures', () => {
  it('says so, offers nothing to choose from, and shows where to read on', async () => {
    const page = await pageOf('preview', '/gallery/');
    const { root } = page;
    expect(root.querySelectorAll('.concerns, .case-list, main img')).toEqual([]);
    expect(wordsOf(root.querySelector('.page-title'))).toContain('There are no pictures here yet.');
    expect(hrefOf(root.querySelector('.empty-gallery a'))).toBe('/faq/');
    expect(nodeOf(page, 'ImageGallery')).not.toHaveProperty('hasPart');
    const pages = (await filesIn(siteOf('preview'))).filter((file) => file.startsWith('gallery/'));
    expect(pages).toEqual(['gallery/index.html']);
  });
});

describe('An address that was published once', () => {
  const linesOf = async (name: VariantName) =>
    (await readFile(join(siteOf(name), '_redirects'), 'utf8'))
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith('!') && !/^\S*[A-Z]/.test(line));

  it('leads to where the case or the service is now', async () => {
    expect(await linesOf('full')).toEqual(
      expect.arrayContaining([
        '/gallery/case-11/ /gallery/client-014/ 301',
        '/gallery/case-11/index.html /gallery/client-014/ 301',
        '/services/scar-cover/ /services/scars/ 301',
        '/gallery/scar-cover/ /gallery/scars/ 301',
      ]),
    );
  });

  it('leads to the gallery where consent was withdrawn or has lapsed', async () => {
    const lines = await linesOf('full');
    for (const gone of ['client-015', 'client-016', 'case-12', 'case-13']) {
      expect(lines).toContain(`/gallery/${gone}/ /gallery/ 301`);
    }
  });

  it('is there for no site that renamed and withdrew nothing', async () => {
    expect(await linesOf('plain')).toEqual([]);
  });
});
