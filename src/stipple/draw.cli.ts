/**
 * Draws every picture of the site that is a file: `node src/stipple/draw.cli.ts`.
 * Another version of sharp may write other bytes for the same drawing, so the files are committed.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { DRAWINGS, toFile } from './drawings/drawings.ts';
import { headMap } from './drawings/head-map.ts';
import { drawFavicon } from './drawings/mark.ts';
import { scalpLayers, scalpTint } from './drawings/scalp.ts';
import { pairs } from './pairs/pairs.ts';
import { drawPair, NARROW } from './pairs/pair.ts';
import { drawIcons, pairPixels, pairPng, pairWebp } from './files/png.ts';
import { toMask } from './files/webp.ts';
import { toSvg } from './generator/svg.ts';
import { drawShareGround } from './drawings/share-ground.ts';

const project = new URL('../../', import.meta.url);
const published = new URL('public/', project);
const gallery = new URL('src/content/gallery/', project);
const own = new URL('src/pictures/drawn/', project);

async function writeIcons(): Promise<void> {
  await writeFile(new URL('favicon.svg', published), drawFavicon());
  for (const [name, bytes] of Object.entries(await drawIcons())) {
    await writeFile(new URL(name, published), bytes);
  }
}

/**
 * Each drawn case: the PNG files of the gallery, and beside the pipeline of photographs an SVG file
 * to be shown large, one for narrow screens and a WebP file for lists. A drawing is known by the digest of its PNG file.
 */
async function writePairs(): Promise<void> {
  const known: Record<string, string> = {};
  for (const size of ['large', 'narrow', 'list']) {
    await mkdir(new URL(`${size}/`, own), { recursive: true });
  }
  for (const [name, pair] of Object.entries(pairs)) {
    const folder = new URL(`drawing-${name}/`, gallery);
    await mkdir(folder, { recursive: true });
    const [large, narrow] = [drawPair(pair), drawPair(pair, NARROW)];
    const owner = await pairPixels(pair, 'owner');
    const list = await pairPixels(pair, 'list');
    for (const picture of ['before', 'after'] as const) {
      const png = await pairPng(owner[picture]);
      await writeFile(new URL(`${picture}.png`, folder), png);
      const file = `${name}-${picture}`;
      await writeFile(new URL(`large/${file}.svg`, own), `${large[picture]}\n`);
      await writeFile(new URL(`narrow/${file}.svg`, own), `${narrow[picture]}\n`);
      await writeFile(new URL(`list/${file}.webp`, own), await pairWebp(list[picture]));
      known[createHash('sha256').update(png).digest('hex')] = file;
    }
  }
  await writeFile(new URL('drawn.json', own), toFile(known));
}

async function writeDrawings(): Promise<void> {
  const folder = new URL('drawn/', import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, draw] of Object.entries(DRAWINGS)) {
    await writeFile(new URL(`${name}.json`, folder), toFile(draw()));
  }
}

async function writeScalp(): Promise<void> {
  const folder = new URL('src/sessions/drawn/', project);
  await mkdir(folder, { recursive: true });
  for (const [index, layer] of scalpLayers().layers.entries()) {
    await writeFile(new URL(`scalp-${index}.svg`, folder), layer);
  }
  await writeFile(new URL('scalp-tint.webp', folder), await toMask(scalpTint()));
}

/** The map of the first page, as a mask: opaque where there is a dot. */
async function writeHeadMap(): Promise<void> {
  const folder = new URL('src/gallery/drawn/', project);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('head-map.svg', folder), `${toSvg(headMap(), { ink: '#000' })}\n`);
}

await mkdir(published, { recursive: true });
await writeDrawings();
await writeHeadMap();
await writeScalp();
await writeIcons();
await writeFile(new URL('src/share/ground.svg', project), drawShareGround());
await writePairs();
