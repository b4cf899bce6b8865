import { readAvif } from './avif.ts';
import { distinct, type Container } from './container.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';
import { readWebp } from './webp.ts';

/** What the file of a picture holds besides the picture. */
interface Inspection {
  /** As in "tells where it was taken" and "holds a film behind its end"; nothing is good. */
  extras: string[];
  /** Whether it says how it is shown: how the camera was held. */
  hasExif: boolean;
  /** Whether the file goes on to the picture's end. */
  complete: boolean;
  /** The same picture to the last pixel without the extras; undefined where that takes encoding. */
  cleaned: () => Buffer | undefined;
}

/** Raise it when what is an extra changes: what earlier builds found is then found anew. */
export const EDITION = 1;

/** How files of each kind begin, and what reads them. */
const READERS: ReadonlyArray<[RegExp, (bytes: Buffer) => Container]> = [
  [/^\xff\xd8/, readJpeg],
  [/^\x89PNG\r\n/, readPng],
  [/^RIFF[^]{4}WEBP/, readWebp],
  [/^[^]{4}ftyp(?:[^]{4}){0,12}avi[fs]/, readAvif],
];

/**
 * Walks through the file of a picture by what is known to be picture; all else is an extra.
 * @returns undefined for what is neither JPEG, PNG, WebP nor AVIF
 */
export function inspect(bytes: Buffer): Inspection | undefined {
  const start = bytes.toString('latin1', 0, 64);
  const read = READERS.find(([beginning]) => beginning.test(start))?.[1];
  if (!read) return undefined;
  const { parts, complete, isFixed } = read(bytes);
  const extras = distinct(parts.flatMap((part) => part.extras));
  const cleaned = () => (isFixed ? undefined : Buffer.concat(parts.map(({ clean }) => clean)));
  const hasExif = parts.some(({ isExif }) => isExif);
  return { extras, hasExif, complete, cleaned };
}
