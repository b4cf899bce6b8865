import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { itemsIn } from '#files/find.ts';
import type { Advice } from '#files/unreadable.ts';
import { consentHolds } from '#gallery/consent.ts';
import type { Problem } from './problem.ts';
import { asWritten, type Content } from './schemas.ts';

/** Formats that cameras and phones make and every encoder reads. SVG may hold scripts. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'tiff'];

/** How the names of pictures may end; the site takes a file of another name for no picture. */
const ENDINGS = /^\.(jpe?g|png|webp|avif|tiff)$/i;

/** What a photograph of a large camera has, twice over; beyond it building takes minutes. */
const MOST_PIXELS = 120_000_000;

/** A picture that a case names, and where it does. */
interface Picture {
  file: string;
  line: number | undefined;
  field: string;
  /** The folder of the case. */
  folder: string;
  name: string;
}

/**
 * The pictures of the cases that may be shown: there, readable to the last row,
 * and none of them twice. Those of the others are not looked at, so that a client
 * who takes consent back is off the site whatever became of the files.
 * @param today as 2026-11-22
 */
export async function pictureProblems(
  root: string,
  { gallery }: Content,
  today: string,
): Promise<Problem[]> {
  const pictures = gallery
    .filter((one) => consentHolds(asWritten(one), today))
    .flatMap((one) => picturesOf(root, one));
  const advice = await Promise.all(
    pictures.map(
      async ({ folder, name }) => missing(folder, name) ?? (await wrongWith(join(folder, name))),
    ),
  );
  const good = pictures.filter((_picture, index) => advice[index] === undefined);
  return [
    ...pictures.flatMap((picture, index) => problem(picture, advice[index])),
    ...repeated(good),
  ];
}

function picturesOf(root: string, { file, source, data }: Content['gallery'][number]): Picture[] {
  return (['before', 'after'] as const).flatMap((which) => {
    const src = data[which]?.src;
    const line = source.lineOf([which, 'src']);
    const folder = join(root, dirname(file));
    return src ? [{ file, line, field: `${which}.src`, folder, name: src.slice('./'.length) }] : [];
  });
}

const problem = ({ file, line, field }: Picture, advice: Advice | undefined): Problem[] =>
  advice ? [{ file, line, field, ...advice }] : [];

/** Two clients, or a client before and after, never look the same to the last pixel. */
function repeated(pictures: readonly Picture[]): Problem[] {
  const same = Map.groupBy(pictures, ({ folder, name }) => digestOf(join(folder, name)));
  return [...same.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      problem(other, {
        says: `${other.name} is the picture of ${first?.file}, line ${first?.line}, once more`,
        fix: 'Put the right file in its place.',
      }),
    ),
  );
}

const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** A name must be written as the file has it; some disks forgive capitals, the web does not. */
function missing(folder: string, name: string): Advice | undefined {
  const items = itemsIn(folder).map((item) => item.name);
  if (items.includes(name)) return undefined;
  const near = items.find((item) => asSeen(item).toLowerCase() === asSeen(name).toLowerCase());
  if (near && asSeen(near) === asSeen(name)) {
    return {
      says: `the name ${name} looks like that of the file, but its accents are stored in another way`,
      fix: 'Rename the file to one without accents, and write that name.',
    };
  }
  return near
    ? {
        says: `there is no picture ${name} in this folder, only ${near}`,
        fix: `Write ./${near}, or rename the file.`,
      }
    : {
        says: `there is no picture ${name} in this folder`,
        fix: 'Put it there, or write its name as the file has it.',
      };
}

/** An ä may be one character, or an a and two dots; nobody sees the difference. */
const asSeen = (name: string): string => name.normalize('NFC');

const SAVE_AS = 'Save it as JPEG, PNG or WebP.';
const COPY_AGAIN = 'Copy it from the camera or phone again.';

async function wrongWith(path: string): Promise<Advice | undefined> {
  const name = basename(path);
  if (statSync(path).size === 0) return { says: `${name} is empty (0 bytes)`, fix: COPY_AGAIN };
  const meta = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (!meta) return { says: `${name} cannot be read as a picture`, fix: SAVE_AS };
  const unfit = unfitFor(name, meta);
  if (unfit) return unfit;
  // Reads every row: a picture that breaks off would be published as it is, with all it holds.
  const whole = await sharp(path, { failOn: 'truncated' })
    .resize(16, 16, { fit: 'fill', fastShrinkOnLoad: false })
    .raw()
    .toBuffer()
    .catch(() => undefined);
  return whole ? undefined : { says: `${name} breaks off before its end`, fix: COPY_AGAIN };
}

/** What keeps a picture off the site although it can be read. */
function unfitFor(name: string, meta: Metadata): Advice | undefined {
  const kind = meta.compression === 'av1' ? 'avif' : meta.format;
  if (!FORMATS.includes(kind)) {
    return { says: `${name} is a picture of the kind ${kind.toUpperCase()}`, fix: SAVE_AS };
  }
  if (!ENDINGS.test(extname(name))) {
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
