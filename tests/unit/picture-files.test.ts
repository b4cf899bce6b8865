import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PICTURE_FILES } from '#stipple/picture-files.ts';

const pathsTo = (kind: RegExp): string[] =>
  Object.keys(PICTURE_FILES).filter((path) => kind.test(path));

const drawn = async (path: string): Promise<Buffer> =>
  Buffer.from((await PICTURE_FILES[path]?.()) ?? '');

/** The pictures in a PNG or .ico file, as pixels. */
async function pixelsOf(bytes: Buffer): Promise<Buffer[]> {
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
  const pictures: Buffer[] = [];
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
    pictures.push(bytes.subarray(at));
  }
  return Promise.all(pictures.map((one) => sharp(one).ensureAlpha().raw().toBuffer()));
}

/** The greatest difference of a pixel's part from the other picture's, of 255. */
function difference(one: Buffer, other: Buffer): number {
  if (one.length !== other.length) return 255;
  return one.reduce((most, part, index) => Math.max(most, Math.abs(part - (other[index] ?? 0))), 0);
}

describe('A picture that is kept as a file', () => {
  // The pairs of the gallery take longest to draw: they are compared where they are drawn anyhow.
  it.each(pathsTo(/^public\/.+\.(png|ico)$/))(
    'shows what is drawn, to the pixel: %s',
    async (path) => {
      const [kept, made] = [
        await pixelsOf(await readFile(path)),
        await pixelsOf(await drawn(path)),
      ];
      expect(kept.length).toBeGreaterThan(0);
      expect(made).toHaveLength(kept.length);
      // Another version of the library that draws may round a colour to its neighbour.
      for (const [index, one] of kept.entries()) {
        expect(difference(one, made[index] ?? Buffer.alloc(0))).toBeLessThanOrEqual(4);
      }
    },
  );

  it('is of every kind that the site keeps', () => {
    expect(pathsTo(/^public\//).toSorted()).toEqual(
      [
        'apple-touch-icon.png',
        'favicon.ico',
        'favicon.svg',
        'icon-192.png',
        'icon-512-maskable.png',
        'icon-512.png',
      ].map((name) => `public/${name}`),
    );
    expect(pathsTo(/^src\/content\/gallery\/drawing-[a-z]+\/(before|after)\.png$/)).toHaveLength(
      12,
    );
    expect(pathsTo(/^src\/share\/ground\.svg$/)).toHaveLength(1);
    expect(pathsTo(/^src\/stipple\/drawn\/[a-z]+\.json$/).length).toBeGreaterThan(5);
  });
});
