import sharp from 'sharp';

/** A picture of which only the opacity matters, from 0 to 255 in each pixel, row by row. */
interface Mask {
  width: number;
  height: number;
  alpha: Uint8Array;
}

/** A mask as a WebP file that loses nothing. */
export function toMask({ width, height, alpha }: Mask): Promise<Buffer> {
  const black = new Uint8Array(2 * alpha.length);
  for (const [index, value] of alpha.entries()) black[2 * index + 1] = value;
  return sharp(black, { raw: { width, height, channels: 2 } })
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
}
