/**
 * Draws every picture of the site that is a file: `node src/stipple/draw.ts`.
 * Another version of sharp may write other bytes for the same drawing, so the files are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { DRAWINGS, toFile } from './drawings.ts';
import { toIco } from './ico.ts';
import { drawFavicon, drawIcon } from './mark.ts';
import { coloursOf, drawPair, pairSize } from './pair.ts';
import { pairs } from './pairs.ts';
import { reduceColours } from './reduce.ts';
import { drawShareGround } from './share.ts';

const project = new URL('../../', import.meta.url);
const published = new URL('public/', project);
const gallery = new URL('src/content/gallery/', project);

/** How much of its square the mark takes up: on icons, in a tab, where a phone may cut corners. */
const SHARE = 0.84;
const TAB_SHARE = 1;
const MASKABLE_SHARE = 0.66;

const PALETTE = { palette: true, colours: 16, dither: 0, effort: 10, compressionLevel: 9 };

const toPng = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg)).png(PALETTE).toBuffer();

/** A picture of a pair as PNG, in few colours that both pictures share. */
async function toFlatPng(svg: string, colours: readonly string[]): Promise<Buffer> {
  const pixels = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  const raw = { ...pairSize, channels: 3 } as const;
  return sharp(reduceColours(pixels, colours), { raw }).png(PALETTE).toBuffer();
}

async function writeIcons(): Promise<void> {
  await writeFile(new URL('favicon.svg', published), drawFavicon());
  const pictures = [32, 16].map(async (side) => ({
    side,
    bytes: await toPng(drawIcon(side, TAB_SHARE)),
  }));
  await writeFile(new URL('favicon.ico', published), toIco(await Promise.all(pictures)));
  const icons: [name: string, side: number, share: number][] = [
    ['apple-touch-icon.png', 180, SHARE],
    ['icon-192.png', 192, SHARE],
    ['icon-512.png', 512, SHARE],
    ['icon-512-maskable.png', 512, MASKABLE_SHARE],
  ];
  for (const [name, side, share] of icons) {
    await writeFile(new URL(name, published), await toPng(drawIcon(side, share)));
  }
}

async function writePairs(): Promise<void> {
  for (const [name, pair] of Object.entries(pairs)) {
    const folder = new URL(`drawing-${name}/`, gallery);
    await mkdir(folder, { recursive: true });
    const { before, after } = drawPair(pair);
    const colours = coloursOf(pair);
    await writeFile(new URL('before.png', folder), await toFlatPng(before, colours));
    await writeFile(new URL('after.png', folder), await toFlatPng(after, colours));
  }
}

async function writeDrawings(): Promise<void> {
  const folder = new URL('drawn/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, draw] of Object.entries(DRAWINGS)) {
    await writeFile(new URL(`${name}.json`, folder), toFile(draw()));
  }
}

await mkdir(published, { recursive: true });
await writeDrawings();
await writeIcons();
await writeFile(new URL('src/share/ground.svg', project), drawShareGround());
await writePairs();
