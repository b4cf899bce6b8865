import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '#pictures/containers/inspect.ts';
import { PICTURE_NAME } from '#pictures/kinds.ts';
import { metadataWords, type Metadatum } from '#pictures/metadata.ts';

/**
 * Pictures about to be published that tell more than can be seen: where or by whom they were taken.
 * A picture may carry the clinic's rights and nothing else.
 * @param folder the built site
 * @param files its files, as paths from there
 */
export function tellingPictures(folder: string, files: Iterable<string>): string[] {
  const pictures = [...files].filter((file) => PICTURE_NAME.test(file)).toSorted();
  const problems: string[] = [];
  for (const file of pictures) {
    const told = toldBy(readFileSync(join(folder, file)));
    if (!told) problems.push(`${file} cannot be read as a picture.`);
    else if (told.length > 0) {
      problems.push(`${file} would be published with ${metadataWords(told)} in it.`);
    }
  }
  return problems;
}

/** What a picture tells or holds, or undefined where it is none. */
function toldBy(bytes: Buffer): string[] | undefined {
  const found = inspect(bytes);
  if (!found?.complete) return undefined;
  const extras = found.extras.filter((extra) => extra !== ('whose it is' satisfies Metadatum));
  // Even the harmless part of EXIF is of no use here: the pictures are upright.
  return extras.length === 0 && found.hasExif ? ['how the camera was held'] : extras;
}
