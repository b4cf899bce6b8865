import { readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { itemsIn } from '#files/find.ts';
import type { Advice } from '#files/unreadable.ts';
import { consentHolds } from '#gallery/consent.ts';
import { digestOf, Looks } from '#pictures/look.ts';
import { notesIn } from '#pictures/notes.ts';
import type { Problem } from './problem.ts';
import { asWritten, type Content } from './schemas.ts';

/** Formats that browsers show. SVG may hold scripts, and TIFF notes that cannot be read here. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif'];

/** How the names of pictures may end; the site takes a file of another name for no picture. */
const ENDINGS = /^\.(jpe?g|png|webp|avif)$/i;

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
  const looks = new Looks(root);
  const advice = await Promise.all(
    pictures.map(
      async ({ folder, name }) =>
        missing(folder, name) ?? (await wrongWith(join(folder, name), looks)),
    ),
  );
  looks.keep();
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
  const same = Map.groupBy(pictures, ({ folder, name }) =>
    digestOf(readFileSync(join(folder, name))),
  );
  return [...same.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      problem(other, {
        says: `${other.name} is the picture of ${first?.file}, line ${first?.line}, once more`,
        fix: 'Put the right file in its place.',
      }),
    ),
  );
}

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

async function wrongWith(path: string, looks: Looks): Promise<Advice | undefined> {
  const name = basename(path);
  const bytes = readFileSync(path);
  if (bytes.length === 0) return { says: `${name} is empty (0 bytes)`, fix: COPY_AGAIN };
  if (isHeic(bytes)) {
    return { says: `${name} is a HEIC picture, which most browsers cannot show`, fix: AS_JPEG };
  }
  const meta = await sharp(bytes)
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
        says: `${name} tells ${new Intl.ListFormat('en-GB').format(notes)}`,
        fix: 'Write npm run clean, which takes that out of the pictures.',
      }
    : undefined;
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
