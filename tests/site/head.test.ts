import type { HTMLElement } from 'node-html-parser';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { graphOf, type BuiltPage } from '#publish/built-pages.ts';
import { PREVIEW_PATH } from '#preview/path.ts';
import { THEME_COLOURS } from '#seo/head.ts';
import { showsResults } from '#seo/page-info.ts';
import { siteOf } from '../support/sites.ts';
import { folded, listed, nodeOf, pageOf, pagesOf } from './pages.ts';

const SITES = ['plain', 'full', 'preview', 'many'] as const;

/** A tag as it is compared: `meta name=robots content=noindex`. */
type Tag = string;

const tag = (name: string, attributes: Record<string, string | undefined>): Tag =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ');

const tagsIn = (page: BuiltPage): HTMLElement[] =>
  page.root.querySelectorAll('head meta, head link, head base');

const contentOf = ({ root }: BuiltPage, property: string): string =>
  root
    .querySelector(`meta[property="${property}"], meta[name="${property}"]`)
    ?.getAttribute('content') ?? `no ${property}`;

/** The address a site's pages stand at, and its name, as its first page says them. */
async function siteFacts(name: (typeof SITES)[number]) {
  const home = await pageOf(name, '/');
  return {
    origin: new URL(contentOf(home, 'og:url')).origin,
    name: folded(home.root.querySelector('.wordmark')?.text ?? ''),
  };
}

