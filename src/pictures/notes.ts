import readExif from 'exif-reader';
import type { Metadata } from 'sharp';
import { propertiesOf, RIGHTS_PROPERTIES } from './rights.ts';

/** What a picture may hold besides its pixels, in the owner's words. */
export type Note =
  | 'where it was taken'
  | 'who took it or is in it'
  | 'which camera took it'
  | 'when it was taken'
  | 'notes of a program';

/** What a picture needs to be shown as it is, and what says nothing of anybody. */
const HARMLESS = new Set([
  'Orientation',
  'XResolution',
  'YResolution',
  'ResolutionUnit',
  'YCbCrPositioning',
  'ExifTag',
  'ExifVersion',
  'ComponentsConfiguration',
  'FlashpixVersion',
  'ColorSpace',
  'PixelXDimension',
  'PixelYDimension',
  ...RIGHTS_PROPERTIES,
]);

/** Names of EXIF tags and XMP properties by what they tell; the first that fits is meant. */
const KINDS: ReadonlyArray<[Note, RegExp]> = [
  ['where it was taken', /GPS|Location|City|Country|State/i],
  [
    'who took it or is in it',
    /Artist|Author|Creator$|Owner|By-?line|Person|Copyright|Comment|Description|Title|Rating|Keyword|Subject$/i,
  ],
  [
    'which camera took it',
    /^(exif:|tiff:|aux:)?(Make|Model|Body|Lens|MakerNote|Serial|HostComputer|.*SerialNumber)/i,
  ],
  ['when it was taken', /Date|Time/i],
];

/**
 * What a picture tells besides what can be seen on it, sorted, each once; nothing is good. EXIF
 * and XMP are read by name, and whatever is not known to be harmless counts. IPTC and the texts of
 * PNG files hold names and notes by their purpose.
 * @param metadata as sharp reads it
 */
export function notesIn(metadata: Metadata): Note[] {
  const names = [
    ...exifNames(metadata.exif),
    ...(metadata.xmp ? propertiesOf(metadata.xmp.toString('utf8')) : []),
    ...(metadata.iptc ? ['By-line'] : []),
    ...(metadata.comments?.length ? ['Comment'] : []),
  ];
  const kinds = names.filter((name) => !HARMLESS.has(name)).map(noteOf);
  return [...new Set(kinds)].toSorted();
}

/** Several of them in a sentence. */
export const inWords = (notes: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(notes);

const noteOf = (name: string): Note =>
  KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'notes of a program';

/** The tags of EXIF; one that cannot be read may hold anything. */
function exifNames(exif: Buffer | undefined): string[] {
  if (!exif) return [];
  try {
    const { bigEndian: _order, GPSInfo, ...groups } = readExif(exif);
    const names = Object.values(groups).flatMap((tags) => Object.keys(tags ?? {}));
    return GPSInfo ? ['GPSInfo', ...names] : names.filter((name) => name !== 'GPSTag');
  } catch {
    return ['unreadable'];
  }
}
