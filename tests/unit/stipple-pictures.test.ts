import { readFile, stat } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { closeUp, CLOSE_UPS } from '#stipple/drawings/close-up.ts';
import { DRAWINGS, toFile } from '#stipple/drawings/drawings.ts';
import { headMap } from '#stipple/drawings/head-map.ts';
import { toSvg } from '#stipple/generator/svg.ts';
import { toIco } from '#stipple/files/ico.ts';
import { lostDots } from '#stipple/drawings/not-found.ts';
import { drawFavicon, drawIcon } from '#stipple/drawings/mark.ts';
import { scalpLayers, scalpSize, scalpTint } from '#stipple/drawings/scalp.ts';
import { drawIcons } from '#stipple/files/png.ts';
import { toMask } from '#stipple/files/webp.ts';
import { ruleDots } from '#stipple/drawings/rule.ts';
import { drawShareGround } from '#stipple/drawings/share-ground.ts';
import { OWN_FOLDER } from '../support/clinic.ts';
import { shareOfOthers } from '../support/pixels.ts';
import { changeOf, PICTURES } from '../support/shipped.ts';

const project = new URL('../../', import.meta.url);
const fileOf = (path: string): URL => new URL(path, project);
const packed = (text: string): number => brotliCompressSync(text).length;
const countDots = (data: string): number => data.match(/m(?=[-\d])/gi)?.length ?? 0;
const dataOf = ({ strokes }: { strokes: readonly { d: string }[] }): string =>
  strokes.map(({ d }) => d).join('');

/** Where across the drawing each hair of a path begins. */
function placesIn(data: string): number[] {
  let at = 0;
  return [...data.matchAll(/m(-?\d+)[ -]\d+(?:l(-?\d+)|h0)/g)].map(([, step, along = '0']) => {
    const start = at + Number(step);
    at = start + Number(along);
    return start;
  });
}

/** Drawn once: it takes longer than all other drawings. */
const scalp = scalpLayers();

/** The pictures of the gallery that the owner has left as they were shipped. */
const shipped = Object.keys(PICTURES).filter((path) => changeOf(path) === undefined);

/** Every picture file, its width and height in pixels, and the most bytes it may have. */
const FILES: [path: string, width: number, height: number, bytes: number][] = [
  ['public/apple-touch-icon.png', 180, 180, 4_000],
  ['public/icon-192.png', 192, 192, 4_000],
  ['public/icon-512.png', 512, 512, 10_000],
  ['public/icon-512-maskable.png', 512, 512, 10_000],
  ...shipped.map((path): [string, number, number, number] => [
    `${OWN_FOLDER}/${path}`,
    1200,
    900,
    200_000,
  ]),
];

/** Reads an .ico file: the side written in each entry, and its picture. */
function readIco(file: Buffer): { side: number; bytes: Buffer }[] {
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const start = file.readUInt32LE(entry + 12);
    const bytes = file.subarray(start, start + file.readUInt32LE(entry + 8));
    return { side: file.readUInt8(entry) || 256, bytes };
  });
}

const pixelsIn = (picture: Buffer | undefined): Promise<Buffer> =>
  sharp(picture).ensureAlpha().raw().toBuffer();

