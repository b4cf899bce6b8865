import { rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { filesIn, graphOf, pagesIn, readPage } from '#publish/built-pages.ts';
import { sitemapEntry } from '#publish/sitemap.ts';
import { verify } from '#publish/verify.ts';
import { picture } from '../support/planted.ts';
import { siteFolder } from '../support/site-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function built(files: Record<string, string | Buffer>): string {
  const folder = siteFolder(files);
  folders.push(folder);
  return folder;
}

const page = (main: string, head = '') =>
  `<html><head>${head}</head><body><main id="main">${main}</main></body></html>`;

/** The least a site can be. */
const SITE: Record<string, string> = {
  'index.html': page('<a href="/faq/#pain">Pain</a>'),
  'faq/index.html': page('<p id="pain">Hardly.</p>'),
  '404.html': page('Lost.'),
  _headers: '',
  _redirects: '',
  'robots.txt': '',
  'sitemap-index.xml': '',
  'sitemap-0.xml': '',
  'graph.jsonld': '',
  'faq.md': '',
  'feed.json': '',
  'llms.txt': '',
  'manifest.webmanifest': '',
};

/** A real one: what cannot be read as a picture is a problem of its own. */
const PICTURE = await picture().png().toBuffer();

const problems = (changes: Record<string, string | Buffer>) =>
  verify(built({ ...SITE, ...changes }));

describe('A built site', () => {
  it('may be published when nothing is wrong with it', async () => {
    expect(await problems({})).toEqual([]);
  });

  it.each(Object.keys(SITE))('may not be published without %s', async (file) => {
    const others = Object.entries(SITE).filter(([name]) => name !== file);
    expect(await verify(built(Object.fromEntries(others)))).toContain(`The build made no ${file}.`);
  });

  it('may link to an address that leads on to another, but to none of its fragments', async () => {
    const index = (address: string) => page(`<a href="${address}">A case</a>`);
    const moved = { _redirects: '/faq/index.html /faq/ 301!\n/gallery/old/ /faq/ 301\n' };
    expect(await problems({ ...moved, 'index.html': index('/gallery/old/') })).toEqual([]);
    for (const address of ['/gallery/old/#after', '/gallery/older/', '/gallery/']) {
      expect(await problems({ ...moved, 'index.html': index(address) })).toEqual([
        `/ links to ${address}, which does not exist.`,
      ]);
    }
  });

  it.each([page(' \n '), page('<p> </p>'), '<html><body>Words, but no main part</body></html>'])(
    'may not be published with a page without words: %s',
    async (html) => {
      expect(await problems({ 'faq/index.html': html, 'index.html': page('Home.') })).toEqual([
        '/faq/ has no words.',
      ]);
    },
  );

  it.each([
    '<a href="/faq/">A page</a>',
    '<a href="/faq/#main">A part of a page</a>',
    '<a href="#main">A part of this page</a>',
    '<a href="/faq.md">A file</a>',
    '<a href="faq/">A page, from here</a>',
    '<a href="https://elsewhere.example/nowhere/">Elsewhere</a>',
    '<a href="mailto:hello@clinic.example">Write</a>',
    '<a href="tel:+441632960123">Call</a>',
    '<form action="/faq/">Send</form>',
    '<img src="/a%20b.png" srcset="/a%20b.png 1x, /faq.md 2x" alt="A picture">words',
  ])('may have this link: %s', async (html) => {
    expect(await problems({ 'index.html': page(html), 'a b.png': PICTURE })).toEqual([]);
  });

  it.each([
    ['<a href="/nowhere/">A page</a>', '/nowhere/'],
    ['<a href="/faq">A page without its slash</a>', '/faq'],
    ['<a href="/faq/#nowhere">A part of a page</a>', '/faq/#nowhere'],
    ['<a href="#nowhere">A part of this page</a>', '#nowhere'],
    ['<a href="/faq.md#pain">A part of a file</a>', '/faq.md#pain'],
    ['<a href="nowhere/">A page, from here</a>', 'nowhere/'],
    ['<a href="//elsewhere.example/faq/">Elsewhere, in disguise</a>', '//elsewhere.example/faq/'],
    ['<img src="/nowhere.png" alt="">words', '/nowhere.png'],
    ['<form action="/nowhere/">Send</form>', '/nowhere/'],
    ['<img srcset="/faq.md 1x, /nowhere.png 2x" alt="">words', '/nowhere.png'],
  ])('may not be published with a link that leads nowhere: %s', async (html, address) => {
    expect(await problems({ 'index.html': page(html) })).toEqual([
      `/ links to ${address}, which does not exist.`,
    ]);
  });

  it('may not be published with a stylesheet it does not have', async () => {
    const head = '<link rel="stylesheet" href="/_astro/a.css">';
    expect(await problems({ 'index.html': page('Home.', head) })).toEqual([
      '/ links to /_astro/a.css, which does not exist.',
    ]);
  });

  it('may not be published with a picture no page shows: it could be an original', async () => {
    const shown = { 'index.html': page('<img src="/_astro/a.webp" alt="">Home.') };
    expect(await problems({ ...shown, '_astro/a.webp': PICTURE })).toEqual([]);
    expect(await problems({ ...shown, '_astro/a.webp': PICTURE, '_astro/a.jpg': PICTURE })).toEqual(
      ['_astro/a.jpg would be published although no page shows it.'],
    );
  });

  it('may be published with what its scripts load, and with no picture for that', async () => {
    const shown = { 'index.html': page('<script src="/_astro/a.js"></script>Home.') };
    const files = {
      '_astro/a.js': 'import("./b.js"); new URL("/_astro/c.wasm", import.meta.url); "d.jpg"',
      '_astro/b.js': 'new FontFace("E", "/_astro/e.woff2")',
      '_astro/c.wasm': '',
      '_astro/e.woff2': '',
    };
    expect(await problems({ ...shown, ...files })).toEqual([]);
    expect(
      await problems({ ...shown, ...files, '_astro/d.jpg': PICTURE, '_astro/f.js': '' }),
    ).toEqual([
      '_astro/d.jpg would be published although no page shows it.',
      '_astro/f.js would be published although no page shows it.',
    ]);
  });

  it('may not be published with a picture that cannot be read', async () => {
    expect(await problems({ 'icon.png': PICTURE.subarray(8, 40) })).toEqual([
      'icon.png cannot be read as a picture.',
    ]);
  });

  it('has every problem named at once', async () => {
    const wrong = { 'index.html': page('<a href="/a/">A</a>'), 'faq/index.html': page('') };
    expect(await problems({ ...wrong, '_astro/b.jpg': PICTURE })).toEqual([
      '/faq/ has no words.',
      '/ links to /a/, which does not exist.',
      '_astro/b.jpg would be published although no page shows it.',
    ]);
  });
});

