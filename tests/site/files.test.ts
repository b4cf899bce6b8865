import { markdownToHtml } from 'satteri';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { filesIn, type BuiltPage } from '#publish/built-pages.ts';
import { PREVIEW_PATH } from '#preview/path.ts';
import { siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { answerPages } from './answers.ts';
import { folded, listed, nodeOf, pageOf, pagesOf } from './pages.ts';

const SITES = ['plain', 'full', 'preview', 'many'] as const;

const text = (name: VariantName, file: string) => readFile(join(siteOf(name), file), 'utf8');
const json = async (name: VariantName, file: string) =>
  JSON.parse(await text(name, file)) as Record<string, unknown>;

const wordsOf = (markdown: string): string =>
  folded(parse(markdownToHtml(markdown).html).textContent);

const contentOf = (page: BuiltPage, property: string): string =>
  page.root
    .querySelector(`meta[property="${property}"], meta[name="${property}"]`)
    ?.getAttribute('content') ?? '';

async function siteFacts(name: VariantName) {
  const [home, faq] = [await pageOf(name, '/'), await pageOf(name, '/faq/')];
  return {
    home,
    faq,
    origin: new URL(contentOf(home, 'og:url')).origin,
    name: contentOf(home, 'og:site_name'),
  };
}

/** The answers where they stand whole, in the order of the pages and of each page. */
async function answersOf(name: VariantName) {
  const { faq } = await siteFacts(name);
  const whole = (await answerPages(name)).flatMap(({ root, path }) =>
    root.querySelectorAll('.qa').map((qa) => ({
      slug: qa.querySelector('.qa-answer')?.id ?? '',
      path,
      question: folded(qa.querySelector('h3')?.textContent ?? ''),
      summary: folded(qa.querySelector('.qa-summary')?.textContent ?? ''),
    })),
  );
  const order = faq.root.querySelectorAll('.qa-answer').map(({ id }) => id);
  return whole.toSorted((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug));
}

describe.each(SITES)('llms.txt of the site "%s"', (name) => {
  const LINK =
    /^- \[(?<title>(?:[^\]\\]|\\.)+)\]\((?<address>https:\/\/\S+)\)(?:: (?<says>\S.*))?$/s;

  it('is a heading, a sentence, and two lists of links with titles', async () => {
    const { name: clinic, home } = await siteFacts(name);
    const blocks = (await text(name, 'llms.txt')).trimEnd().split('\n\n');
    const [heading = '', says = '', ...lists] = blocks;
    expect(wordsOf(heading)).toBe(clinic);
    expect(heading.startsWith('# ')).toBe(true);
    expect(says.startsWith('> ')).toBe(true);
    expect(folded(home.root.querySelector('main')?.textContent ?? '')).toContain(
      wordsOf(says.slice(2)),
    );
    expect(lists.filter((_, index) => index % 2 === 0)).toEqual(['## Answers', '## Pages']);
    for (const line of lists
      .filter((_, index) => index % 2 === 1)
      .join('\n')
      .split('\n')) {
      expect(line).toMatch(LINK);
    }
  });

  it('gives each answer and each page its own title and what is said of it', async () => {
    const { origin } = await siteFacts(name);
    const lines = (await text(name, 'llms.txt')).split('\n').flatMap((line) => {
      const { groups } = LINK.exec(line) ?? {};
      return groups ? [{ ...groups, path: groups['address']?.replace(origin, '') ?? '' }] : [];
    });
    const said = (path: string) => {
      const line = lines.find((one) => one.path === path) as Record<string, string> | undefined;
      return [wordsOf(line?.['title'] ?? ''), wordsOf(line?.['says'] ?? '')];
    };
    const answers = await answersOf(name);
    for (const { slug, path, question, summary } of answers) {
      expect(said(`${path}#${slug}`), slug).toEqual([question, summary]);
    }
    const inOrder = lines.filter(({ path }) => /^\/faq\/.*#/.test(path)).map(({ path }) => path);
    expect(inOrder).toEqual(answers.map(({ slug, path }) => `${path}#${slug}`));
    for (const service of (await pageOf(name, '/services/')).root.querySelectorAll(
      '.service-list li',
    )) {
      const link = service.querySelector('h2 a');
      expect(said(link?.getAttribute('href') ?? '')).toEqual([
        folded(link?.textContent ?? ''),
        folded(service.querySelector('p')?.textContent ?? ''),
      ]);
    }
    for (const path of ['/prices/', '/gallery/', '/reviews/', '/contact/', '/aftercare/']) {
      const page = (await pagesOf(name)).find((one) => one.path === path);
      const [title = ''] = said(path);
      expect(title !== '', path).toBe(page !== undefined);
      if (page && path !== '/aftercare/') expect(title).toBe(contentOf(page, 'og:title'));
    }
    expect(said('/faq.md')[0]).not.toBe('');
  });
});

describe.each(SITES)('faq.md of the site "%s"', (name) => {
  it('has the page’s title, what it is, its topics and its questions in their order', async () => {
    const { faq, name: clinic, origin } = await siteFacts(name);
    const markdown = await text(name, 'faq.md');
    const [title = '', says] = markdown.split('\n\n');
    expect([title.startsWith('# '), wordsOf(title)]).toEqual([
      true,
      `${contentOf(faq, 'og:title')} – ${clinic}`,
    ]);
    expect(says).toBe(contentOf(faq, 'description'));
    const topics = markdown.match(/(?<=^## ).+$/gm) ?? [];
    const sections = faq.root.querySelectorAll('faq-accordion > section');
    expect(topics.length).toBe(sections.length);
    const ends = [...markdown.matchAll(/^<(\S+)>$/gm)].map(([, address]) => address);
    const slugs = faq.root.querySelectorAll('.qa-answer').map(({ id }) => id);
    expect(ends).toEqual(slugs.map((slug) => `${origin}/faq/#${slug}`));
    expect(markdown.match(/\]\((?!https:|mailto:|tel:)/g)).toBeNull();
  });
});

describe.each(SITES)('feed.json of the site "%s"', (name) => {
  it('says what it is, in the words of the page', async () => {
    const { faq, name: clinic, origin } = await siteFacts(name);
    const { items: _, ...feed } = await json(name, 'feed.json');
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: `${contentOf(faq, 'og:title')} – ${clinic}`,
      home_page_url: `${origin}/faq/`,
      feed_url: `${origin}/feed.json`,
      description: contentOf(faq, 'description'),
      language: 'en-GB',
    });
  });

  it('has every answer with its summary, address and days, the newest first', async () => {
    const { origin } = await siteFacts(name);
    const { items } = (await json(name, 'feed.json')) as { items: Record<string, string>[] };
    const answers = new Map((await answersOf(name)).map((answer) => [answer.slug, answer]));
    const questions = (await answerPages(name)).flatMap(
      (page) => nodeOf(page, 'FAQPage')['mainEntity'] as Record<string, string>[],
    );
    for (const { content_html: html = '', ...item } of items) {
      const slug = item['id']?.split('#')[1] ?? '';
      const node = questions.find((one) => one['@id'] === item['id']);
      expect(item, slug).toEqual({
        id: `${origin}/faq/#${slug}`,
        url: `${origin}/faq/#${slug}`,
        title: answers.get(slug)?.question,
        summary: expect.anything(),
        date_published: `${node?.['datePublished']}T00:00:00Z`,
        date_modified: `${node?.['dateModified']}T00:00:00Z`,
      });
      expect(folded(item['summary'] ?? '')).toBe(answers.get(slug)?.summary);
      const answer = node?.['acceptedAnswer'] as { text: string } | undefined;
      expect(html).toBe(answer?.text);
    }
    expect(items.length).toBe(answers.size);
    const days = items.map((item) => item['date_modified'] ?? '');
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

describe.each(SITES)('robots.txt of the site "%s"', (name) => {
  it('lets every robot read everything but those that train, where the owner refuses them', async () => {
    const { origin } = await siteFacts(name);
    const groups = (await text(name, 'robots.txt')).trim().split('\n\n');
    const refused = groups.length === 3 ? groups.shift() : undefined;
    expect(groups).toEqual(['User-agent: *\nAllow: /', `Sitemap: ${origin}/sitemap-index.xml`]);
    if (refused) expect(refused).toMatch(/^(User-agent: [A-Za-z-]+\n)+Disallow: \/$/);
  });
});

describe.each(SITES)('The manifest of the site "%s"', (name) => {
  it('names the clinic and its icons, each as large as it says', async () => {
    const { name: clinic } = await siteFacts(name);
    const manifest = await json(name, 'manifest.webmanifest');
    const icons = manifest['icons'] as Record<'src' | 'sizes' | 'type' | 'purpose', string>[];
    const theme = (await siteFacts(name)).home.root
      .querySelector('meta[name="theme-color"][media*="light"]')
      ?.getAttribute('content');
    expect(manifest).toEqual({
      name: clinic,
      short_name: clinic,
      lang: 'en-GB',
      start_url: '/',
      display: 'browser',
      background_color: theme,
      theme_color: theme,
      icons,
    });
    expect(icons.map(({ purpose }) => purpose)).toEqual(['any', 'any', 'maskable']);
    for (const { src, sizes, type } of icons) {
      const { width, height, format } = await sharp(join(siteOf(name), src)).metadata();
      expect([sizes, type]).toEqual([`${width}x${height}`, `image/${format}`]);
    }
    expect(icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512', '512x512']);
  });
});

describe.each(SITES)('The icons of the site "%s"', (name) => {
  it('are pictures of their kinds', async () => {
    const bytes = (file: string) => readFile(join(siteOf(name), file));
    expect(parse(String(await bytes('favicon.svg'))).querySelectorAll('svg')).toHaveLength(1);
    expect([...(await bytes('favicon.ico')).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
    const { width, height, format } = await sharp(await bytes('apple-touch-icon.png')).metadata();
    expect([width, height, format]).toEqual([180, 180, 'png']);
  });
});

describe.each(SITES)('The sitemap of the site "%s"', (name) => {
  const tagsOf = (xml: string, tag: string) =>
    [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, value = '']) => value);

  it('is one file, which the index gives its latest day', async () => {
    const { origin } = await siteFacts(name);
    const [index, map] = [await text(name, 'sitemap-index.xml'), await text(name, 'sitemap-0.xml')];
    expect(tagsOf(index, 'loc')).toEqual([`${origin}/sitemap-0.xml`]);
    expect(tagsOf(index, 'lastmod')).toEqual([tagsOf(map, 'lastmod').toSorted().at(-1)]);
    for (const xml of [index, map])
      expect(xml).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>/);
  });

  it('gives a day to every page whose graph has one, and addresses of this site alone', async () => {
    const { origin } = await siteFacts(name);
    const entries = tagsOfEntries(await text(name, 'sitemap-0.xml'));
    for (const page of listed(await pagesOf(name))) {
      const day = ownDay(page);
      expect(entries.get(origin + page.path), page.path).toBe(day && `${day}T00:00:00.000Z`);
    }
    expect(entries.size).toBe(listed(await pagesOf(name)).length);
  });
});

function tagsOfEntries(xml: string): Map<string, string | undefined> {
  const entries = [...xml.matchAll(/<url>(.*?)<\/url>/g)].map(([, entry = '']) => entry);
  return new Map(
    entries.map((entry) => [
      /<loc>([^<]+)<\/loc>/.exec(entry)?.[1] ?? '',
      /<lastmod>([^<]+)<\/lastmod>/.exec(entry)?.[1],
    ]),
  );
}

const ownDay = (page: BuiltPage): string | undefined => {
  const script = page.root.querySelector('script[type="application/ld+json"]');
  const graph = JSON.parse(script?.rawText ?? '{}') as { '@graph'?: Record<string, string>[] };
  const node = graph['@graph']?.find((one) => one['@id']?.endsWith('#webpage'));
  return node?.['dateModified'];
};

/** The policy of a page but for its hashes. */
const POLICY = [
  "default-src 'none'",
  'script-src',
  'style-src',
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** What a file or a page has that no other site may use. */
const OWN = '  Cross-Origin-Resource-Policy: same-origin';

const withoutHashes = (policy: string): string[] =>
  policy
    .split('; ')
    .map((directive) =>
      directive.replaceAll(/ '(?:sha256-[\w+/]+=*|none)'(?=.*)/g, (hash, at) =>
        /^(script|style)-src/.test(directive) && at > 0 ? '' : hash,
      ),
    );

describe.each(SITES)('The headers of the site "%s"', (name) => {
  it('are a whole policy for every page, and the type of each text that needs one', async () => {
    const rules = new Map(
      (await text(name, '_headers'))
        .trim()
        .split('\n\n')
        .map((rule) => {
          const [address = '', ...lines] = rule.split('\n');
          return [address, lines];
        }),
    );
    const isPreview = name === 'preview';
    for (const { path } of await pagesOf(name)) {
      if (path === '/404.html') continue;
      const [policy = '', ...others] = rules.get(path) ?? [];
      rules.delete(path);
      expect(others, path).toEqual([OWN]);
      const [header, said = ''] = policy.split(/: (.*)/s);
      const framed = isPreview && listed([{ path } as BuiltPage]).length > 0;
      expect(header).toBe('  Content-Security-Policy');
      expect(withoutHashes(said).toSorted(), path).toEqual(
        [
          ...POLICY,
          `frame-ancestors ${framed ? "'self'" : "'none'"}`,
          ...(path === PREVIEW_PATH ? ["frame-src 'self'"] : []),
        ].toSorted(),
      );
    }
    rules.delete('/admin/');
    const types = {
      md: 'text/markdown',
      json: 'application/feed+json',
      jsonld: 'application/ld+json',
    };
    const own = [...rules].filter(([, [line]]) => line === OWN);
    for (const [address] of own) rules.delete(address);
    expect(
      own.map(([address]) => address.replace(/(?<=faq-found|newsreader)[\w.-]+(?=\.)/, '')),
    ).toEqual([
      '/_astro/faq-found.js',
      '/_astro/newsreader.woff2',
      '/admin/published.json',
      '/faq-questions.json',
      '/faq-search.json',
    ]);
    expect([...rules]).toEqual([
      ['/faq.md', [`  Content-Type: ${types.md}; charset=utf-8`]],
      ['/feed.json', [`  Content-Type: ${types.json}; charset=utf-8`]],
      ['/graph.jsonld', [`  Content-Type: ${types.jsonld}; charset=utf-8`]],
      ...(isPreview ? [['/*', ['  X-Robots-Tag: noindex']]] : []),
    ]);
  });
});

describe.each(SITES)('The redirects of the site "%s"', (name) => {
  it('lead from the file behind every page to the page, and from old addresses to pages', async () => {
    const pages = (await pagesOf(name)).filter(({ path }) => path !== '/404.html');
    const files = [...pages, { file: 'admin/index.html', path: '/admin/' }];
    const lines = (await text(name, '_redirects')).trim().split('\n');
    const own = lines.filter((line) => !line.startsWith('https:'));
    const wanted = files.flatMap(({ file, path }) => [
      `/${file} ${path} 301!`,
      `${path}index ${path} 301!`,
    ]);
    expect(own.filter((line) => line.endsWith('!')).toSorted()).toEqual(wanted.toSorted());
    const paths = new Set(files.map(({ path }) => path));
    const others = own.filter((line) => !line.endsWith('!')).map((line) => line.split(' '));
    const inCapitals = others.filter(([from = '', to]) => from.toLowerCase() === to);
    expect(new Set(inCapitals.map(([, to]) => to))).toEqual(
      new Set([...paths].filter((path) => path !== '/')),
    );
    const moved = others.filter((line) => !inCapitals.includes(line));
    for (const [from = '', to = '', status] of moved) {
      expect([from.startsWith('/'), paths.has(to), status], from).toEqual([true, true, '301']);
      const twin = from.endsWith('index.html') ? from.slice(0, -10) : `${from}index.html`;
      expect(
        moved.filter(([other, same]) => other === twin && same === to),
        from,
      ).toHaveLength(1);
    }
  });
});

/** What a site may hold. */
const KNOWN = [
  /^(?:404|(?:[\w-]+\/)*index)\.html$/,
  /^_(?:headers|redirects)$/,
  /^(?:apple-touch-icon|icon-192|icon-512|icon-512-maskable)\.png$/,
  /^favicon\.(?:ico|svg)$/,
  /^(?:admin\/published|faq-questions|faq-search|feed)\.json$/,
  /^(?:faq\.md|graph\.jsonld|llms\.txt|manifest\.webmanifest|robots\.txt)$/,
  /^sitemap-(?:0|index)\.xml$/,
  /^share\/(?:[\w-]+\/)*[\w-]+\.png$/,
  /^\.well-known\/security\.txt$/,
  /^_astro\/[\w.~-]+\.(?:avif|webp|jpg|png|svg|woff2|js|wasm)$/,
];

describe.each(SITES)('The files of the site "%s"', (name) => {
  it('are of kinds that are known, and all that every site has are there', async () => {
    const files = await filesIn(siteOf(name));
    expect(files.filter((file) => !KNOWN.some((kind) => kind.test(file)))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining([
        '404.html',
        '_headers',
        '_redirects',
        'admin/published.json',
        'apple-touch-icon.png',
        'faq-questions.json',
        'faq-search.json',
        'faq.md',
        'favicon.ico',
        'favicon.svg',
        'feed.json',
        'graph.jsonld',
        'icon-192.png',
        'icon-512-maskable.png',
        'icon-512.png',
        'index.html',
        'llms.txt',
        'manifest.webmanifest',
        'robots.txt',
        'sitemap-0.xml',
        'sitemap-index.xml',
        'thanks/index.html',
      ]),
    );
  });
});

describe.each(SITES)('Every file that the pages of the site "%s" name', (name) => {
  it('is there: styles, scripts, faces and pictures', async () => {
    const files = new Set((await filesIn(siteOf(name))).map((file) => `/${file}`));
    const named = (await pagesOf(name)).flatMap(
      ({ html }) => html.match(/\/_astro\/[\w.~-]+\.\w+/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });
});
