import sharp from 'sharp';

/** The greys of a picture at 32 by 32 pixels, in base64. */
export const greysOf = (bytes: Buffer): Promise<string> =>
  sharp(bytes, { failOn: 'truncated' })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .grayscale()
    .resize(32, 32, { fit: 'fill', fastShrinkOnLoad: false })
    .raw({ depth: 'uchar' })
    .toBuffer()
    .then((greys) => greys.toString('base64'));
