import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesIn } from '#publish/built-pages.ts';
import { factsOf } from '#preview/page-facts.ts';
import { PREVIEW_PATH } from '#preview/path.ts';
import { sourceFieldsOf } from '#preview/verdicts/source-fields.ts';
import { previewsOf } from '#preview/verdicts/page-preview.ts';
import { builtPages, crawl } from '#preview/site-pages.ts';
import { readOwnerFile } from '#files/read.ts';
import { projectOf, siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, listed, pageOf, pagesOf } from './pages.ts';

/** Its address, its name, and a name of its styles. */
const MENTIONS = /how-they-see-you|how they see you|seen-panel/i;

const pathsOf = async (name: VariantName) => listed(await pagesOf(name)).map(({ path }) => path);

/** The files of a built site that hold text, and what is in them. */
async function textsOf(name: VariantName): Promise<Map<string, string>> {
  const files = (await filesIn(siteOf(name))).filter(
    (file) => !/\.(png|jpe?g|webp|avif|ico|woff2)$/.test(file),
  );
  const texts = files.map(
    async (file) => [file, await readFile(join(siteOf(name), file), 'utf8')] as const,
  );
  return new Map(await Promise.all(texts));
}

describe('A site that visitors see', () => {
  it.each(['plain', 'full', 'edited', 'many'] as const)(
    'has no page of how others see it, and no word of it: "%s"',
    async (name) => {
      const texts = await textsOf(name);
      expect(texts.has('index.html')).toBe(true);
      const mentioning = [...texts].filter(
        ([file, text]) => MENTIONS.test(file) || MENTIONS.test(text),
      );
      expect(mentioning.map(([file]) => file)).toEqual([]);
    },
  );
});

describe('A preview', () => {
  const seen = () => pageOf('preview', PREVIEW_PATH);

  it('has a part for every page that may be listed, and for no other', async () => {
    const { root } = await seen();
    const parts = root.querySelectorAll('.seen');
    const shown = parts.map((part) => part.querySelector('.seen-path')?.textContent ?? '');
    expect(shown.toSorted()).toEqual((await pathsOf('preview')).toSorted());
    for (const [index, part] of parts.entries()) {
      const views = part.querySelectorAll('h3').map(({ textContent }) => textContent);
      expect(views).toEqual([
        'In a search result',
        'Where it is shared',
        'To answer engines',
        'On a phone',
      ]);
      expect(part.querySelector('iframe')?.getAttribute('src')).toBe(shown[index]);
      expect(part.querySelectorAll('.verdict').length).toBeGreaterThan(15);
    }
  });

  it('shows there what is in the pages', async () => {
    const { root } = await seen();
    const part = root.querySelectorAll('.seen').find((one) => one.querySelector('[src="/faq/"]'));
    const words = folded(part?.querySelector('.reader')?.textContent ?? '').replaceAll(' ', '');
    const faq = (await pageOf('preview', '/faq/')).root;
    const answers = faq.querySelectorAll('.qa-answer');
    expect(answers).toHaveLength(8);
    for (const { textContent } of answers) {
      expect(words).toContain(folded(textContent).replaceAll(' ', ''));
    }
    expect(part?.querySelectorAll('.reader-questions li')).toHaveLength(8);
    expect(part?.querySelector('.result-title')?.textContent).toBe(
      faq.querySelector('title')?.textContent,
    );
    expect(part?.querySelector('.card img')?.getAttribute('src')).toBe('/share/faq.png');
  });

  it('says there that nothing is to be changed', async () => {
    expect((await seen()).root.querySelector('#to-change')?.textContent.trim()).toBe(
      'Nothing to change',
    );
  });

  it('keeps it out of every index and away from every visitor', async () => {
    const { root } = await seen();
    expect(root.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(root.querySelector('link[rel="canonical"], [type="application/ld+json"]')).toBeNull();
    const own = ['how-they-see-you/index.html', '_headers', '_redirects'];
    const others = [...(await textsOf('preview'))].filter(([file]) => !own.includes(file));
    expect(others.map(([file]) => file)).toEqual(
      expect.arrayContaining([
        'sitemap-0.xml',
        'llms.txt',
        'feed.json',
        'graph.jsonld',
        'index.html',
      ]),
    );
    expect(others.filter(([, text]) => MENTIONS.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('lets that page, and nobody else, show its pages in frames', async () => {
    const headers = (await textsOf('preview')).get('_headers') ?? '';
    const whom = (path: string) =>
      headers
        .split('\n\n')
        .find((rule) => rule.startsWith(`${path}\n`))
        ?.match(/frame-ancestors ('\w+')/)?.[1];
    for (const path of await pathsOf('preview')) expect(whom(path), path).toBe("'self'");
    expect([whom(PREVIEW_PATH), whom('/thanks/')]).toEqual(["'none'", "'none'"]);
  });
});

describe.each(['plain', 'full', 'preview', 'many'] as const)(
  'Every page of the site "%s"',
  (name) => {
    it('is reached from the first one, so that it is seen while writing, too', async () => {
      const pages = new Map((await pagesOf(name)).map(({ path, html }) => [path, html]));
      const reached = listed(await crawl(async (path) => pages.get(path)));
      expect(reached.map(({ path }) => path).toSorted()).toEqual((await pathsOf(name)).toSorted());
    });

    it('is written where the page of how others see it says', async () => {
      const pages = await builtPages(pathToFileURL(`${siteOf(name)}/`));
      expect(pages.length).toBeGreaterThan(9);
      for (const facts of pages.map(factsOf)) {
        for (const [field, value] of [
          ['title', facts.ownTitle],
          ['description', facts.description],
        ] as const) {
          const file = sourceFieldsOf(facts)[field].replace(`${field}: in `, '');
          const path = join(projectOf(name), file);
          expect(existsSync(path), `${facts.path}: ${file}`).toBe(true);
          if (!file.startsWith('src/content/')) continue;
          const { data } = readOwnerFile(file, await readFile(path));
          expect((data as Record<string, unknown>)[field], facts.path).toBe(value);
        }
      }
    });
  },
);

describe('The clinic’s own pages', () => {
  it('have nothing to change', async () => {
    const pages = await builtPages(pathToFileURL(`${siteOf('plain')}/`));
    const wrong = previewsOf(pages.map(factsOf)).flatMap((one) =>
      one.wrong.map(({ name, says }) => `${one.facts.path} ${name}: ${says}`),
    );
    expect(wrong).toEqual([]);
  });
});
