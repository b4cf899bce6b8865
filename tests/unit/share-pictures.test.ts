import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PictureCache } from '#publish/share/picture-cache.ts';
import { cardOf } from '#publish/share/share-card.ts';
import { writeSharePictures } from '#publish/share/share-pictures.ts';
import { missingPicture } from '#publish/share/open-graph.ts';
import { filesIn, pagesIn, type BuiltPage } from '#publish/built-pages.ts';
import { verify } from '#publish/verify.ts';
import { graphText } from '#seo/graph.ts';
import { headTags } from '#seo/head.ts';
import type { PageInfo } from '#seo/page-info.ts';
import { ink, paper } from '#stipple/drawings/palette.ts';
import { PAGE, PICTURE, SITE } from '../support/examples.ts';
import { siteFolder } from '../support/site-folder.ts';

const { picture: _, ...DRAWN } = PAGE;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A page as it is published: its head, its graph and its heading. */
function built(page: PageInfo, heading = page.title, site = SITE): BuiltPage {
  const tags = headTags(site, page).flatMap((tag) =>
    tag.name === 'title'
      ? []
      : [
          `<${tag.name} ${Object.entries(tag.attributes)
            .map(([name, value]) => `${name}="${escape(value)}"`)
            .join(' ')}>`,
        ],
  );
  const graph = `<script type="application/ld+json">${graphText(site, page, {}, [])}</script>`;
  const body = `<body><meta property="og:title" content="No"><h1 class="a">${escape(heading)}</h1>`;
  const html = `<html><head>${tags.join('')}${graph}</head>${body}</body></html>`;
  return { path: page.path, file: `${page.path.slice(1)}index.html`, html } as BuiltPage;
}

describe('The card of a page', () => {
  it('says its heading, the pages above it and the clinic’s name', () => {
    expect(cardOf(built(DRAWN))).toEqual({
      title: 'A new hairline',
      place: 'Services',
      foot: 'Dot & Line',
    });
    expect(cardOf(built(DRAWN, 'Hair & <dots>'))?.title).toBe('Hair & <dots>');
  });

  it('has no place where only the home page is above it, and none for the home page', () => {
    const trail = [{ name: 'Home', path: '/' }];
    expect(cardOf(built({ ...DRAWN, path: '/faq/', trail }))?.place).toBe('');
    expect(cardOf(built({ ...DRAWN, path: '/', trail: [] }))?.place).toBe('');
  });

  it('names every page above it but the home page', () => {
    const trail = ['Home', 'A', 'B'].map((name) => ({ name, path: `/${name}/` }));
    expect(cardOf(built({ ...DRAWN, trail }))?.place).toBe('A · B');
  });

  it('says in the gallery that it is a drawing and no result', () => {
    for (const type of ['ItemPage', 'ImageGallery'] as const) {
      expect(cardOf(built({ ...DRAWN, type }))?.foot).toBe('Dot & Line · a drawing, not a result');
    }
  });

  it('is the title’s where the page has no heading', () => {
    const page = built(DRAWN);
    const html = page.html.replace(/<h1.*<\/h1>/, '');
    expect(cardOf({ ...page, html })?.title).toBe('A new hairline');
  });

  it('is none for a page with a picture of its own, or with none', () => {
    expect(cardOf(built(PAGE))).toBeUndefined();
    expect(cardOf(built({ ...DRAWN, unlisted: true }))).toBeUndefined();
    const elsewhere = { ...PICTURE, path: 'https://elsewhere.example/share/services/hairline.png' };
    expect(cardOf(built({ ...DRAWN, picture: elsewhere }))).toBeUndefined();
  });
});

describe('A share picture that does not exist', () => {
  const files = new Set(['share/services/hairline.png', 'a b.png']);

  it('is named with its page', () => {
    expect(missingPicture(built({ ...DRAWN, path: '/faq/' }), files)).toEqual([
      '/faq/ is to be shared with /share/faq.png, which does not exist.',
    ]);
  });

  it('is none where it exists, is on another host, or the page is not to be shared', () => {
    const picture = (path: string) => ({ ...DRAWN, picture: { ...PICTURE, path } });
    for (const page of [DRAWN, picture('/a b.png'), picture('https://elsewhere.example/a.png')]) {
      expect(missingPicture(built(page), files)).toEqual([]);
    }
    expect(missingPicture(built({ ...DRAWN, path: '/faq/', unlisted: true }), files)).toEqual([]);
  });
});

it('A site whose page is to be shared with a picture it has not is not published', async () => {
  const site = siteFolder({ 'faq/index.html': built({ ...DRAWN, path: '/faq/' }).html });
  expect(await verify(site)).toContain(
    '/faq/ is to be shared with /share/faq.png, which does not exist.',
  );
  await rm(site, { recursive: true });
});

