import type { AstroPrerenderer } from 'astro';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { builtPage } from '#publish/built-pages.ts';
import { factsOf } from '#preview/page-facts.ts';
import { previewLast } from '#preview/integration.ts';
import { isShown, PREVIEW_PATH } from '#preview/path.ts';
import { sourceFieldsOf } from '#preview/verdicts/source-fields.ts';
import { hiddenWords, readerText } from '#preview/reader-text.ts';
import { crawl } from '#preview/site-pages.ts';

const GRAPH = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': 'FAQPage',
      '@id': 'https://clinic.example/faq/#webpage',
      mainEntity: [
        {
          name: 'Is it & does it?',
          acceptedAnswer: { text: '<p>Yes.</p><ul><li>It is</li></ul>' },
        },
      ],
    },
  ],
};

const HTML = `<!doctype html><html><head>
<title>Questions &amp; answers – Dot &amp; Line</title>
<meta name="viewport" content="width=device-width">
<meta name="description" content="What people &quot;ask&quot;.">
<link rel="canonical" href="https://clinic.example/faq/">
<meta property="og:title" content="Questions &amp; answers">
<meta property="og:site_name" content="Dot &amp; Line">
<meta property="og:image" content="https://clinic.example/share/faq.png">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<meta property="og:image:alt" content="Dots.">
</head><body><nav>Menu</nav><main><h1>Questions</h1><img src="/a.png" width="1" height="2" alt="A">
<img src="/b.png" alt="B" width="1">
<details><summary><h3>Is it &amp; does it?</h3></summary><div><p>Yes.</p><ul><li>It is</li></ul></div></details>
</main><footer>Foot</footer><script type="application/ld+json">${JSON.stringify(GRAPH)}</script></body></html>`;

describe('The facts of a page', () => {
  it('are those of its HTML, with marks as people read them', () => {
    expect(factsOf(builtPage('faq/index.html', HTML))).toEqual({
      path: '/faq/',
      title: 'Questions & answers – Dot & Line',
      ownTitle: 'Questions & answers',
      siteName: 'Dot & Line',
      description: 'What people "ask".',
      canonical: 'https://clinic.example/faq/',
      type: 'FAQPage',
      picture: {
        address: 'https://clinic.example/share/faq.png',
        width: 1200,
        height: 630,
        alt: 'Dots.',
      },
      blocks: [
        { level: 1, text: 'Questions' },
        { level: 3, text: 'Is it & does it?' },
        { level: 0, text: 'Yes.' },
        { level: 0, text: 'It is' },
      ],
      hidden: [],
      questions: ['Is it & does it?'],
      entries: [{ question: 'Is it & does it?', answer: 'Yes. It is' }],
      viewport: 'width=device-width',
      unsized: 1,
    });
  });

  it('are empty where a page says nothing', () => {
    const empty = factsOf(builtPage('a/index.html', '<p>Words</p>'));
    expect(empty.picture).toBeUndefined();
    expect(empty.entries).toBeUndefined();
    expect(empty.blocks).toEqual([{ level: 0, text: 'Words' }]);
    expect([empty.title, empty.description, empty.canonical, empty.viewport]).toEqual(
      Array.from({ length: 4 }, () => ''),
    );
  });
});

describe('What readers take out of a page', () => {
  const read = (html: string) => readerText(parse(`<main>${html}</main>`).querySelector('main')!);
  const texts = (html: string) => read(html).map(({ text }) => text);

  it.each([
    ['a closed answer', '<details><summary>Q</summary><div>A</div></details>', ['Q', 'A']],
    ['the end of one', '<details><summary>Q</summary>A</details>B', ['Q', 'A', 'B']],
    ['words in a line', '<p>One <b>two</b>, <a href="/">three</a>.</p>', ['One two, three.']],
    ['lines', '<p>One<br>two</p>', ['One', 'two']],
    ['words outside any paragraph', '<div>One<p>two</p>three</div>', ['One', 'two', 'three']],
    ['cells', '<table><tr><td>1</td><td>2</td></tr></table>', ['1', '2']],
    ['marks', '<p>1 &lt; 2 &amp; 3&nbsp;&euro;</p>', ['1 < 2 & 3 €']],
    ['nothing of a menu', '<nav>Menu</nav><p>Text</p>', ['Text']],
    ['nothing to choose from', '<fieldset><label>Dark</label></fieldset><p>Text</p>', ['Text']],
    ['nothing of a drawing', '<svg><text>8</text></svg><p>Text</p>', ['Text']],
    ['nothing of a script', '<script>1</script><style>p{}</style><p>Text</p>', ['Text']],
    ['nothing that is hidden', '<p hidden>No</p><p aria-hidden="true">No</p><p>Yes</p>', ['Yes']],
    ['what only looks hidden', '<p aria-hidden="false">Yes</p>', ['Yes']],
    ['nothing that is not to be quoted', '<p data-nosnippet>Read on</p><p>Text</p>', ['Text']],
    ['no comment', '<!-- No --><p>Text</p>', ['Text']],
  ])('has %s', (_what, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });

  it('keeps headings apart, with their levels', () => {
    expect(
      read('<h2>A <em>b</em></h2><p>C</p><summary><h3>D</h3><span>E</span></summary>'),
    ).toEqual([
      { level: 2, text: 'A b' },
      { level: 0, text: 'C' },
      { level: 3, text: 'D' },
      { level: 0, text: 'E' },
    ]);
  });

  it.each([
    ['<div hidden>An answer</div>', ['An answer']],
    ['<p aria-hidden="true">An answer</p>', ['An answer']],
    ['<details><summary>Q</summary>A</details>', []],
    ['<svg aria-hidden="true"><text>8</text></svg>', []],
    ['<span aria-hidden="true">·</span>', []],
    ['<form><p hidden>Leave this empty</p></form>', []],
  ])('of %s loses %o', (html, lost) => {
    expect(hiddenWords(parse(html))).toEqual(lost);
  });
});

