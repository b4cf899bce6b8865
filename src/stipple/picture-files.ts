import sharp from 'sharp';
import { DRAWINGS, toFile } from './drawings.ts';
import { toIco } from './ico.ts';
import { drawFavicon, drawIcon } from './mark.ts';
import { coloursOf, drawPair, pairSize, type Pair } from './pair.ts';
import { pairs } from './pairs.ts';
import { reduceColours } from './reduce.ts';
import { drawShareGround } from './share.ts';

/** How much of its square the mark takes up: on icons, in a tab, where a phone may cut corners. */
const SHARE = 0.84;
const TAB_SHARE = 1;
const MASKABLE_SHARE = 0.66;

const PALETTE = { palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 };

type Draw = () => Promise<Uint8Array | string>;

const toPng = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png(PALETTE).toBuffer();

const icon =
  (side: number, share: number): Draw =>
  () =>
    toPng(drawIcon(side, share));

async function favicon(): Promise<Uint8Array> {
  const pictures = [32, 16].map(async (side) => ({
    side,
    bytes: await toPng(drawIcon(side, TAB_SHARE)),
  }));
  return toIco(await Promise.all(pictures));
}

/** The pixels of a picture of a pair, in few colours that both its pictures share. */
export async function flatPixels(svg: string, colours: readonly string[]): Promise<Uint8Array> {
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  return reduceColours(pixels, colours);
}

const flat =
  (pair: Pair, which: 'before' | 'after'): Draw =>
  async () => {
    const pixels = await flatPixels(drawPair(pair)[which], coloursOf(pair));
    return sharp(pixels, { raw: { ...pairSize, channels: 3 } })
      .png(PALETTE)
      .toBuffer();
  };

/** Every picture of the site that is a file, by its path from the project, and what draws it. */
export const PICTURE_FILES: Readonly<Record<string, Draw>> = {
  'public/favicon.svg': async () => drawFavicon(),
  'public/favicon.ico': favicon,
  'public/apple-touch-icon.png': icon(180, SHARE),
  'public/icon-192.png': icon(192, SHARE),
  'public/icon-512.png': icon(512, SHARE),
  'public/icon-512-maskable.png': icon(512, MASKABLE_SHARE),
  'src/share/ground.svg': async () => drawShareGround(),
  ...Object.fromEntries(
    Object.entries(DRAWINGS).map(([name, draw]) => [
      `src/stipple/drawn/${name}.json`,
      async () => toFile(draw()),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(pairs).flatMap(([name, pair]) => [
      [`src/content/gallery/drawing-${name}/before.png`, flat(pair, 'before')],
      [`src/content/gallery/drawing-${name}/after.png`, flat(pair, 'after')],
    ]),
  ),
};
