import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { Advice } from '#files/advice.ts';
import { fileKind, kindOf, PICTURE_NAME } from '#pictures/kinds.ts';
import type { ImageInfoCache } from '#pictures/image-info.ts';
import { metadataSentence } from '#pictures/metadata.ts';

/** Formats that browsers show. SVG may hold scripts, and TIFF notes that cannot be read here. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif'];

/** What a photograph of a large camera has, twice over; beyond it building takes minutes. */
const MOST_PIXELS = 120_000_000;

/** More than the largest cameras make; GitHub takes none of 100. */
const MOST_BYTES = 50_000_000;

/** Fewer pixels show nothing of a head; a strip so long is no photograph of one. */
const FEWEST_PIXELS = 48;
const LONGEST_FOR_ITS_WIDTH = 4;

const SAVE_AS = 'Save it as JPEG, PNG or WebP.';
const COPY_AGAIN = 'Copy it from the camera or phone again.';
const SAVE_SMALLER = 'Save it smaller; 3000 pixels are plenty.';

/** What takes the notes of cameras out of pictures. */
export const CLEAN = 'Write npm run clean, which takes that out of the pictures.';

/**
 * What keeps a file off the site as a picture, if anything does.
 * @param path of something that is there
 * @param looks keeps what was found by reading the whole of a picture
 */
export async function pictureAdvice(
  path: string,
  looks: ImageInfoCache,
): Promise<Advice | undefined> {
  const name = basename(path);
  const unfit = noPicture(name, path);
  if (unfit) return unfit;
  const meta = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (!meta) return { says: `${name} cannot be read as a picture`, fix: SAVE_AS };
  return (
    unfitFor(name, meta) ??
    // Reads every row: a picture that breaks off would be published as it is, with all it holds.
    looks.extras(path).then(
      async (extras) =>
        tellsMore(name, extras) ??
        unfitShape(name, meta) ??
        showsNothing(name, await looks.greys(path)),
      () => ({ says: `${name} breaks off before its end`, fix: COPY_AGAIN }),
    )
  );
}

/** Why a file is no picture, as far as its first bytes and its size tell. */
function noPicture(name: string, path: string): Advice | undefined {
  const { size, isFile } = sizeOf(path);
  if (!isFile) {
    return { says: `${name} is no file`, fix: 'Put the picture itself in its place.' };
  }
  if (size === 0) return { says: `${name} is empty (0 bytes)`, fix: COPY_AGAIN };
  const kind = fileKind(path);
  if (kind === 'a HEIC picture') {
    return { says: `${name} is a HEIC picture, which most browsers cannot show`, fix: AS_JPEG };
  }
  if (kind === 'a PDF document' || kind === 'a film') {
    return { says: `${name} is ${kind}`, fix: 'Put a picture in its place, saved as JPEG.' };
  }
  return size > MOST_BYTES
    ? { says: `${name} has ${Math.ceil(size / 1e6)} MB, which is too large`, fix: SAVE_SMALLER }
    : undefined;
}

function sizeOf(path: string): { size: number; isFile: boolean } {
  const stats = lstatSync(path);
  return { size: stats.size, isFile: stats.isFile() };
}

/** What the phone that made it must do, once for all. */
const AS_JPEG =
  'Save it as JPEG; on an iPhone, Settings, Camera, Formats, "Most Compatible" does so from now on.';

/** The metadata may hold the client's home, and everybody can read it in a published file. */
const tellsMore = (name: string, extras: readonly string[]): Advice | undefined =>
  extras.length > 0 ? { says: `${name} ${metadataSentence(extras)}`, fix: CLEAN } : undefined;

/** In steps of grey out of 255: how far a white or a black may be off. */
const NEARLY = 4;

/** What is saved where a camera or a program fails: all white, all black, or clear. */
function showsNothing(name: string, greys: Uint8Array): Advice | undefined {
  const isWhite = greys.every((grey) => grey >= 255 - NEARLY);
  if (!isWhite && !greys.every((grey) => grey <= NEARLY)) return undefined;
  const says = `${name} shows nothing: all of it is ${isWhite ? 'white or clear' : 'black'}`;
  return { says, fix: COPY_AGAIN };
}

/** A picture too small or too long for what it is to show. */
function unfitShape(name: string, { width, height }: Metadata): Advice | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const says = `${name} has ${width} by ${height} pixels`;
  if (short < FEWEST_PIXELS) {
    return { says: `${says}, which is too small`, fix: 'Put a larger picture in its place.' };
  }
  return long > short * LONGEST_FOR_ITS_WIDTH
    ? {
        says: `${says}, which is too ${width > height ? 'wide' : 'high'} for its other side`,
        fix: `Cut it, so that one side is at most ${LONGEST_FOR_ITS_WIDTH} times the other.`,
      }
    : undefined;
}

/** What keeps a picture off the site although it can be read. */
function unfitFor(name: string, meta: Metadata): Advice | undefined {
  const kind = kindOf(meta);
  if (!FORMATS.includes(kind)) {
    return { says: `${name} is a picture of the kind ${kind.toUpperCase()}`, fix: SAVE_AS };
  }
  // The site takes a file of another name for no picture.
  if (!PICTURE_NAME.test(name)) {
    return { says: `the name ${name} does not end as a picture's does`, fix: SAVE_AS };
  }
  if (name.includes('?')) {
    return { says: `the name ${name} holds a ?, which ends an address`, fix: 'Rename the file.' };
  }
  if ((meta.pages ?? 1) > 1) return { says: `${name} is a moving picture`, fix: SAVE_AS };
  return meta.width * meta.height > MOST_PIXELS
    ? {
        says: `${name} is ${meta.width} pixels wide and ${meta.height} high, which is too large`,
        fix: SAVE_SMALLER,
      }
    : undefined;
}