describe('The files of a built site', () => {
  it('are found in every folder, in a fixed order', async () => {
    const folder = built({ 'b/index.html': '', 'a.txt': '', 'b/a/index.html': '', '404.html': '' });
    expect(await filesIn(folder)).toEqual(['404.html', 'a.txt', 'b/a/index.html', 'b/index.html']);
    expect((await pagesIn(folder)).map(({ path }) => path)).toEqual(['/404.html', '/b/a/', '/b/']);
  });

  it('have the address visitors use', async () => {
    const folder = built({ 'index.html': '', 'myindex.html': '' });
    expect((await readPage(folder, 'index.html')).path).toBe('/');
    expect((await readPage(folder, 'myindex.html')).path).toBe('/myindex.html');
  });

  it('may have a graph or none', async () => {
    const graph = '<script type="application/ld+json">{"@graph":[{"@id":"a"}]}</script>';
    const folder = built({ 'index.html': page('', graph), '404.html': page('') });
    expect(graphOf(await readPage(folder, 'index.html'))).toEqual([{ '@id': 'a' }]);
    expect(graphOf(await readPage(folder, '404.html'))).toEqual([]);
  });
});

describe('A page’s entry in the sitemap', () => {
  const script = (...nodes: object[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@graph': nodes })}</script>`;
  const entry = (html: string) => {
    const folder = built({ 'faq/index.html': html });
    return sitemapEntry({ url: 'https://clinic.example/faq/' }, folder);
  };
  const dated = { '@id': 'https://clinic.example/faq/#webpage', dateModified: '2026-03-04' };

  it('has the date in the page’s own graph, and not the date of something else on it', async () => {
    const article = { '@id': 'https://clinic.example/faq/#article', dateModified: '2026-05-06' };
    expect(await entry(page('', script(article, dated)))).toEqual({
      url: 'https://clinic.example/faq/',
      lastmod: '2026-03-04',
    });
  });

  it('has no date where the page has none', async () => {
    const undated = { '@id': 'https://clinic.example/faq/#webpage' };
    expect(await entry(page('', script(undated)))).not.toHaveProperty('lastmod');
    expect(await entry(page(''))).toEqual({ url: 'https://clinic.example/faq/' });
  });

  it('has the pictures somebody made for the page, and not those every page has', async () => {
    const card = { '@type': 'ImageObject', contentUrl: 'https://clinic.example/share.png' };
    const shown = { ...card, contentUrl: 'https://clinic.example/a.jpg', creator: { '@id': 'x' } };
    expect(await entry(page('', script(dated, card, shown)))).toMatchObject({
      img: [{ url: 'https://clinic.example/a.jpg' }],
    });
    expect(await entry(page('', script(dated, card)))).not.toHaveProperty('img');
  });
});