/** What the head of a page says, but for its style and scripts. */
function wantedTags(page: BuiltPage, site: { origin: string; name: string }): Tag[] {
  const isListed = listed([page]).length > 0;
  const meta = (attributes: Record<string, string | undefined>) => tag('meta', attributes);
  const link = (attributes: Record<string, string | undefined>) => tag('link', attributes);
  return [
    meta({ charset: 'utf-8' }),
    meta({ name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    meta({ name: 'description', content: contentOf(page, 'description') }),
    meta({ name: 'robots', content: contentOf(page, 'robots') }),
    ...(isListed ? listedTags(page, site) : []),
    link({ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }),
    link({ rel: 'apple-touch-icon', href: '/apple-touch-icon.png' }),
    link({ rel: 'manifest', href: '/manifest.webmanifest' }),
    ...Object.entries(THEME_COLOURS).map(([scheme, content]) =>
      meta({ name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` }),
    ),
  ];
}

function listedTags(page: BuiltPage, { origin, name }: { origin: string; name: string }): Tag[] {
  const node = graphOf(page).find((one) => String(one['@id']).endsWith('#webpage')) ?? {};
  const og: Record<string, string> = {
    type: page.path === '/' ? 'website' : 'article',
    site_name: name,
    title: String(node['name']),
    description: contentOf(page, 'description'),
    url: origin + page.path,
    locale: 'en_GB',
    image: contentOf(page, 'og:image'),
    'image:width': contentOf(page, 'og:image:width'),
    'image:height': contentOf(page, 'og:image:height'),
    'image:alt': contentOf(page, 'og:image:alt'),
  };
  const others = [
    {
      on: /^\/faq\/$/,
      type: 'text/markdown',
      href: '/faq.md',
      title: 'Questions and answers as Markdown',
    },
    { on: /^\/faq\//, type: 'application/feed+json', href: '/feed.json', title: 'Answers by date' },
  ];
  return [
    tag('link', { rel: 'canonical', href: origin + page.path }),
    tag('link', { rel: 'describedby', type: 'text/markdown', href: '/llms.txt' }),
    ...others
      .filter(({ on }) => on.test(page.path))
      .map(({ type, href, title }) => tag('link', { rel: 'alternate', type, href, title })),
    ...Object.entries(og).map(([property, content]) =>
      tag('meta', { property: `og:${property}`, content }),
    ),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ];
}

/** They are tested by themselves: codes of consoles, the policy of a page, the first frame. */
const APART =
  '[name="google-site-verification"], [name="msvalidate.01"], [http-equiv], [rel="expect"]';

describe.each(SITES)('The head of every page of the site "%s"', (name) => {
  it('says what the page is, where it stands and how it is shared, and nothing else', async () => {
    const site = await siteFacts(name);
    for (const page of (await pagesOf(name)).filter(({ path }) => path !== PREVIEW_PATH)) {
      const apart = new Set(page.root.querySelectorAll(APART));
      const found = tagsIn(page)
        .filter((element) => !apart.has(element))
        .map((element) => tag(element.rawTagName, element.attributes));
      expect(found, page.path).toEqual(wantedTags(page, site));
    }
  });

  it('has a title made of the page’s own and the clinic’s name', async () => {
    const site = await siteFacts(name);
    for (const page of await pagesOf(name)) {
      const titles = page.root.querySelectorAll('head title').map(({ text }) => folded(text));
      const own = listed([page]).length > 0 ? contentOf(page, 'og:title') : undefined;
      const wanted = page.path === '/' ? `${site.name} – ${own}` : `${own} – ${site.name}`;
      expect(titles, page.path).toHaveLength(1);
      if (own) expect(titles[0], page.path).toBe(wanted);
      else expect(titles[0]?.endsWith(` – ${site.name}`), page.path).toBe(true);
    }
  });

  it('names the page as its heading and its way do', async () => {
    for (const page of listed(await pagesOf(name)).filter(({ path }) => path !== '/')) {
      const last = page.root.querySelectorAll('.trail li').at(-1);
      const title = contentOf(page, 'og:title');
      expect([headingOf(page), folded(last?.text ?? '')], page.path).toEqual([title, title]);
    }
  });

  it('shares a picture that is there, of the size it says, with words that say what it shows', async () => {
    for (const page of listed(await pagesOf(name))) {
      const path = new URL(contentOf(page, 'og:image')).pathname;
      const { width, height } = await sharp(await readFile(join(siteOf(name), path))).metadata();
      expect(
        [contentOf(page, 'og:image:width'), contentOf(page, 'og:image:height')],
        page.path,
      ).toEqual([String(width), String(height)]);
      if (!path.startsWith('/share/')) continue;
      const showsCase = page.root.querySelector('.pair img[src$=".svg"]') !== null;
      const isLabelled = showsCase || showsResults(typeOf(page));
      const drawing = showsCase
        ? 'a scalp before a treatment, and one of it afterwards'
        : 'a crown, many small strokes around one point';
      const note = isLabelled ? ' It is a drawing, not a result.' : '';
      expect(contentOf(page, 'og:image:alt'), page.path).toBe(
        `“${headingOf(page)}” beside a drawing of ${drawing}.${note}`,
      );
    }
  });

  it('waits with the first frame for something of the page', async () => {
    for (const { root, path } of await pagesOf(name)) {
      const waits = root.querySelectorAll('link[rel="expect"]');
      expect(
        waits.map((link) => Object.keys(link.attributes).join(' ')),
        path,
      ).toEqual(['rel href blocking']);
      const [link] = waits;
      expect(link?.getAttribute('blocking'), path).toBe('render');
      expect(root.getElementById(link?.getAttribute('href')?.slice(1) ?? ''), path).toBeTruthy();
    }
  });

  it('says to robots what its kind of page says, the same on all that may be listed', async () => {
    const pages = await pagesOf(name);
    const said = listed(pages).map((page) => contentOf(page, 'robots'));
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toMatch(
      /^(noindex|max-snippet:-1, max-image-preview:large, max-video-preview:-1)$/,
    );
    for (const page of pages.filter((one) => !listed(pages).includes(one))) {
      expect(contentOf(page, 'robots'), page.path).toBe('noindex');
    }
  });
});

const headingOf = ({ root }: BuiltPage): string => folded(root.querySelector('h1')?.text ?? '');

const typeOf = (page: BuiltPage): string => {
  const types = ['ImageGallery', 'ItemPage'];
  return types.find((type) => graphOf(page).some((node) => node['@type'] === type)) ?? 'WebPage';
};

describe.each(SITES)('The scripts of every page of the site "%s"', (name) => {
  it('are of kinds that are known, and one of each kind that is data', async () => {
    for (const page of await pagesOf(name)) {
      const kinds = page.root
        .querySelectorAll('script')
        .map((script) => script.getAttribute('type') ?? 'text/javascript');
      const known =
        /^(text\/javascript|module|importmap|speculationrules|application\/(ld\+)?json)$/;
      expect(
        kinds.filter((kind) => !known.test(kind)),
        page.path,
      ).toEqual([]);
      expect(
        kinds.filter((kind) => kind === 'speculationrules'),
        page.path,
      ).toHaveLength(1);
      expect(
        kinds.filter((kind) => kind === 'application/ld+json'),
        page.path,
      ).toHaveLength(listed([page]).length);
    }
  });

  it('are ended by no text of the owner where they are data', async () => {
    for (const page of await pagesOf(name)) {
      for (const script of page.root.querySelectorAll('script[type*="json"]')) {
        expect(/<(?:\/?script|!--)/i.exec(script.rawText), page.path).toBeNull();
        expect(() => JSON.parse(script.rawText) as unknown, page.path).not.toThrow();
      }
    }
  });

  it('let pages be prepared when they are meant, not before', async () => {
    for (const page of listed(await pagesOf(name))) {
      const rules = page.root.querySelector('script[type="speculationrules"]');
      expect(JSON.parse(rules?.rawText ?? ''), page.path).toEqual({
        prerender: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
      });
    }
  });
});

describe('The first page', () => {
  it('is the clinic’s in the graph as in its head', async () => {
    for (const name of SITES) {
      const site = await siteFacts(name);
      const node = nodeOf(await pageOf(name, '/'), 'WebSite');
      expect([node['name'], node['url'], node['alternateName']]).toEqual([
        site.name,
        `${site.origin}/`,
        new URL(site.origin).hostname,
      ]);
    }
  });
});
