import sharp from 'sharp';

/** A decoded picture: upright, in sRGB, 8 bits for each of 3 or 4 parts of a pixel. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 3 | 4;
}

type Size = Pick<Pixels, 'width' | 'height'>;

/** One of the files a picture is published as. */
export interface Version {
  /** In pixels, both of one shape; without a height the picture keeps its own. It never grows. */
  width?: number | undefined;
  height?: number | undefined;
  format: Format;
  /** How true to the original, of 100; else as ENCODERS has it. */
  quality?: number | undefined;
  /** The XMP packet it carries, the only thing beside its pixels. */
  xmp?: string | undefined;
}

export type Format = 'avif' | 'webp' | 'jpeg' | 'png';

/**
 * What each encoder is told. AVIF of effort 2 with half the colour takes a fifth of the time of
 * sharp's defaults (effort 4, all the colour, quality 50); at quality 53 it is sharper than they
 * are, because it is made smaller from all pixels, as the bench's part "pictures" shows.
 */
export const ENCODERS = {
  avif: { effort: 2, chromaSubsampling: '4:2:0', quality: 53 },
  webp: { effort: 4, quality: 80 },
  jpeg: { quality: 80 },
  /** For drawings of few colours: as many as reduce-colours.ts leaves them. */
  png: { palette: true, colours: 16, dither: 0, effort: 7, compressionLevel: 9 },
} as const satisfies Record<Format, object>;

/** Twice the widest version of any picture; what is finer can no longer be seen. */
export const MOST = 2400;

/**
 * Decodes a picture once for all its versions.
 * @param original a JPEG, PNG, WebP or AVIF file, by its path or its bytes
 * @throws if it cannot be read to its end
 */
export async function decode(original: string | Uint8Array): Promise<Pixels> {
  const { data, info } = await sharp(original, { failOn: 'truncated' })
    .autoOrient()
    .resize({ width: MOST, height: MOST, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  if (channels !== 3 && channels !== 4) throw new Error(`A picture with ${channels} channels.`);
  return { data, width, height, channels };
}

/**
 * The size of a decoded picture, which decides how large its versions can be.
 * @param width of the file, the way up it is shown, as its height is
 */
export function decodedSize({ width, height }: Size): Size {
  const times = Math.max(width / MOST, height / MOST, 1);
  return { width: Math.round(width / times), height: Math.round(height / times) };
}

/** Makes one version of a decoded picture. */
export async function encode(pixels: Pixels, version: Version): Promise<Buffer> {
  const { data, ...raw } = pixels;
  const { width, height, format, quality, xmp } = version;
  let picture = sharp(data, { raw }).resize({
    width,
    height,
    ...(height && { fit: 'fill' }),
    withoutEnlargement: true,
  });
  // JPEG has no transparency: what is seen through becomes paper, not black.
  if (format === 'jpeg') picture = picture.flatten({ background: '#fff' });
  if (xmp) picture = picture.withXmp(xmp);
  return picture.toFormat(format, { ...ENCODERS[format], ...(quality && { quality }) }).toBuffer();
}
