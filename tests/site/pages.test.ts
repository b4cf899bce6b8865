import { describe, expect, it } from 'vitest';
import { addressesIn } from '#publish/verify.ts';
import { listed, pagesOf, wire } from './pages.ts';

/** What a server sends before it hears back: ten packets (RFC 6928). */
const FIRST_FLIGHT = 10 * 1460;

const SITES = ['plain', 'full', 'preview', 'many', 'grown', 'cleared'] as const;

describe.each(SITES)('Every page of the site "%s"', (name) => {
  it('has one h1, and no heading skips a level', async () => {
    for (const page of await pagesOf(name)) {
      const levels = page.root
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ tagName }) => Number(tagName[1]));
      expect(
        levels.filter((level) => level === 1),
        page.path,
      ).toHaveLength(1);
      for (const [index, level] of levels.entries()) {
        expect(level, page.path).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      }
    }
  });

  it('has a title and a description of its own', async () => {
    const pages = await pagesOf(name);
    const of = (selector: string, read: (element: Element) => string) =>
      pages.map(({ root }) => read(root.querySelector(selector) as unknown as Element));
    const titles = of('title', ({ textContent }) => textContent ?? '');
    const descriptions = of(
      'meta[name="description"]',
      (meta) => meta.getAttribute('content') ?? '',
    );
    expect(new Set(titles).size).toBe(pages.length);
    expect(new Set(descriptions).size).toBe(pages.length);
    for (const description of descriptions) {
      expect(description.length, description).toBeGreaterThanOrEqual(50);
      expect(description.length, description).toBeLessThanOrEqual(160);
    }
  });

  it('is in British English, with landmarks and a way past the header', async () => {
    for (const { root, path } of await pagesOf(name)) {
      expect(root.querySelector('html')?.getAttribute('lang'), path).toBe('en-GB');
      expect(root.querySelectorAll('main#main'), path).toHaveLength(1);
      expect(root.querySelector('body > a[href="#main"]'), path).not.toBeNull();
    }
  });

  it('carries its style and behaviour in itself: no stylesheet, script file, style or on… attribute', async () => {
    for (const { root, path } of await pagesOf(name)) {
      expect(root.querySelectorAll('link[rel="stylesheet"], script[src]'), path).toEqual([]);
      for (const element of root.querySelectorAll('*')) {
        const inline = Object.keys(element.attributes).filter(
          (key) => key === 'style' || key.startsWith('on'),
        );
        expect(inline, `${path} <${element.rawTagName}>`).toEqual([]);
      }
    }
  });

  it('says what people read before what machines do', async () => {
    for (const { html, path } of await pagesOf(name)) {
      const graph = html.indexOf('application/ld+json');
      if (graph >= 0) expect(graph, path).toBeGreaterThan(html.indexOf('</footer>'));
    }
  });

  it('waits with its first frame for what is in it, which comes at once', async () => {
    for (const { html, root, path } of await pagesOf(name)) {
      const links = root.querySelectorAll('link[rel="expect"]');
      expect(links.length, path).toBe(1);
      const last = root.querySelector(links[0]?.getAttribute('href') ?? '');
      expect(last?.closest('body'), path).toBeTruthy();
      expect(wire(html.slice(0, last?.range[1])), path).toBeLessThan(FIRST_FLIGHT);
    }
  });

  it('loads nothing from another host', async () => {
    for (const page of await pagesOf(name)) {
      for (const link of page.root.querySelectorAll('a, link[rel="canonical"]')) link.remove();
      expect(
        addressesIn({ ...page, html: page.root.outerHTML }).filter(
          (address) => !/^(\/|#)/.test(address),
        ),
        page.path,
      ).toEqual([]);
    }
  });

  it('has a picture text and a size for every picture', async () => {
    for (const { root, path } of await pagesOf(name)) {
      for (const picture of root.querySelectorAll('img')) {
        expect(picture.getAttribute('alt')?.length, path).toBeGreaterThan(11);
        expect(Number(picture.getAttribute('width')), path).toBeGreaterThan(0);
        expect(Number(picture.getAttribute('height')), path).toBeGreaterThan(0);
      }
    }
  });
});

describe('A page that search engines may list', () => {
  it('names its own address, its share picture and the clinic', async () => {
    for (const { root, path } of listed(await pagesOf('full'))) {
      const content = (property: string) =>
        root.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
      const own = `https://www.clinic.example${path}`;
      expect(root.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(own);
      expect(content('og:url')).toBe(own);
      expect(content('og:image')).toMatch(/^https:\/\/www\.clinic\.example\/.+\.(png|jpg)$/);
      expect(Number(content('og:image:width'))).toBeGreaterThanOrEqual(1200);
      expect(Number(content('og:image:height'))).toBeGreaterThanOrEqual(630);
      expect(content('og:image:alt')?.length).toBeGreaterThan(11);
      expect(content('og:site_name')).toContain('Long Lane');
    }
  });

  it('says so where the clinic has an address, and says noindex where it has none', async () => {
    const robots = async (name: (typeof SITES)[number]) =>
      listed(await pagesOf(name)).map(({ root }) =>
        root.querySelector('meta[name="robots"]')?.getAttribute('content'),
      );
    expect(new Set(await robots('full'))).toEqual(
      new Set(['max-snippet:-1, max-image-preview:large, max-video-preview:-1']),
    );
    expect(new Set(await robots('plain'))).toEqual(new Set(['noindex']));
    expect(new Set(await robots('preview'))).toEqual(new Set(['noindex']));
  });
});

describe('The page of lost addresses and the page of thanks', () => {
  it.each(['/404.html', '/thanks/'])(
    '%s is in no index and describes nothing to machines',
    async (path) => {
      const page = (await pagesOf('full')).find((candidate) => candidate.path === path);
      expect(page?.root.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
        'noindex',
      );
      expect(page?.root.querySelector('link[rel="canonical"]')).toBeNull();
      expect(page?.root.querySelector('script[type="application/ld+json"]')).toBeNull();
      expect(page?.root.querySelector('meta[property^="og:"]')).toBeNull();
    },
  );
});
