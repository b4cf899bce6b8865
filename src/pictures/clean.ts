import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { inspect } from './containers/inspect.ts';
import { decode, encode, type Format, MOST } from './encode.ts';
import { kindOf } from './kinds.ts';

/** What was done to a picture. */
export interface Cleaned {
  /** What was taken out of its file, in the owner's words. */
  extras: string[];
  /** How many bytes the file had, and has. */
  bytes: [before: number, after: number];
  /** Its size in pixels before and after, where it was made smaller. */
  smaller?: [before: Size, after: Size];
}

interface Size {
  width: number;
  height: number;
}

/**
 * How true to the original a picture stays that must be encoded anew, of 100: first as the editing
 * page does it, then less, so that the file does not grow.
 */
const QUALITIES = [80, 65, 50, 35];

/**
 * Takes out of the file of a picture whatever is not the picture, in place. The pixels stay as
 * they are, and the way up that the camera noted. Only what must be encoded anew is (AVIF), or
 * what is larger than any page shows it; PNG never is.
 * @param file of a JPEG, PNG, WebP or AVIF
 * @param mayShrink false where the picture must keep its size
 * @returns what was done; undefined where there was nothing to do
 * @throws if the file is no picture that can be read to its end
 */
export async function cleanPicture(file: string, mayShrink = true): Promise<Cleaned | undefined> {
  const original = await readFile(file);
  const found = inspect(original);
  if (!found?.complete) throw new Error(`${file} is no whole picture.`);
  const { extras } = found;
  const kept = extras.length > 0 ? found.cleaned() : original;
  const meta = await sharp(kept ?? original).metadata();
  const format = kindOf(meta) as Format | 'png';
  const isLarge = mayShrink && Math.max(meta.width, meta.height) > MOST;
  const anew =
    format !== 'png' && (isLarge || !kept) ? await encodedAnew(original, format) : undefined;
  const isShorter = anew !== undefined && anew.length < (kept?.length ?? Number.POSITIVE_INFINITY);
  const clean = isShorter ? anew : kept;
  if (!clean || clean === original) return undefined;
  await replace(file, clean);
  const bytes: Cleaned['bytes'] = [original.length, clean.length];
  const { width, height } = await sharp(clean).metadata();
  return isLarge && isShorter
    ? { extras, bytes, smaller: [meta.autoOrient, { width, height }] }
    : { extras, bytes };
}

/** Upright, no larger than any page shows it, and if it can be no longer than it was. */
async function encodedAnew(original: Buffer, format: Format): Promise<Buffer> {
  const pixels = await decode(original);
  let made: Buffer = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    made = await encode(pixels, { format, quality });
    if (made.length <= original.length) break;
  }
  return made;
}

/** Stopped half way, the file must still be one picture or the other. */
async function replace(file: string, bytes: Buffer): Promise<void> {
  const { mode } = await stat(file);
  const half = `${file}.half`;
  await writeFile(half, bytes, { mode });
  await rename(half, file);
}
