import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type OutputInfo } from 'sharp';
import { sharePath } from '#seo/page-info.ts';
import { drawCard, type Card } from '#share/card.ts';
import { openTypeface } from '#share/typeface.ts';
import { paper } from '#stipple/drawings/palette.ts';
import { shareGround } from '#stipple/drawings/share-ground.ts';
import { PictureCache } from './picture-cache.ts';
import { cardOf } from './share-card.ts';
import type { BuiltPage } from '#publish/built-pages.ts';

const GROUND = new URL('../../share/ground.svg', import.meta.url);

/**
 * Ink on paper needs few shades. With less effort the paper is no longer the site's own to the
 * last digit; a higher compression level takes half as long again for a hundredth of the bytes.
 */
const PNG = { palette: true, colours: 16, dither: 0, effort: 7, compressionLevel: 6 } as const;

/** Drawings have the colours of skin and hair besides. */
const PAIR_COLOURS = 32;
/** Between a drawing and the words, in pixels. */
const MARGIN = 40;

/**
 * Draws the share picture of each page that has one, as many at a time as the machine has cores.
 * @param folder of the built site
 * @param cacheFolder where pictures are kept for the next build
 * @returns how many pictures there are, how many were drawn anew, and what they leave out, in
 *   sentences
 */
export async function writeSharePictures(
  pages: readonly BuiltPage[],
  folder: string,
  cacheFolder: string,
): Promise<{ count: number; drawn: number; leftOut: string[] }> {
  const cards = pages.flatMap((page) => {
    const card = cardOf(page);
    return card ? [{ path: page.path, card }] : [];
  });
  const cache = new PictureCache(cacheFolder);
  const press = await openPress(cache, folder);
  const leftOut: string[] = [];
  const waiting = cards.values();
  const work = async (): Promise<void> => {
    for (const { path, card } of waiting) {
      const file = join(folder, sharePath(path));
      const printed = await press(card);
      leftOut.push(...printed.leftOut.map((words) => omission(path, words)));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, printed.picture);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  await cache.prune();
  return { count: cards.length, drawn: cache.drawn, leftOut: leftOut.toSorted() };
}

const omission = (path: string, words: string): string =>
  `The share picture of ${path} leaves out “${words}”: its typeface has no such letters.`;

/**
 * What prints cards on the ground; the ground is drawn once, and only if a card is printed.
 * @param folder of the built site, where the drawings of a card are
 */
async function openPress(cache: PictureCache, folder: string) {
  const letters = openTypeface();
  const ground = await readFile(GROUND);
  const makings = JSON.stringify([sharp.versions, PNG, PAIR_COLOURS]);
  let pixels: Promise<{ data: Buffer; info: OutputInfo }> | undefined;
  return async (card: Card) => {
    const { svg, leftOut } = drawCard(card, letters);
    const pair = await Promise.all((card.pair ?? []).map((path) => readFile(join(folder, path))));
    const key = createHash('sha256').update(makings).update(ground).update(svg);
    for (const drawing of pair) key.update(drawing);
    const picture = await cache.get(key.digest('hex'), async () => {
      pixels ??= sharp(ground).removeAlpha().raw().toBuffer({ resolveWithObject: true });
      const { data, info } = await pixels;
      const { width, height, channels } = info;
      const sides = await Promise.all(pair.map((drawing, index) => strip(drawing, index)));
      return sharp(data, { raw: { width, height, channels } })
        .composite([...sides, { input: Buffer.from(svg) }])
        .png(sides.length > 0 ? { ...PNG, colours: PAIR_COLOURS } : PNG)
        .toBuffer();
    });
    return { picture, leftOut };
  };
}

/** The middle of a drawing at the left edge (before) or the right one (after), and paper beside it. */
async function strip(drawing: Buffer, index: number) {
  const { width, height, left } = shareGround;
  const side = index === 0 ? 'right' : 'left';
  const input = await sharp(drawing)
    .resize(left - MARGIN, height, { fit: 'cover' })
    .extend({ [side]: MARGIN, background: paper })
    .png()
    .toBuffer();
  return { input, left: index === 0 ? 0 : width - left, top: 0 };
}
