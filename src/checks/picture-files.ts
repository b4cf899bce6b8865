import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { Advice } from '#files/unreadable.ts';
import { kindOf, PICTURE_NAME } from '#pictures/kinds.ts';
import type { Looks } from '#pictures/look.ts';
import { inWords, notesIn } from '#pictures/notes.ts';

/** Formats that browsers show. SVG may hold scripts, and TIFF notes that cannot be read here. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif'];

/** What a photograph of a large camera has, twice over; beyond it building takes minutes. */
const MOST_PIXELS = 120_000_000;

const SAVE_AS = 'Save it as JPEG, PNG or WebP.';
const COPY_AGAIN = 'Copy it from the camera or phone again.';

/**
 * What keeps a file off the site as a picture, if anything does.
 * @param path of a file that is there
 * @param looks keeps what was found by reading the whole of a picture
 */
export async function wrongWith(path: string, looks: Looks): Promise<Advice | undefined> {
  const name = basename(path);
  const beginning = await firstBytesOf(path);
  if (beginning.length === 0) return { says: `${name} is empty (0 bytes)`, fix: COPY_AGAIN };
  if (isHeic(beginning)) {
    return { says: `${name} is a HEIC picture, which most browsers cannot show`, fix: AS_JPEG };
  }
  const meta = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (!meta) return { says: `${name} cannot be read as a picture`, fix: SAVE_AS };
  const unfit = unfitFor(name, meta) ?? tellsMore(name, meta);
  if (unfit) return unfit;
  // Reads every row: a picture that breaks off would be published as it is, with all it holds.
  return looks.at(path).then(
    () => undefined,
    () => ({ says: `${name} breaks off before its end`, fix: COPY_AGAIN }),
  );
}

async function firstBytesOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(12), 0, 12, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What the phone that made it must do, once for all. */
const AS_JPEG =
  'Save it as JPEG; on an iPhone, Settings, Camera, Formats, "Most Compatible" does so from now on.';

/** The first box of a HEIC file names one of its brands at byte 8 (ISO 23008-12, annex B). */
const isHeic = (bytes: Buffer): boolean =>
  /^ftyp(hei[cmsx]|hev[cmsx])/.test(bytes.toString('latin1', 4, 12));

/** Whoever gets hold of the files learns what is written in them, of the client's home for one. */
function tellsMore(name: string, meta: Metadata): Advice | undefined {
  const notes = notesIn(meta);
  return notes.length > 0
    ? {
        says: `${name} tells ${inWords(notes)}`,
        fix: 'Write npm run clean, which takes that out of the pictures.',
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
        fix: 'Save it smaller; 3000 pixels are plenty.',
      }
    : undefined;
}
