import sharp from 'sharp';
import { toIco } from './ico.ts';
import { drawIcon } from '#stipple/drawings/mark.ts';
import {
  coloursOf,
  drawPair,
  NARROW,
  pairSize,
  sheetSize,
  type Pair,
} from '#stipple/pairs/pair.ts';
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

/**
 * The pictures of a case that are pixels: the files an owner has, and those that lists show. How wide
 * they are, and at which share of its size a pair is drawn for them.
 */
export const PAIR_PIXELS = {
  owner: { width: 1200, share: 1 },
  list: { width: 560, share: NARROW },
} as const;

/** Pixels of one picture of a case: red, green and blue of each, in few colours. */
export interface PairPixels {
  before: Uint8Array;
  after: Uint8Array;
}

/** The two pictures of a case, drawn anew for what they are for. */
export async function pairPixels(pair: Pair, use: keyof typeof PAIR_PIXELS): Promise<PairPixels> {
  const { width, share } = PAIR_PIXELS[use];
  const { before, after } = drawPair(pair, share);
  // At the density a drawing has by itself, a step of its viewBox is a pixel.
  const density = (72 * width) / sheetSize(share).width;
  const flat = async (svg: string): Promise<Uint8Array> => {
    const drawn = sharp(Buffer.from(svg), { density }).removeAlpha();
    return reduceColours(await drawn.raw().toBuffer(), coloursOf(pair));
  };
  return { before: await flat(before), after: await flat(after) };
}

const rawOf = (pixels: Uint8Array, width: number) =>
  sharp(pixels, {
    raw: { width, height: (width * pairSize.height) / pairSize.width, channels: 3 },
  });

/** Pixels of a picture of a case as the PNG file that an owner has. */
export const pairPng = (pixels: Uint8Array): Promise<Buffer> =>
  rawOf(pixels, PAIR_PIXELS.owner.width).png(PALETTE).toBuffer();

/** Pixels of a picture of a case as the WebP file that lists show. */
export const pairWebp = (pixels: Uint8Array): Promise<Buffer> =>
  rawOf(pixels, PAIR_PIXELS.list.width).webp({ lossless: true, effort: 6 }).toBuffer();
