import { readFile, rename, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { kindOf } from './kinds.ts';
import { notesIn, type Note } from './notes.ts';

/** Near enough to the original that nobody sees the difference, in formats that lose some. */
const QUALITY = 95;

/**
 * Takes all notes out of a picture file, in place; what can be seen stays as it is, turned as the
 * camera meant it. A file without notes is not touched.
 *
 * @returns what was taken out; nothing where there was nothing
 * @throws if the file is no picture that can be read to its end
 */
export async function cleanPicture(file: string): Promise<Note[]> {
  const original = await readFile(file);
  const metadata = await sharp(original).metadata();
  const notes = notesIn(metadata);
  if (notes.length === 0) return [];
  const format = kindOf(metadata);
  const clean = await sharp(original, { failOn: 'truncated' })
    .autoOrient()
    .keepIccProfile()
    .toFormat(format, {
      quality: QUALITY,
      ...(format === 'jpeg' && { chromaSubsampling: '4:4:4' }),
    })
    .toBuffer();
  // Stopped half way, the file must still be one picture or the other.
  const half = `${file}.half`;
  await writeFile(half, clean);
  await rename(half, file);
  return notes;
}
