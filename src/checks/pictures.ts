import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Content } from './content.ts';
import type { Problem } from './problem.ts';

/** Formats that cameras and phones make and every encoder reads. SVG may hold scripts. */
const FORMATS = ['jpeg', 'png', 'webp', 'avif', 'heif', 'tiff'];

/** The pictures of the gallery: there, readable to the last row, and not the same twice. */
export async function pictureProblems(root: string, content: Content): Promise<Problem[]> {
  const pictures = content.gallery.flatMap(({ file, source, data }) =>
    (['before', 'after'] as const).map((which) => ({
      file,
      line: source.lineOf([which, 'src']),
      field: `${which}.src`,
      src: data[which].src,
    })),
  );
  const checked = await Promise.all(
    pictures.map(async ({ src, ...place }) => {
      const wrong = await wrongWith(join(root, dirname(place.file), src));
      return wrong ? [{ ...place, ...wrong }] : [];
    }),
  );
  return checked.flat();
}

async function wrongWith(path: string): Promise<Pick<Problem, 'says' | 'fix'> | undefined> {
  const name = basename(path);
  if (!existsSync(path) || !readdirSync(dirname(path)).includes(name)) {
    return {
      says: `there is no picture ${name} in this folder`,
      fix: 'Put it there, or write its name exactly as the file has it, capitals included.',
    };
  }
  try {
    const { format } = await sharp(path).metadata();
    if (!FORMATS.includes(format)) {
      return { says: `${name} is a ${format} file`, fix: 'Save it as JPEG, PNG or WebP.' };
    }
    // Decodes every row: a picture that breaks off would be published as it is, with all it holds.
    await sharp(path, { failOn: 'truncated' }).stats();
    return undefined;
  } catch {
    return {
      says: `${name} cannot be read as a picture`,
      fix: 'Export it again as JPEG, PNG or WebP.',
    };
  }
}