let folder = '';
beforeEach(() => {
  folder = siteFolder({});
});
afterEach(async () => rm(folder, { recursive: true }));

describe('The cache of pictures', () => {
  const picture = (text: string) => async () => Buffer.from(text);

  it('draws a picture once, and keeps it for another build', async () => {
    const [first, second] = [new PictureCache(folder), new PictureCache(folder)];
    expect(String(await first.get('a1', picture('one')))).toBe('one');
    expect(String(await second.get('a1', picture('two')))).toBe('one');
    expect([first.drawn, second.drawn]).toEqual([1, 0]);
  });

  it('draws a picture once that two pages want at the same time', async () => {
    const cache = new PictureCache(folder);
    await Promise.all([cache.get('a1', picture('one')), cache.get('a1', picture('one'))]);
    expect(cache.drawn).toBe(1);
    expect(await filesIn(folder)).toEqual(['a1.png']);
  });

  it('removes the pictures nobody asked for, and no other file', async () => {
    await writeFile(join(folder, 'b2.png'), 'old');
    await writeFile(join(folder, 'notes.txt'), 'kept');
    const cache = new PictureCache(folder);
    await cache.get('a1', picture('one'));
    await cache.prune();
    expect(await filesIn(folder)).toEqual(['a1.png', 'notes.txt']);
  });

  it('may be missing or empty', async () => {
    await new PictureCache(join(folder, 'nowhere')).prune();
    expect(await filesIn(folder)).toEqual([]);
  });
});

/** Draws pages into the folder, with its cache beside them. */
const write = (...pages: BuiltPage[]) =>
  writeSharePictures(pages, join(folder, 'site'), join(folder, 'cache'));
const faq = (heading: string) => built({ ...DRAWN, path: '/faq/' }, heading);

describe('The share pictures of a site', () => {
  it('are one for each page, where its head says', async () => {
    const { count, drawn } = await write(built(DRAWN), faq('Questions'), built(PAGE));
    expect([count, drawn]).toEqual([2, 2]);
    expect(await filesIn(join(folder, 'site'))).toEqual([
      'share/faq.png',
      'share/services/hairline.png',
    ]);
  });

  it('are PNG files of 1200 by 630 pixels in the colours of the paper and the ink', async () => {
    await write(built(DRAWN));
    const file = join(folder, 'site/share/services/hairline.png');
    expect((await stat(file)).size).toBeLessThanOrEqual(80_000);
    const { data, info } = await sharp(file)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 1200, height: 630 });
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 3) colours.add(data.toString('hex', at, at + 3));
    expect(colours).toContain(paper.slice(1));
    expect(colours).toContain(ink.slice(1));
  });

  it('are drawn again only where a title changed, and then the old one is forgotten', async () => {
    await write(built(DRAWN), faq('Questions'));
    const kept = await filesIn(join(folder, 'cache'));
    expect((await write(built(DRAWN), faq('Questions'))).drawn).toBe(0);
    expect((await write(built(DRAWN), faq('Answers'))).drawn).toBe(1);
    const now = await filesIn(join(folder, 'cache'));
    expect(now).toHaveLength(2);
    expect(now.filter((file) => kept.includes(file))).toHaveLength(1);
  });

  it('are the same bytes without the cache', async () => {
    const read = () => readFile(join(folder, 'site/share/faq.png'));
    await write(faq('Questions'));
    const first = await read();
    await rm(join(folder, 'cache'), { recursive: true });
    expect((await write(faq('Questions'))).drawn).toBe(1);
    expect((await read()).equals(first)).toBe(true);
    await write(faq('Answers'));
    expect((await read()).equals(first)).toBe(false);
  });

  it('of which two may be the same do not hinder one another', async () => {
    const pages = Array.from({ length: 9 }, (_page, index) =>
      built({ ...DRAWN, path: `/services/${index}/` }),
    );
    expect(await write(...pages)).toMatchObject({ count: 9, drawn: 1 });
    expect(await filesIn(join(folder, 'site'))).toHaveLength(9);
  });

  it('leave out what no letters are packed for, and name the page and the words', async () => {
    const { leftOut } = await write(faq('سلام'), built(DRAWN, 'Good 😀'));
    expect(leftOut).toEqual([
      'The share picture of /faq/ leaves out “سلام”: its typeface has no such letters.',
      'The share picture of /services/hairline/ leaves out “😀”: its typeface has no such letters.',
    ]);
    expect(await filesIn(join(folder, 'site'))).toHaveLength(2);
  });

  it('are none on a site without pages', async () => {
    expect(await write(...(await pagesIn(folder)))).toEqual({ count: 0, drawn: 0, leftOut: [] });
  });
});
