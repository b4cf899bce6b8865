import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { propertiesOf, RIGHTS_PROPERTIES } from '#pictures/rights.ts';
import { filesIn, graphOf } from '#publish/built-pages.ts';
import { tellingPictures } from '#publish/picture-metadata.ts';
import { PREVIEW_PATH } from '#preview/path.ts';
import { isStub, typesOf } from '../support/graph.ts';
import { siteOf } from '../support/sites.ts';
import { pagesOf } from './pages.ts';

const SITES = ['plain', 'full', 'preview', 'many'] as const;
type Site = (typeof SITES)[number];

const known = new Map<string, Promise<{ width: number; height: number; format: string }>>();

/** What a published picture is; read once, because many pages show it. */
function pictureAt(name: Site, path: string) {
  const file = join(siteOf(name), path);
  const read = known.get(file) ?? sharp(file).metadata();
  known.set(file, read);
  return read;
}

describe.each(SITES)('Every picture of the site "%s"', (name) => {
  it('is as large as the page says, in each of its files', async () => {
    for (const { root, path } of (await pagesOf(name)).filter(
      (page) => page.path !== PREVIEW_PATH,
    )) {
      for (const img of root.querySelectorAll('img')) {
        const { width, height } = await pictureAt(name, img.getAttribute('src') ?? '');
        expect([img.getAttribute('width'), img.getAttribute('height')], path).toEqual([
          String(width),
          String(height),
        ]);
      }
      for (const source of root.querySelectorAll('source')) {
        const type = source.getAttribute('type') ?? '';
        for (const one of source.getAttribute('srcset')?.split(', ') ?? []) {
          const [file = '', size] = one.split(' ');
          const { width, format } = await pictureAt(name, file);
          const kind = format === 'heif' ? 'avif' : format;
          // A drawing is as large as it is shown, and its kind is in no doubt.
          const said = kind === 'svg' ? [undefined, ''] : [`${width}w`, `image/${kind}`];
          expect([size, type], `${path} ${file}`).toEqual(said);
        }
      }
    }
  });

  it('is shown in a small and a large file of each kind, under one description', async () => {
    for (const { root, path } of (await pagesOf(name)).filter(
      (page) => page.path !== PREVIEW_PATH,
    )) {
      for (const picture of root.querySelectorAll('picture')) {
        const [img, ...more] = picture.querySelectorAll('img');
        expect(more, path).toEqual([]);
        // A drawing of the project's own is sharp at any size, with fewer hairs on a narrow screen;
        // or it is one file, small enough.
        const [, format] =
          /\/_astro\/drawing-[\w-]+\.(svg|webp)$/.exec(img?.getAttribute('src') ?? '') ?? [];
        const sources = { svg: [undefined], webp: [] }[format ?? ''];
        expect(
          picture.querySelectorAll('source').map((source) => source.getAttribute('type')),
          path,
        ).toEqual(sources ?? ['image/avif', 'image/webp']);
      }
      for (const pair of root.querySelectorAll('.pair')) {
        const alts = pair.querySelectorAll('img').map((img) => img.getAttribute('alt'));
        expect(new Set(alts).size, path).toBe(2);
        for (const alt of alts) expect(alt?.trim().length, path).toBeGreaterThan(11);
      }
    }
  });

  it('is as large as the graph says', async () => {
    for (const page of await pagesOf(name)) {
      for (const node of graphOf(page).filter((one) => typesOf(one)[0] === 'ImageObject')) {
        if (isStub(node)) continue;
        const { pathname } = new URL(String(node['contentUrl']));
        const { width, height } = await pictureAt(name, pathname);
        const said = [node['width'], node['height']] as { value: number }[];
        expect(
          said.map(({ value }) => value),
          `${page.path} ${pathname}`,
        ).toEqual([width, height]);
      }
    }
  });

  it('tells nothing but whose it is', async () => {
    const files = await filesIn(siteOf(name));
    expect(tellingPictures(siteOf(name), files)).toEqual([]);
    for (const file of files.filter((one) => /\.(avif|webp|jpg|png)$/.test(one))) {
      const { exif, iptc, xmp, comments } = await sharp(join(siteOf(name), file)).metadata();
      expect([exif, iptc, comments], file).toEqual([undefined, undefined, undefined]);
      const told = xmp ? propertiesOf(xmp.toString()) : [];
      expect(
        told.filter((property) => !(RIGHTS_PROPERTIES as readonly string[]).includes(property)),
        file,
      ).toEqual([]);
    }
  });
});