describe('picture files', () => {
  test.each(FILES)('%s is a PNG of %i by %i pixels and no larger than promised', async (...row) => {
    const [path, width, height, bytes] = row;
    const file = await sharp(await readFile(fileOf(path))).metadata();
    expect(file).toMatchObject({ format: 'png', width, height });
    expect((await stat(fileOf(path))).size).toBeLessThanOrEqual(bytes);
  });

  test.each(FILES)('%s says nothing about who made it, where or with what', async (path) => {
    const { exif, xmp, iptc, comments } = await sharp(await readFile(fileOf(path))).metadata();
    expect({ exif, xmp, iptc, comments }).toEqual({});
  });

  test('the tab icon holds the mark at 32 and at 16 pixels', async () => {
    const pictures = readIco(await readFile(fileOf('public/favicon.ico')));
    const sizes = pictures.map(async ({ side, bytes }) => {
      const { format, width, height } = await sharp(bytes).metadata();
      return [side, format, width, height];
    });
    expect(await Promise.all(sizes)).toEqual([
      [32, 'png', 32, 32],
      [16, 'png', 16, 16],
    ]);
  });

  test('the icons are those that are drawn, to the pixel', async () => {
    const icons = Object.entries(await drawIcons());
    expect(icons.map(([name]) => name)).toContain('favicon.ico');
    for (const [name, drawn] of icons) {
      const file = await readFile(fileOf(`public/${name}`));
      const pictures = name.endsWith('.ico')
        ? readIco(file).map(({ bytes }, index) => [
            bytes,
            readIco(Buffer.from(drawn))[index]?.bytes,
          ])
        : [[file, Buffer.from(drawn)]];
      for (const [published, own] of pictures) {
        expect(shareOfOthers(await pixelsIn(published), await pixelsIn(own)), name).toBe(0);
      }
    }
  });

  test.each(Object.entries(DRAWINGS))('the file of "%s" is what is drawn', async (name, draw) => {
    expect(await readFile(fileOf(`src/stipple/drawn/${name}.json`), 'utf8')).toBe(toFile(draw()));
  });

  test('the layers of the scalp are those that are drawn, and its tint is to the pixel', async () => {
    for (const [index, layer] of scalp.layers.entries()) {
      const file = fileOf(`src/sessions/drawn/scalp-${index}.svg`);
      expect(await readFile(file, 'utf8'), `layer ${index}`).toBe(layer);
    }
    const tint = await readFile(fileOf('src/sessions/drawn/scalp-tint.webp'));
    expect(await pixelsIn(tint)).toEqual(await pixelsIn(await toMask(scalpTint())));
  });

  test('the map of the head is the one that is drawn, at most 6 kB as a host sends it', async () => {
    const drawn = `${toSvg(headMap(), { ink: '#000' })}\n`;
    expect(await readFile(fileOf('src/gallery/drawn/head-map.svg'), 'utf8')).toBe(drawn);
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    expect(brotliCompressSync(drawn, brotli).length).toBeLessThanOrEqual(6_000);
  });

  test('the SVG tab icon is the one that is drawn', async () => {
    expect(await readFile(fileOf('public/favicon.svg'), 'utf8')).toBe(drawFavicon());
  });

  test('the ground of the share pictures is the one that is drawn', async () => {
    expect(await readFile(fileOf('src/share/ground.svg'), 'utf8')).toBe(drawShareGround());
  });
});

const drawings: [name: string, draw: () => string][] = [
  ['the tab icon', drawFavicon],
  ['an icon', () => drawIcon(512, 0.8)],
  ['the ground of the share pictures', drawShareGround],
  ['the section rule', () => dataOf(ruleDots())],
  ['the number of the page for lost addresses', () => dataOf(lostDots())],
  ...CLOSE_UPS.map((kind): [string, () => string] => [
    `the close-up of ${kind}`,
    () => dataOf(closeUp(kind)),
  ]),
];

describe('drawings', () => {
  test.each(drawings)('%s is the same each time, and made of shapes only', (_name, draw) => {
    const once = draw();
    expect(once.length).toBeGreaterThan(300);
    expect(draw()).toBe(once);
    expect(once).not.toMatch(/<text|<image|font|href/);
  });

  test('the tab icon is light on a dark tab', () => {
    expect(drawFavicon()).toContain('@media(prefers-color-scheme:dark){svg{color:#f6f1e8}}');
  });

  test('a maskable icon keeps the mark inside the circle that no phone cuts', async () => {
    const file = sharp(await readFile(fileOf('public/icon-512-maskable.png')));
    const { data, info } = await file.greyscale().raw().toBuffer({ resolveWithObject: true });
    const reaches = [...data.keys()]
      .filter((index) => (data[index] ?? 255) < 128)
      .map((index) => Math.hypot((index % info.width) - 256, Math.floor(index / info.width) - 256));
    expect(reaches.length).toBeGreaterThan(1000);
    expect(Math.max(...reaches)).toBeLessThan(0.4 * 512);
  });

  test('an icon of 256 pixels is written as 0 in a tab icon file', () => {
    const file = Buffer.from(toIco([{ side: 256, bytes: Uint8Array.of(1, 2, 3) }]));
    expect(file.readUInt8(6)).toBe(0);
    expect(readIco(file)).toEqual([{ side: 256, bytes: Buffer.from([1, 2, 3]) }]);
  });
});

