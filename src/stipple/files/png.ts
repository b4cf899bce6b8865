import sharp from 'sharp';
import { toIco } from './ico.ts';
import { drawIcon } from '#stipple/drawings/mark.ts';
import { coloursOf, drawPair, pairSize, type Pair } from '#stipple/pairs/pair.ts';
import { reduceColours } from './reduce-colours.ts';

/** How much of its square the mark takes up: on icons, in a tab, where a phone may cut corners. */
const SHARE = 0.84;
const TAB_SHARE = 1;
const MASKABLE_SHARE = 0.66;

/** The icons that are PNG files, by their names in `public`. */
const ICONS = {
  'apple-touch-icon.png': { side: 180, share: SHARE },
  'icon-192.png': { side: 192, share: SHARE },
  'icon-512.png': { side: 512, share: SHARE },
  'icon-512-maskable.png': { side: 512, share: MASKABLE_SHARE },
} as const;

const PALETTE = { palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 };

const iconPng = (side: number, share: number): Promise<Buffer> =>
  sharp(Buffer.from(drawIcon(side, share)))
    .png(PALETTE)
    .toBuffer();

/** The icons of the site that are no SVG: names in `public`, and the bytes of the files. */
export async function drawIcons(): Promise<Record<string, Uint8Array>> {
  const tab = [32, 16].map(async (side) => ({ side, bytes: await iconPng(side, TAB_SHARE) }));
  const icons: Record<string, Uint8Array> = { 'favicon.ico': toIco(await Promise.all(tab)) };
  for (const [name, { side, share }] of Object.entries(ICONS)) {
    icons[name] = await iconPng(side, share);
  }
  return icons;
}

/** The two pictures of a case, each as red, green and blue of every pixel, in few colours. */
export async function pairPixels(pair: Pair): Promise<{ before: Uint8Array; after: Uint8Array }> {
  const { before, after } = drawPair(pair);
  const flat = async (svg: string): Promise<Uint8Array> =>
    reduceColours(await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer(), coloursOf(pair));
  return { before: await flat(before), after: await flat(after) };
}

/** Pixels of a picture of a case as a PNG file. */
export const pairPng = (pixels: Uint8Array): Promise<Buffer> =>
  sharp(pixels, { raw: { ...pairSize, channels: 3 } })
    .png(PALETTE)
    .toBuffer();
