import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** How two screenshots differ. */
interface Difference {
  /** How many pixels have another colour; Infinity where the sizes differ. */
  pixels: number;
  /** A PNG with those pixels in red; none where the sizes differ. */
  picture?: Buffer;
}

/** Compares two PNGs, each pixel exactly; undefined where none differs. */
export async function difference(before: Buffer, after: Buffer): Promise<Difference | undefined> {
  if (before.equals(after)) return undefined;
  const [one, other] = await Promise.all([decoded(before), decoded(after)]);
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return { pixels: Infinity };
  const shown = Buffer.alloc(one.data.length);
  const pixels = pixelmatch(one.data, other.data, shown, width, height, {
    threshold: 0,
    includeAA: true,
  });
  if (pixels === 0) return undefined;
  const raw = { width, height, channels: 4 } as const;
  return { pixels, picture: await sharp(shown, { raw }).png().toBuffer() };
}

async function decoded(png: Buffer): Promise<{ data: Buffer; width: number; height: number }> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