describe('drawings in a page stay small', () => {
  test.each(CLOSE_UPS)('the close-up of %s: at most two thousand hairs in 6 kB', (kind) => {
    const data = dataOf(closeUp(kind));
    expect(countDots(data)).toBeGreaterThanOrEqual(800);
    expect(countDots(data)).toBeLessThanOrEqual(2_100);
    expect(packed(data)).toBeLessThan(6_000);
  });

  test.each(CLOSE_UPS)('the close-up of %s fills in from left to right', (kind) => {
    const { width, strokes } = closeUp(kind);
    const places = strokes.flatMap(({ d }) => placesIn(d));
    const between = (from: number, to: number): number =>
      places.filter((x) => x >= from * width && x < to * width).length;
    expect(between(0.75, 1)).toBeGreaterThan(1.3 * between(0, 0.25));
  });

  test('the number 404: under a thousand dots, each part fuller than the one before', () => {
    const { width, strokes } = lostDots();
    const places = strokes.flatMap(({ d }) => placesIn(d));
    const parts = [0, 1, 2].map(
      (part) => places.filter((x) => Math.floor((3 * x) / width) === part).length,
    );
    expect(places.length).toBeLessThan(1_000);
    expect(parts[1]).toBeGreaterThan(1.2 * (parts[0] ?? 0));
    expect(parts[2]).toBeGreaterThan(1.2 * (parts[1] ?? 0));
    expect(packed(dataOf(lostDots()))).toBeLessThan(2_000);
  });

  test('the section rule: about seventy dots in 300 bytes', () => {
    const data = dataOf(ruleDots());
    expect(countDots(data)).toBeGreaterThanOrEqual(60);
    expect(countDots(data)).toBeLessThanOrEqual(80);
    expect(packed(data)).toBeLessThan(300);
  });
});

describe('the scalp', () => {
  /** How many dots of all there are once a layer is done, in a part of the drawing. */
  const shares = (isIn: (x: number, y: number) => boolean): number[] => {
    const inside = [...scalp.dots.x.keys()].filter((index) =>
      isIn(scalp.dots.x[index] ?? 0, scalp.dots.y[index] ?? 0),
    );
    return scalp.dots.ends.map((end) => inside.filter((index) => index < end).length);
  };

  test('has every dot once, and is made of shapes only', () => {
    const { dots } = scalp;
    expect(scalp.layers.map(countDots)).toEqual(
      dots.ends.map((end, layer) => end - (dots.ends[layer - 1] ?? 0)),
    );
    for (const layer of scalp.layers) {
      expect(layer).not.toMatch(/<text|<image|<filter|font|href|style=/);
      // A mask counts what is opaque: a ground of any colour would hide the skin.
      expect(layer).not.toContain('<rect');
      expect(layer).toContain(`viewBox="0 0 ${2 * scalpSize.width} ${2 * scalpSize.height}"`);
    }
  });

  test('has thousands of dots in five files of 26 kB together, as a host sends them', () => {
    expect(scalp.layers).toHaveLength(5);
    expect(scalp.dots.x.length).toBeGreaterThan(8_000);
    const sent = scalp.layers.map((layer) => packed(layer));
    expect(sent.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(26_000);
  });

  test('has hair at the sides before, and little in front', () => {
    const [atSide = 0] = shares((x, y) => x < 100 && y > 250);
    const [inFront = 0] = shares((x, y) => x > 300 && x < 400 && y > 250);
    expect(inFront).toBeGreaterThan(0);
    expect(atSide).toBeGreaterThan(10 * inFront);
  });

  test('adds about as much in front in each session, so that each can be seen', () => {
    const [before = 0, ...after] = shares((x, y) => x > 200 && x < 500 && y > 200);
    const added = after.map((count, index) => count - (after[index - 1] ?? before));
    expect(Math.max(...added) / Math.min(...added)).toBeLessThan(1.5);
    expect(Math.min(...added)).toBeGreaterThan(before);
  });

  test('leaves the forehead bare, in dots and in tint', () => {
    const forehead = (x: number, y: number): boolean => x > 200 && x < 500 && y > 470;
    expect(shares(forehead).at(-1)).toBe(0);
    const { width, height, alpha } = scalpTint();
    const step = scalpSize.width / width;
    expect([width * step, height * step]).toEqual([scalpSize.width, scalpSize.height]);
    for (const [at, value] of alpha.entries()) {
      const isBare = forehead((at % width) * step, Math.floor(at / width) * step);
      if (isBare) expect(value).toBe(0);
    }
    expect(Math.max(...alpha)).toBeGreaterThan(200);
  });
});
