import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { filesIn, type BuiltPage } from '#publish/built-pages.ts';
import { siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, listed, pageOf, pagesOf } from './pages.ts';

const SITES = ['plain', 'full', 'preview', 'many'] as const;

const says = ({ root }: BuiltPage, property: string): string =>
  root.querySelector(`meta[property="og:${property}"]`)?.getAttribute('content') ?? '';

const pictureOf = (name: VariantName, page: BuiltPage): Promise<Buffer> =>
  readFile(join(siteOf(name), new URL(says(page, 'image')).pathname));

const isDrawn = (page: BuiltPage): boolean =>
  new URL(says(page, 'image')).pathname.startsWith('/share/');

/** Whether a page shows a drawn case large. */
const hasPair = ({ root }: BuiltPage): boolean =>
  root.querySelectorAll('.pair img[src$=".svg"]').length === 2;

/** The mean of red, green and blue of what is left of a picture, from 0 to 255. */
async function meanOf(picture: Sharp): Promise<number[]> {
  // The statistics of sharp are of the file, whatever was done to it.
  const { channels } = await sharp(await picture.removeAlpha().png().toBuffer()).stats();
  return channels.map(({ mean }) => mean);
}

describe.each(SITES)('The share picture of every page of the site "%s"', (name) => {
  it('is a PNG of 1200 by 630 pixels and at most 80 kB, or 120 with two drawings', async () => {
    const pages = listed(await pagesOf(name)).filter(isDrawn);
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      const bytes = await pictureOf(name, page);
      expect(bytes.length, page.path).toBeLessThanOrEqual(hasPair(page) ? 120_000 : 80_000);
      const { format, width, height } = await sharp(bytes).metadata();
      expect({ format, width, height }, page.path).toEqual({
        format: 'png',
        width: Number(says(page, 'image:width')),
        height: Number(says(page, 'image:height')),
      });
      expect([width, height], page.path).toEqual([1200, 630]);
    }
  });

  it('is its own, at the page’s own path', async () => {
    const pages = listed(await pagesOf(name)).filter(isDrawn);
    const pictures = await Promise.all(pages.map((page) => pictureOf(name, page)));
    expect(new Set(pictures.map((bytes) => bytes.toString('base64'))).size).toBe(pages.length);
    for (const page of pages) {
      const path = page.path === '/' ? '/home/' : page.path;
      expect(new URL(says(page, 'image')).pathname).toBe(`/share${path.slice(0, -1)}.png`);
    }
  });

  it('has an alternative text that says what stands on it, and that it is a drawing', async () => {
    for (const page of listed(await pagesOf(name)).filter(isDrawn)) {
      const heading = folded(page.root.querySelector('h1')?.textContent ?? '');
      expect(says(page, 'image:alt'), page.path).toContain(`“${heading}” beside a drawing`);
      expect(says(page, 'image:alt').includes('before a treatment'), page.path).toBe(hasPair(page));
    }
  });

  it('has the page’s own drawings at its sides, before and after, and no others', async () => {
    for (const page of listed(await pagesOf(name)).filter(isDrawn)) {
      const side = { top: 0, width: 280, height: 630 };
      const picture = await pictureOf(name, page);
      const images = hasPair(page) ? page.root.querySelectorAll('.pair img') : [];
      for (const [index, img] of images.entries()) {
        const shown = await meanOf(sharp(picture).extract({ ...side, left: index * 920 }));
        const drawing = sharp(join(siteOf(name), img.getAttribute('src') ?? ''));
        const own = await meanOf(drawing.resize(side.width, side.height, { fit: 'cover' }));
        for (const [channel, mean] of own.entries()) {
          expect(Math.abs((shown[channel] ?? 0) - mean), page.path).toBeLessThan(4);
        }
      }
      if (images.length > 0) continue;
      const [red = 0] = await meanOf(sharp(picture).extract({ ...side, left: 0 }));
      expect(red, page.path).toBeGreaterThan(235);
    }
  });

  it('is there for no other page, and there is no other', async () => {
    const files = (await filesIn(siteOf(name))).filter((file) => file.startsWith('share'));
    const pages = listed(await pagesOf(name)).filter(isDrawn);
    expect(files).toEqual(
      pages.map((page) => new URL(says(page, 'image')).pathname.slice(1)).toSorted(),
    );
  });
});

describe('A case of the gallery', () => {
  it('is shared with its photograph where the client agreed to that', async () => {
    const page = await pageOf('full', '/gallery/client-014/');
    const [, after] = page.root.querySelectorAll('.pair img');
    expect(new URL(says(page, 'image')).pathname).toBe(after?.getAttribute('src'));
    expect(after?.getAttribute('src')).toMatch(/^\/_astro\/client-014-\w+\.jpg$/);
  });

  it('is shared with a drawing where the client agreed to the website alone', async () => {
    const page = await pageOf('full', '/gallery/client-017/');
    expect(isDrawn(page)).toBe(true);
    expect(page.root.querySelectorAll('.pair img').length).toBeGreaterThan(0);
  });

  it('is shared with a picture that says it is a drawing where it is one', async () => {
    const page = await pageOf('full', '/gallery/drawing-hairline/');
    expect(says(page, 'image:alt')).toMatch(/It is a drawing, not a result\.$/);
    expect(isDrawn(page)).toBe(true);
  });
});
