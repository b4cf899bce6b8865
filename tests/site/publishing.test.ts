import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, graphOf } from '#publish/built-pages.ts';
import { leadsSomewhere, verify } from '#publish/verify.ts';
import { siteOf } from '../support/sites.ts';
import { CLINIC, EDIT, type VariantName } from '../support/variants.ts';
import { listed, nodeOf, pageOf, pagesOf } from './pages.ts';

const read = (name: VariantName, file: string) => readFile(join(siteOf(name), file));
const text = async (name: VariantName, file: string) => String(await read(name, file));

async function sitemapOf(name: VariantName) {
  const xml = await text(name, 'sitemap-0.xml');
  return [...xml.matchAll(/<url>(.*?)<\/url>/g)].map(([, entry = '']) => ({
    address: entry.match(/<loc>(.*?)<\/loc>/)?.[1] ?? '',
    lastmod: entry.match(/<lastmod>(.*?)<\/lastmod>/)?.[1]?.slice(0, 10),
    pictures: [...entry.matchAll(/<image:loc>(.*?)<\/image:loc>/g)].map(
      ([, picture = '']) => picture,
    ),
  }));
}

describe('Two builds of the same files', () => {
  it('are the same bytes, in different folders', async () => {
    // What the editing page makes of a repository is compared with another site's.
    const files = (await filesIn(siteOf('plain'))).filter((file) => file !== 'admin/index.html');
    expect(await filesIn(siteOf('again'))).toEqual(expect.arrayContaining(files));
    for (const file of files) {
      expect((await read('plain', file)).equals(await read('again', file)), file).toBe(true);
    }
  });
});

describe('One edited answer', () => {
  it('changes the page, its copies for machines and the dates, and nothing else', async () => {
    const files = await filesIn(siteOf('plain'));
    expect(await filesIn(siteOf('edited'))).toEqual(files);
    const changed = [];
    for (const file of files) {
      if (!(await read('plain', file)).equals(await read('edited', file))) changed.push(file);
    }
    expect(changed).toEqual([
      'faq-search.json',
      'faq.md',
      'faq/index.html',
      'feed.json',
      'graph.jsonld',
      'llms.txt',
      'sitemap-0.xml',
      'sitemap-index.xml',
    ]);
  });

  it('changes its own words and dates on the page, and no other', async () => {
    const before = (await pageOf('plain', '/faq/')).html;
    const after = (await pageOf('edited', '/faq/')).html;
    const question = nodeOf(await pageOf('edited', '/faq/'), 'FAQPage');
    const dates = (question['mainEntity'] as { '@id': string; dateModified: string }[]).filter(
      ({ dateModified }) => dateModified === EDIT.on,
    );
    expect(dates.map((node) => node['@id'].split('#')[1])).toEqual([EDIT.slug]);
    const undone = after
      .replaceAll(EDIT.to, EDIT.from)
      .replaceAll(`"dateModified":"${EDIT.on}"`, '"dateModified":"2026-11-22"');
    expect(undone).toBe(before);
  });

  it('gives the FAQ page its date in the sitemap, and no other page', async () => {
    const dated = (await sitemapOf('edited')).filter(({ lastmod }) => lastmod === EDIT.on);
    expect(dated.map(({ address }) => new URL(address).pathname)).toEqual(['/faq/']);
  });
});

describe('The sitemap', () => {
  it.each(['plain', 'full', 'many'] as const)(
    'of "%s" has every page that may be listed, once',
    async (name) => {
      const addresses = (await sitemapOf(name)).map(({ address }) => new URL(address).pathname);
      expect(addresses.toSorted()).toEqual(
        listed(await pagesOf(name))
          .map(({ path }) => path)
          .toSorted(),
      );
    },
  );

  it.each(['plain', 'full', 'many'] as const)(
    'of "%s" gives each page the date its graph gives',
    async (name) => {
      for (const { address, lastmod } of await sitemapOf(name)) {
        const page = await pageOf(name, new URL(address).pathname);
        const node = graphOf(page).find((candidate) => candidate['@id'] === `${address}#webpage`);
        expect(lastmod, address).toBe(node?.['dateModified']);
      }
    },
  );

  it('has a published picture for every picture of the gallery', async () => {
    const files = new Set(await filesIn(siteOf('full')));
    const pictures = (await sitemapOf('full')).flatMap((entry) => entry.pictures);
    const shown = (await pageOf('full', '/gallery/')).root.querySelectorAll('.pair img');
    expect(new Set(pictures).size).toBe(shown.length);
    for (const picture of pictures)
      expect(files.has(new URL(picture).pathname.slice(1)), picture).toBe(true);
  });

  it('is named in robots.txt', async () => {
    expect(await text('full', 'robots.txt')).toContain(
      `Sitemap: ${CLINIC.website}/sitemap-index.xml`,
    );
  });
});

