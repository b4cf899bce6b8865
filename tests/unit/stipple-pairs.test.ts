import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { coloursOf, drawPair, NARROW, type Pair } from '#stipple/pairs/pair.ts';
import { pairs } from '#stipple/pairs/pairs.ts';
import { pairPixels } from '#stipple/files/png.ts';
import { reduceColours } from '#stipple/files/reduce-colours.ts';
import type { Dots } from '#stipple/generator/stipple.ts';
import { drawHair, type Hair } from '#stipple/generator/strands.ts';
import known from '#pictures/drawn/drawn.json' with { type: 'json' };
import { OWN_FOLDER } from '../support/clinic.ts';
import { shareOfOthers } from '../support/pixels.ts';
import { changeOf, PICTURES } from '../support/shipped.ts';

const CASES: [name: string, pair: Pair][] = Object.entries(pairs);

const redGreenBlue = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** How many pixels have a colour. */
function count(pixels: Uint8Array, hex: string): number {
  const [red, green, blue] = redGreenBlue(hex);
  let found = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found++;
  }
  return found;
}

/** How many pixels of the one picture are lighter than those of the other. */
function countLighter(one: Uint8Array, other: Uint8Array): number {
  const light = (pixels: Uint8Array, at: number) =>
    2 * (pixels[at] ?? 0) + 7 * (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
  let found = 0;
  for (let at = 0; at < one.length; at += 3) if (light(one, at) > light(other, at)) found++;
  return found;
}

/** The mean red of pixels, from 0 to 255: the more skin is covered by hair, the less. */
function redOf(pixels: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < pixels.length; at += 3) sum += pixels[at] ?? 0;
  return sum / (pixels.length / 3);
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = redGreenBlue(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(CASES)('The drawn case of the %s', { timeout: 60_000 }, (name, pair) => {
  const drawn = drawPair(pair);
  const narrow = drawPair(pair, NARROW);
  const pixels = pairPixels(pair, 'owner');

  test('is the same each time, and made of shapes only', () => {
    const { before, after } = drawPair(pair);
    expect([before, after]).toEqual([drawn.before, drawn.after]);
    expect(after).not.toMatch(/<text|<image|font|href|NaN/);
  });

  test('has after all that it had before, and dots under the hair', () => {
    const { before, after } = drawn;
    const [hairs = 0, all = 0] = drawn.dots.ends;
    const ground = before.slice(0, before.indexOf('</g>') + 4);
    const own = before.slice(ground.length);
    expect(after.startsWith(ground)).toBe(true);
    expect(after.endsWith(own)).toBe(true);
    const added = after.slice(ground.length, -own.length);
    expect(added.match(/m(?=[-\d])/g)).toHaveLength(all - hairs);
    expect(all - hairs).toBeGreaterThan(300);
    const strands = own.slice(own.indexOf('<g ')).match(/m(?=[-\d])/g);
    expect(strands).toHaveLength(hairs);
  });

  test('has fewer hairs and dots on a narrow screen, and covers as much of the skin', async () => {
    const [few = 0, all = 0] = [narrow.dots.x.length, drawn.dots.x.length];
    expect(few / all).toBeGreaterThan(0.45);
    expect(few / all).toBeLessThan(0.8);
    const list = await pairPixels(pair, 'list');
    for (const picture of ['before', 'after'] as const) {
      expect(Math.abs(redOf(list[picture]) - redOf((await pixels)[picture]))).toBeLessThan(6);
    }
  });

  test('has the same skin in both pictures, and is nowhere lighter after than before', async () => {
    const { before, after } = await pixels;
    expect(countLighter(after, before)).toBe(0);
    expect(countLighter(before, after)).toBeGreaterThan(5_000);
    expect(count(after, pair.skin)).toBeGreaterThan((0.1 * before.length) / 3);
    expect(count(before, pair.skin)).toBeGreaterThan(count(after, pair.skin));
  });

  test.for(['before', 'after'] as const)(
    'is what its file %s.png of the gallery shows, as long as that is the one that was shipped',
    async (picture, { skip }) => {
      const path = `gallery/drawing-${name}/${picture}.png`;
      const change = changeOf(path);
      skip(change !== undefined, change);
      const file = sharp(`${OWN_FOLDER}/${path}`).removeAlpha().raw();
      expect(shareOfOthers(await file.toBuffer(), (await pixels)[picture])).toBeLessThan(0.001);
    },
  );

  test.for(['before', 'after'] as const)(
    'has files of its own beside the picture %s, 42 to 60 kB at the most as a host sends them',
    async (picture) => {
      const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
      const sizes = { large: { svg: drawn, most: 60_000 }, narrow: { svg: narrow, most: 42_000 } };
      for (const [size, { svg, most }] of Object.entries(sizes)) {
        const file = `src/pictures/drawn/${size}/${name}-${picture}.svg`;
        expect(await readFile(file, 'utf8')).toBe(`${svg[picture]}\n`);
        expect(brotliCompressSync(svg[picture], brotli).length).toBeLessThanOrEqual(most);
      }
      const list = await readFile(`src/pictures/drawn/list/${name}-${picture}.webp`);
      expect(list.length).toBeLessThanOrEqual(60_000);
      const own = (await pairPixels(pair, 'list'))[picture];
      expect(shareOfOthers(await sharp(list).raw().toBuffer(), own)).toBeLessThan(0.001);
    },
  );

  test('has dots that stand out from the skin as much as WCAG asks of a graphic', () => {
    const contrast = (luminance(pair.skin) + 0.05) / (luminance(pair.pigment) + 0.05);
    expect(contrast).toBeGreaterThanOrEqual(3);
  });
});

describe('The drawn cases', () => {
  test('are known to the pages by the pictures they were shipped with', () => {
    const names = Object.entries(PICTURES).map(([path, digest]) => {
      const [, name = '', picture = ''] = /drawing-(\w+)\/(\w+)\.png$/.exec(path) ?? [];
      return [digest, `${name}-${picture}`];
    });
    expect(known).toEqual(Object.fromEntries(names));
  });

  test('are the pictures that the gallery was shipped with, no more and no fewer', () => {
    const files = CASES.flatMap(([name]) => ['before', 'after'].map((one) => `${name}/${one}`));
    expect(Object.keys(PICTURES).toSorted()).toEqual(
      files.map((file) => `gallery/drawing-${file}.png`).toSorted(),
    );
  });

  test('show another skin each', () => {
    expect(new Set(CASES.map(([, { skin }]) => skin)).size).toBe(CASES.length);
  });
});

describe('Colours', () => {
  const pixels = (...colours: number[][]) => Uint8Array.from(colours.flat());

  test('stay what they are where the drawing has them', () => {
    const own = pixels([255, 255, 255], [0, 0, 0], [200, 0, 0]);
    expect(reduceColours(own, ['#ffffff', '#000000', '#c80000'])).toEqual(own);
  });

  test('become the nearest of the drawing, or a third or two thirds of the way to one', () => {
    const edges = pixels([250, 250, 250], [160, 160, 160], [90, 80, 85], [30, 20, 10]);
    expect(reduceColours(edges, ['#ffffff', '#000000'])).toEqual(
      pixels([255, 255, 255], [170, 170, 170], [85, 85, 85], [0, 0, 0]),
    );
  });

  test('of a pair are named once each, the skin first', () => {
    expect(coloursOf(pairs.scar)).toEqual(['#a87550', '#1f140d', '#c0906e']);
    expect(coloursOf(pairs.parting)).toEqual([
      '#e6c3a0',
      '#3b2416',
      '#57371f',
      '#7d5535',
      '#6b4a33',
    ]);
  });
});

describe('A hair', () => {
  const numbers = (...values: number[]) => Float32Array.from(values);
  const one: Dots = { x: numbers(100), y: numbers(50), r: numbers(2), angle: numbers(0), ends: [] };
  const hair: Hair = { length: () => 40, tones: [{ ink: '#123456', width: 3 }] };
  const options = { seed: 1, count: 1, flow: () => 0, unit: 0.5 };
  const pathIn = (svg: string): string => /<g .* d="([^"]*)"/.exec(svg)?.[1] ?? '';

  test('begins at its root and is as long and as wide as asked', () => {
    const svg = drawHair(one, hair, options);
    expect(pathIn(svg)).toBe('m200 100q40 0 80 0');
    expect(svg).toContain('stroke="#123456"');
    expect(svg).toContain('stroke-width="6"');
  });

  test('bends to the side to which the flow turns', () => {
    const flow = (x: number) => (x > 110 ? 0.5 : 0);
    const [, toY] = pathIn(drawHair(one, hair, { ...options, flow }))
      .split(' ')
      .slice(-2);
    expect(Number(toY)).toBeGreaterThan(20);
  });

  test('is straight when it is short, and a dot when it has no length', () => {
    expect(pathIn(drawHair(one, { ...hair, length: () => 8 }, options))).toBe('m200 100l16 0');
    expect(pathIn(drawHair(one, { ...hair, length: () => 0 }, options))).toBe('m200 100h0');
  });

  test('has the tone it is given, the last at most', () => {
    const tones = ['#111111', '#222222'].map((ink) => ({ ink, width: 3 }));
    const inkFor = (tone: number) =>
      /stroke="(.*?)"/.exec(drawHair(one, { ...hair, tones, tone: () => tone }, options))?.[1];
    expect([-0.2, 0.2, 0.7, 1.4].map(inkFor)).toEqual(['#111111', '#111111', '#222222', '#222222']);
  });

  test('lies on a lock that is pointed at its root and at its tip', () => {
    const locks = { ink: '#654321', thickness: 0.1, share: () => 1 };
    const svg = drawHair(one, { ...hair, locks }, options);
    expect(svg).toMatch(/^<path fill="#654321" d="m200 100q40 8 80 0q-40-8-80 0"\/><g/);
  });

  test('that goes astray leaves the others and has no lock', () => {
    const locks = { ink: '#654321', thickness: 0.1, share: () => 1 };
    const svg = drawHair(one, { ...hair, locks, astray: 1 }, options);
    expect(svg).toMatch(/^<path fill="#654321" d=""\/>/);
    expect(pathIn(svg)).not.toBe('m200 100q40 0 80 0');
  });
});
