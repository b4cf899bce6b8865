import { exifNotes, metadataWords, type Metadatum } from '#pictures/metadata.ts';
import { isOnlyShown, orientationExif, orientationOf } from './exif.ts';

/** Things in the file of a picture that are more than notes. */
export const THUMBNAIL = 'a small copy of the picture';
export const SECOND = 'a second picture behind the first';
export const FILM = 'a film behind its end';
const UNKNOWN = 'something that is no picture behind its end';

/** A stretch of the file of a picture. */
export interface Part {
  /** As it stands in the file. */
  bytes: Buffer;
  /** What it tells or holds besides the picture; empty for what the picture needs. */
  extras: string[];
  /** What stands in its place once the extras are gone. */
  clean: Buffer;
  /** True for EXIF that says how the picture is shown. */
  isExif?: true;
}

/** What the file of a picture is made of. */
export interface Container {
  parts: Part[];
  /** Whether the file goes on to the picture's end. */
  complete: boolean;
  /** True where the parts cannot be put together without the extras. */
  isFixed?: true;
}

const NOTHING: Buffer = Buffer.alloc(0);

/** A part the picture needs. */
export const needed = (bytes: Buffer): Part => ({ bytes, extras: [], clean: bytes });

/** A part that is no part of the picture, or that is one only when it is made smaller. */
export const extra = (bytes: Buffer, extras: string[], clean: Buffer = NOTHING): Part => ({
  bytes,
  extras,
  clean,
});

/**
 * The part with EXIF: of it the picture needs no more than how the camera was held.
 * @param bytes with what the format puts around EXIF
 * @param isSecond true where there is EXIF before it, which counts
 * @param wrapped puts the same around other EXIF
 */
export function exifPart(
  bytes: Buffer,
  exif: Buffer,
  isSecond: boolean,
  wrapped: (exif: Buffer) => Buffer,
): Part {
  if (isSecond) return extra(bytes, exifNotes(exif));
  if (isOnlyShown(exif)) return { ...needed(bytes), isExif: true };
  const held = orientationOf(exif);
  return extra(bytes, exifNotes(exif), held === 1 ? NOTHING : wrapped(orientationExif(held)));
}

/** Each once, in an order that does not depend on that of the file. */
export const distinct = (extras: readonly string[]): string[] => [...new Set(extras)].toSorted();

/** The part behind the end of a picture; none where it ends with the file. */
export function behindEnd(rest: Buffer, notesOfJpeg: (jpeg: Buffer) => string[]): Part[] {
  if (rest.length === 0) return [];
  const at = rest.indexOf(JPEG);
  // The type of the first box of a film (ISO 14496-12, 4.3).
  const film = rest.includes('ftyp') ? [FILM] : [];
  const second = at < 0 ? [] : [secondPicture(notesOfJpeg(rest.subarray(at)))];
  const extras = [...second, ...film];
  return [extra(rest, extras.length > 0 ? extras : [UNKNOWN])];
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** A picture of its own, and what it tells of a client. */
function secondPicture(notes: readonly string[]): string {
  const told = notes.filter((note) => note !== ('notes of a program' satisfies Metadatum));
  return told.length > 0 ? `${SECOND} (which tells ${metadataWords(told)})` : SECOND;
}
