import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { difference } from '../pixels/compare.ts';

/** A grey square of 8 pixels, with dots of other colours at places from its corner. */
async function square(dots: Record<number, [number, number, number]> = {}, size = 8) {
  const data = Buffer.alloc(size * size * 3, 120);
  for (const [place, colour] of Object.entries(dots)) data.set(colour, Number(place) * 3);
  return sharp(data, { raw: { width: size, height: size, channels: 3 } })
    .png()
    .toBuffer();
}

describe('Two screenshots', () => {
  it('do not differ when every pixel has the same colour', async () => {
    expect(await difference(await square(), await square())).toBeUndefined();
  });

  it('do not differ when only their files do', async () => {
    const again = await sharp(await square())
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(await difference(await square(), again)).toBeUndefined();
  });

  it('differ by each pixel that is another colour, however little', async () => {
    const other = await square({ 9: [120, 121, 120], 40: [255, 0, 0] });
    const found = await difference(await square(), other);
    expect(found?.pixels).toBe(2);
    expect(await sharp(found?.picture).metadata()).toMatchObject({ width: 8, height: 8 });
  });

  it('differ in everything when one is larger', async () => {
    expect(await difference(await square(), await square({}, 9))).toEqual({ pixels: Infinity });
  });
});
