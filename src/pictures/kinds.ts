import { closeSync, openSync, readSync } from 'node:fs';
import type { Metadata } from 'sharp';

/** How the names of pictures end that browsers show. */
export const PICTURE_NAME = /\.(jpe?g|png|webp|avif)$/i;

/** What kind a picture is, whatever its name: "jpeg", "avif", and also what is refused. */
export const kindOf = ({ compression, format }: Metadata): Metadata['format'] | 'avif' =>
  // Both are HEIF; only the compression tells them apart.
  compression === 'av1' ? 'avif' : format;

/** How many bytes at the beginning of a file tell what it is. */
const BEGINNING = 64;

/**
 * How files begin, with what they are (ISO 14496-12, 4.3, and ISO 23008-12, annex B, for the
 * brands behind "ftyp"; TIFF 6.0, which cameras' own formats follow; PDF 2.0, 7.5.2).
 */
const BEGINNINGS: ReadonlyArray<[RegExp, FileKind]> = [
  [/^(?:\xff\xd8|\x89PNG\r\n|RIFF[^]{4}WEBP)/, 'a picture'],
  [/^[^]{4}ftyp(?:[^]{4}){0,12}avi[fs]/, 'a picture'],
  [/^[^]{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/, 'a HEIC picture'],
  [/^[^]{4}ftypcrx |^(?:II[*U]|MM[^]\*|FUJIFILM)/, 'a picture as cameras keep it'],
  [/^[^]{4}ftyp|^RIFF[^]{4}AVI |^[^]E\xdf\xa3/, 'a film'],
  [/^%PDF/, 'a PDF document'],
];

type FileKind =
  'a picture' | 'a HEIC picture' | 'a picture as cameras keep it' | 'a film' | 'a PDF document';

/**
 * What a file is, whatever its name; undefined for what is no picture, film or PDF.
 * @param path of a regular file: of a pipe the bytes would be waited for
 */
export function fileKind(path: string): FileKind | undefined {
  const text = beginningOf(path).toString('latin1');
  return BEGINNINGS.find(([pattern]) => pattern.test(text))?.[1];
}

function beginningOf(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(BEGINNING);
    return bytes.subarray(0, readSync(file, bytes, 0, BEGINNING, 0));
  } finally {
    closeSync(file);
  }
}