describe('A walk through a site', () => {
  const link = (...paths: string[]) => paths.map((path) => `<a href="${path}">a</a>`).join('');
  const site: Record<string, string> = {
    '/': link('/b/', '/a/?x=1', '#top', 'https://other.example/c/', '//other.example/d/'),
    '/a/': link('/', '/gone/', '/a.pdf', PREVIEW_PATH, '/c/d/#e'),
    '/b/': link('/a/', '/b/'),
    '/c/d/': 'The end',
    [PREVIEW_PATH]: 'Never asked for',
  };

  it('comes to every page once, the nearest first, and to no other', async () => {
    const asked: string[] = [];
    const pages = await crawl(async (path) => {
      asked.push(path);
      return site[path];
    });
    expect(pages.map(({ path }) => path)).toEqual(['/', '/b/', '/a/', '/c/d/']);
    expect(pages.map(({ file }) => file)[2]).toBe('a/index.html');
    expect(asked).toEqual(['/', '/b/', '/a/', '/gone/', '/c/d/']);
  });

  it('of a site without a first page comes to nothing', async () => {
    expect(await crawl(async () => undefined)).toEqual([]);
  });
});

describe('Where a page is written', () => {
  it.each([
    [
      '/',
      'WebPage',
      'title: in src/content/home.yaml',
      /^treatment: and course: in src\/content\/home\.yaml$/,
    ],
    [
      '/aftercare/',
      'WebPage',
      'title: in src/content/aftercare.yaml',
      /^intro: and why: in src\/content\/aftercare\.yaml$/,
    ],
    [
      '/contact/',
      'ContactPage',
      'title: in src/pages/contact.astro',
      /^phone:, email:, address: and hours: in src\/content\/clinic\.yaml$/,
    ],
    ['/services/scars/', 'WebPage', 'title: in src/content/services/scars.md', /scars\.md$/],
    [
      '/gallery/scars/',
      'ImageGallery',
      'title: in src/gallery/page-info.ts',
      /src\/content\/gallery$/,
    ],
    ['/gallery/one/', 'ItemPage', 'title: in src/content/gallery/one/index.md', /one\/index\.md$/],
    ['/faq/', 'FAQPage', 'title: in src/faq/page-info.ts', /src\/content\/faq$/],
    ['/faq/treatment/', 'FAQPage', 'title: in src/faq/page-info.ts', /src\/content\/faq$/],
    [
      '/privacy/',
      'WebPage',
      'title: in src/content/pages/privacy.md',
      /^the text below the second line of --- in src.*privacy\.md$/,
    ],
    ['/somewhere/', 'WebPage', 'title: in src/pages', /src\/pages$/],
  ])('of %s, a %s, is %s', (path, type, title, text) => {
    expect(sourceFieldsOf({ path, type }).title).toBe(title);
    expect(sourceFieldsOf({ path, type }).text).toMatch(text);
  });
});

describe('The page of how others see the site', () => {
  it.each([
    ['dev', undefined, true],
    ['dev', 'production', true],
    ['build', 'deploy-preview', true],
    ['build', 'branch-deploy', true],
    ['build', 'production', false],
    ['build', '', false],
    ['build', undefined, false],
    ['preview', 'deploy-preview', false],
    ['sync', 'deploy-preview', false],
  ])('with the command %s in the context %s is there: %s', (command, context, shown) => {
    expect(isShown(command, { CONTEXT: context })).toBe(shown);
  });

  it('is made when all others are', async () => {
    const paths = ['/', '/how-they-see-you', '/thanks/'].map((pathname) => ({ pathname }));
    const usual = {
      name: 'usual',
      getStaticPaths: async () => paths,
    } as unknown as AstroPrerenderer;
    const made = await previewLast(usual).getStaticPaths();
    expect(made.map(({ pathname }) => pathname)).toEqual(['/', '/thanks/', '/how-they-see-you']);
  });
});
