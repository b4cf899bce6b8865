import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureAdvice } from '#checks/pictures/picture-files.ts';
import { isSameChanged } from '#checks/pictures/same-pictures.ts';
import { greysOf } from '#pictures/greys.ts';
import { ImageInfoCache } from '#pictures/image-info.ts';
import { numbersFrom } from '../support/numbers.ts';

const [WIDTH, HEIGHT] = [480, 360];
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A head as a phone might see it: skin in uneven light before a wall, with so much hair on it. */
async function head(hair: number, seed = 1): Promise<Buffer> {
  const next = numbersFrom(seed);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const inHead = ((x - 240) / 170) ** 2 + ((y - 190) / 150) ** 2 < 1;
    const treated = inHead && y < 180 && x > 140 && x < 340;
    const light = inHead ? 120 + 60 * (x / WIDTH) - 0.15 * y : 70 + 0.1 * x;
    const dark = treated ? hair * 70 : 0;
    const grain = (next() % 17) - 8;
    pixels.fill(Math.max(0, Math.min(255, light - dark + grain)), at * 3, at * 3 + 3);
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const greys = async (picture: Buffer): Promise<Uint8Array> =>
  Buffer.from(await greysOf(picture), 'base64');

const changed = async (how: (picture: Sharp) => Sharp, quality = 80): Promise<Uint8Array> =>
  greys(
    await how(sharp(await head(0)))
      .jpeg({ quality })
      .toBuffer(),
  );

describe('A photograph is known again that was', () => {
  it.each<[string, (picture: Sharp) => Sharp]>([
    ['made brighter', (picture) => picture.modulate({ brightness: 1.08 })],
    ['made much brighter', (picture) => picture.linear(1, 30)],
    ['made darker', (picture) => picture.modulate({ brightness: 0.85 })],
    ['given more contrast', (picture) => picture.linear(1.2, -20)],
    ['given less contrast', (picture) => picture.linear(0.8, 20)],
    ['turned by half', (picture) => picture.rotate(180)],
    ['turned by a quarter', (picture) => picture.rotate(90)],
    ['turned by three', (picture) => picture.rotate(270)],
    ['mirrored', (picture) => picture.flop()],
    ['mirrored and made brighter', (picture) => picture.flop().linear(1, 20)],
    ['made smaller', (picture) => picture.resize(240, 180)],
    ['blurred', (picture) => picture.blur(2)],
  ])('%s', async (_name, how) => {
    expect(isSameChanged(await greys(await head(0)), await changed(how))).toBe(true);
  });
});

describe('Two photographs of one head are two', () => {
  it.each([
    ['before and after, in one light and place', 0, 1, 1],
    ['with a little more hair', 0, 0.4, 1],
    ['with a little less', 1, 0.6, 1],
  ])('%s', async (_name, before, after, seed) => {
    const [one, other] = [await head(before, seed), await head(after, seed + 1)];
    expect(isSameChanged(await greys(one), await greys(other))).toBe(false);
  });

  it('and so are two plain ones, of which nothing can be said', async () => {
    const plain = (background: string) =>
      sharp({ create: { width: 64, height: 48, channels: 3, background } })
        .png()
        .toBuffer();
    const [one, other] = [await greys(await plain('#777')), await greys(await plain('#999'))];
    expect(isSameChanged(one, other)).toBe(false);
  });
});

describe('A picture that shows nothing is told', () => {
  const said = async (name: string, picture: Sharp) => {
    mkdirSync(join(folder, name), { recursive: true });
    const path = join(folder, name, 'before.png');
    writeFileSync(path, await picture.png().toBuffer());
    return (await pictureAdvice(path, new ImageInfoCache(folder)))?.says;
  };
  const plain = (background: { r: number; g: number; b: number; alpha: number }) =>
    sharp({ create: { width: 320, height: 240, channels: 4, background } });

  it.each([
    ['white', { r: 255, g: 255, b: 255, alpha: 1 }, 'white or clear'],
    ['clear', { r: 40, g: 60, b: 80, alpha: 0 }, 'white or clear'],
    ['black', { r: 1, g: 0, b: 2, alpha: 1 }, 'black'],
  ])('%s', async (name, background, words) => {
    expect(await said(name, plain(background))).toBe(
      `before.png shows nothing: all of it is ${words}`,
    );
  });

  it('and one that shows something is not', async () => {
    expect(await said('head', sharp(await head(0)))).toBeUndefined();
    expect(await said('dark', plain({ r: 30, g: 20, b: 20, alpha: 1 }))).toBeUndefined();
  });
});
