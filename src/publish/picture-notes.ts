import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { PICTURE_NAME } from '#pictures/kinds.ts';
import { inWords, notesIn } from '#pictures/notes.ts';
import { propertiesOf, RIGHTS_PROPERTIES } from '#pictures/rights.ts';

/**
 * Pictures about to be published that tell more than can be seen: where or by whom they were taken.
 * A picture may carry the clinic's rights and nothing else.
 * @param folder the built site
 * @param files its files, as paths from there
 */
export async function tellingPictures(folder: string, files: Iterable<string>): Promise<string[]> {
  const pictures = [...files].filter((file) => PICTURE_NAME.test(file)).toSorted();
  const problems: string[] = [];
  for (const file of pictures) {
    const told = await toldBy(readFileSync(join(folder, file)));
    if (!told) problems.push(`${file} cannot be read as a picture.`);
    else if (told.length > 0) {
      problems.push(`${file} would be published with ${inWords(told)} in it.`);
    }
  }
  return problems;
}

/** How files of the four kinds begin. */
const BEGINNINGS = /^(?:\xff\xd8\xff|\x89PNG\r\n|RIFF[^]{4}WEBP|[^]{4}ftypavif)/;
/** An XMP packet, which stands in every kind of file as it is. */
const PACKET = /<x:xmpmeta[^]*?<\/x:xmpmeta>/g;
/** What stands before anything else a file may tell; by chance, in one of thousands without it. */
const TELLING = /Exif|EXIF|eXIf|Photoshop|tEXt|iTXt|zTXt|xpacket|rdf:RDF/;

/**
 * What a picture tells, or undefined where it is none. Reading the structure of thousands of files
 * takes seconds, so only those are read that may tell something.
 */
async function toldBy(bytes: Buffer): Promise<string[] | undefined> {
  const text = bytes.toString('latin1');
  const properties = (text.match(PACKET) ?? []).flatMap(propertiesOf);
  const ours = properties.every((name) => (RIGHTS_PROPERTIES as readonly string[]).includes(name));
  if (ours && BEGINNINGS.test(text) && !TELLING.test(text.replace(PACKET, ''))) return [];
  const metadata = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  if (!metadata) return undefined;
  const notes = notesIn(metadata);
  // Even the harmless part of EXIF and IPTC is of no use here: the pictures are upright.
  if (notes.length === 0 && (metadata.exif || metadata.iptc)) return ['how the camera was held'];
  return notes;
}
