import sharp from 'sharp';

/** In pixels, as in the measurements that the goals come from. */
export const SIZE = { width: 2400, height: 1800 };

const { width: WIDTH, height: HEIGHT } = SIZE;

/**
 * Makes a picture with what makes photographs of heads dear to encode: light that falls off, the
 * unevenness of skin at two sizes, the noise of a sensor, and thousands of short hairs.
 *
 * @param seed a whole number above 0; the same one makes the same picture
 * @returns a JPEG file of quality 92, as cameras write them
 */
export async function makePhotograph(seed: number): Promise<Buffer> {
  const random = randomOf(seed);
  const noise = (width: number, height: number, low: number, high: number) => {
    const values = Buffer.alloc(width * height);
    for (let at = 0; at < values.length; at += 1) values[at] = low + random() * (high - low);
    return sharp(values, { raw: { width, height, channels: 1 } })
      .resize(WIDTH, HEIGHT, { kernel: 'cubic', fit: 'fill' })
      .raw()
      .toBuffer();
  };
  const [light, blotches, pores] = await Promise.all([
    noise(6, 5, 90, 200),
    noise(80, 60, 113, 143),
    noise(1200, 900, 118, 138),
  ]);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) {
    const value =
      (light[at] ?? 0) + (blotches[at] ?? 0) + (pores[at] ?? 0) - 256 + (random() - 0.5) * 8;
    paint(pixels, at, Math.max(0, value));
  }
  for (let hair = 0; hair < 6000; hair += 1) drawHair(pixels, random);
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** Skin of some lightness: more red than green, more green than blue. */
function paint(pixels: Buffer, at: number, value: number): void {
  pixels[at * 3] = Math.min(255, value * 1.1);
  pixels[at * 3 + 1] = Math.min(255, value * 0.83);
  pixels[at * 3 + 2] = Math.min(255, value * 0.68);
}

/** A dark stroke of some pixels on the upper part of the picture. */
function drawHair(pixels: Buffer, random: () => number): void {
  const [left, top] = [random() * (WIDTH - 20), random() * HEIGHT * 0.6];
  const [length, lean] = [4 + random() * 14, random() * 1.4 - 0.7];
  for (let step = 0; step < length; step += 1) {
    const x = Math.max(0, Math.round(left + step * lean));
    for (const across of [0, 1, 2]) {
      const at = (Math.round(top + step) * WIDTH + x + across) * 3;
      for (const part of [0, 1, 2]) pixels[at + part] = (pixels[at + part] ?? 0) * 0.45;
    }
  }
}

/** Numbers from 0 up to 1, always the same ones: Marsaglia's xorshift of 32 bits. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
