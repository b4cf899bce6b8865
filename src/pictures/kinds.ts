import type { Metadata } from 'sharp';

/** How the names of pictures end that browsers show. */
export const PICTURE_NAME = /\.(jpe?g|png|webp|avif)$/i;

/** What kind a picture is, whatever its name: "jpeg", "avif", and also what is refused. */
export const kindOf = ({ compression, format }: Metadata): Metadata['format'] | 'avif' =>
  // Both are HEIF; only the compression tells them apart.
  compression === 'av1' ? 'avif' : format;
