import readExif from 'exif-reader';
import { isRightsPacket, propertiesOf } from './rights.ts';

/** What the notes in a picture tell, in the owner's words. */
export type Metadatum =
  | 'where it was taken'
  | 'who took it or is in it'
  | 'whose it is'
  | 'which camera took it'
  | 'when it was taken'
  | 'notes of a program';

/** What says only how a picture is shown. */
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
]);

/** Names of EXIF tags and XMP properties by what they tell; the first that fits is meant. */
const KINDS: ReadonlyArray<[Metadatum, RegExp]> = [
  ['where it was taken', /GPS|Location|City|Country|State/i],
  [
    'who took it or is in it',
    /Artist|Author|Creator$|Owner|By-?line|Person|Copyright|Rights|Credit|Comment|Description|Title|Rating|Keyword|Subject$/i,
  ],
  [
    'which camera took it',
    /^(exif:|tiff:|aux:)?(Make|Model|Body|Lens|MakerNote|Serial|HostComputer|.*SerialNumber)/i,
  ],
  ['when it was taken', /Date|Time/i],
];

/**
 * What EXIF tells that is more than how the picture is shown.
 * @param exif with or without "Exif" before it; what cannot be read may hold anything
 */
export function exifNotes(exif: Buffer): Metadatum[] {
  try {
    const { bigEndian: _order, GPSInfo, ...groups } = readExif(exif);
    const tags = Object.values(groups).flatMap((group) => Object.keys(group ?? {}));
    const names = tags.filter((name) => name !== 'GPSTag' && !HARMLESS.has(name));
    return notesOf(GPSInfo ? ['GPSInfo', ...names] : names);
  } catch {
    return ['notes of a program'];
  }
}

/** What an XMP packet tells; that of the site's own pictures tells only whose they are. */
export function xmpNotes(packet: Buffer): Metadatum[] {
  const text = packet.toString('utf8');
  return isRightsPacket(text) ? ['whose it is'] : notesOf(propertiesOf(text));
}

const notesOf = (names: readonly string[]): Metadatum[] =>
  names.length === 0 ? ['notes of a program'] : names.map(noteOf);

const noteOf = (name: string): Metadatum =>
  KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'notes of a program';

/** Several of them in a sentence. */
export const metadataWords = (extras: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(extras);

/** What is told: "where it was taken". The rest is held: "a film behind its end". */
const TOLD = /^(?:wh|how)/;

/** What a picture does with what is in it besides itself: "tells where it was taken". */
export function metadataSentence(extras: readonly string[]): string {
  const told = extras.filter((extra) => TOLD.test(extra));
  const held = extras.filter((extra) => !TOLD.test(extra));
  return [
    ...(told.length > 0 ? [`tells ${metadataWords(told)}`] : []),
    ...(held.length > 0 ? [`holds ${metadataWords(held)}`] : []),
  ].join(', and ');
}
