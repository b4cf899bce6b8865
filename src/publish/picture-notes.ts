import { join } from 'node:path';
import sharp from 'sharp';
import { notesIn } from '#pictures/notes.ts';

const PICTURE = /\.(jpe?g|png|webp|avif)$/i;

/**
 * Pictures about to be published that tell more than can be seen: where or by whom they were taken.
 * A picture may carry the clinic's rights and nothing else.
 * @param folder the built site
 * @param files its files, as paths from there
 */
export async function tellingPictures(folder: string, files: Iterable<string>): Promise<string[]> {
  const pictures = [...files].filter((file) => PICTURE.test(file)).toSorted();
  const problems = await Promise.all(
    pictures.map(async (file) => {
      const metadata = await sharp(join(folder, file))
        .metadata()
        .catch(() => undefined);
      if (!metadata) return [`${file} cannot be read as a picture.`];
      const notes = notesIn(metadata);
      // Even the harmless part of EXIF and IPTC is of no use here: the pictures are upright.
      if (notes.length === 0 && !metadata.exif && !metadata.iptc) return [];
      const told = notes.length > 0 ? notes : ['how the camera was held'];
      return [
        `${file} would be published with ${new Intl.ListFormat('en-GB').format(told)} in it.`,
      ];
    }),
  );
  return problems.flat();
}