describe('Every address', () => {
  it.each(['plain', 'full', 'preview', 'edited', 'many', 'grown', 'cleared'] as const)(
    'of this site in "%s" leads somewhere',
    async (name) => {
      expect(await verify(siteOf(name))).toEqual([]);
    },
  );

  it('in the head and the graph of a page leads to a file or an element', async () => {
    const pages = await pagesOf('full');
    const files = new Set(await filesIn(siteOf('full')));
    for (const page of listed(pages)) {
      const heads = page.root
        .querySelectorAll('link[href], meta[property="og:image"], meta[property="og:url"]')
        .map((tag) => tag.getAttribute('href') ?? tag.getAttribute('content') ?? '');
      const graph = [
        ...JSON.stringify(graphOf(page)).matchAll(/"(?:url|contentUrl|item)":"([^"]+)"/g),
      ];
      for (const address of [...heads, ...graph.map(([, url = '']) => url)]) {
        const own = address.replace(CLINIC.website, '') || '/';
        expect(leadsSomewhere(own, page, pages, files), `${page.path}: ${address}`).toBe(true);
      }
    }
  });

  it('that does not exist is noticed', async () => {
    const pages = await pagesOf('plain');
    const [page] = pages;
    for (const address of ['/nowhere/', '/faq', '/faq/#no-such-answer', '#nothing', '/share.jpg']) {
      expect(
        leadsSomewhere(address, page ?? { path: '/' }, pages, new Set(['share.png'])),
        address,
      ).toBe(false);
    }
  });
});

describe('The file behind a page', () => {
  it('is no second address, and one in capitals leads to the page, too', async () => {
    const rules = (await text('plain', '_redirects')).trim().split('\n');
    const pages = (await pagesOf('plain')).filter(({ path }) => path !== '/404.html');
    const capitals = (path: string) => [
      path.toUpperCase(),
      path.replaceAll(/\/\w/g, (start) => start.toUpperCase()),
    ];
    expect(rules.toSorted()).toEqual(
      [...pages, { file: 'admin/index.html', path: '/admin/' }]
        .flatMap(({ file, path }) => [
          `/${file} ${path} 301!`,
          `${path}index ${path} 301!`,
          ...(path === '/' ? [] : capitals(path).map((from) => `${from} ${path} 301`)),
        ])
        .toSorted(),
    );
  });
});

describe('The file for whoever finds a hole in the site', () => {
  it('names the clinic’s e-mail address, and is not there without one', async () => {
    const lines = (await text('full', '.well-known/security.txt')).trim().split('\n');
    expect(lines[0]).toBe(`Contact: mailto:${CLINIC.email}`);
    expect(lines).toContain(`Canonical: ${CLINIC.website}/.well-known/security.txt`);
    await expect(text('plain', '.well-known/security.txt')).rejects.toThrow('ENOENT');
  });
});

describe('Netlify’s address of the site', () => {
  it('leads to the owner’s domain before any other rule, where there is one', async () => {
    const [first = ''] = (await text('full', '_redirects')).split('\n');
    expect(first).toBe(`https://long-lane.netlify.app/* ${CLINIC.website}/:splat 301!`);
    expect(await text('plain', '_redirects')).not.toContain('netlify.app');
  });
});

describe('Robots that train models', () => {
  it('are refused when the owner says so, while robots that answer are not', async () => {
    const [plain, full] = [await text('plain', 'robots.txt'), await text('full', 'robots.txt')];
    expect(plain).not.toContain('Disallow');
    expect(full).toMatch(/User-agent: GPTBot\n[\s\S]*Disallow: \/\n\nUser-agent: \*\nAllow: \//);
    expect(full).not.toMatch(/OAI-SearchBot|Bingbot|PerplexityBot/i);
  });
});

describe('The enquiry form', () => {
  it('is published when its conditions are met, with what Netlify needs to find it', async () => {
    const form = (await pageOf('full', '/contact/')).root.querySelector('form');
    expect(form?.getAttribute('method')).toBe('post');
    expect(form?.getAttribute('action')).toBe('/thanks/');
    expect(form?.getAttribute('data-netlify')).toBe('true');
    expect(form?.querySelector('input[name="form-name"]')?.getAttribute('value')).toBe(
      form?.getAttribute('name'),
    );
    const honeypot = form?.getAttribute('data-netlify-honeypot');
    expect(form?.querySelector(`[hidden] input[name="${honeypot}"]`)).toBeTruthy();
    expect(form?.querySelector('input[name="news"]')?.hasAttribute('checked')).toBe(false);
    expect((await pageOf('full', '/privacy/')).root.textContent).toContain(CLINIC.kept);
  });

  it('is on no page of a clinic that did not switch it on', async () => {
    for (const { root, path } of await pagesOf('plain'))
      expect(root.querySelector('form'), path).toBeNull();
  });
});
