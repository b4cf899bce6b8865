import { xmpNotes } from '#pictures/metadata.ts';
import { exifPart, extra, needed, THUMBNAIL, type Part } from './container.ts';

/** Frames, tables, scans: what a decoder needs (ITU-T T.81, table B.1). */
const isPicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= 0xda && marker <= 0xdd);

/** What XMP begins with (XMP specification, part 3, 1.1.3). */
const XMP = 'http://ns.adobe.com/xap/1.0/\0';

/**
 * A segment, as far as the picture needs it.
 * @param bytes begin with FF and the marker; then come two with a length, then what is in it
 * @param kept collects the kinds of which one is enough
 */
export function partOf(marker: number, bytes: Buffer, kept: Set<string>): Part {
  if (isPicture(marker)) return needed(bytes);
  const starts = (words: string) => bytes.toString('latin1', 4, 4 + words.length) === words;
  const isFirst = (kind: string) => {
    const was = kept.has(kind);
    kept.add(kind);
    return !was;
  };
  if (marker === 0xe0 && starts('JFIF\0') && bytes.length >= 18 && isFirst('JFIF')) {
    return bytes.length === 18 ? needed(bytes) : extra(bytes, [THUMBNAIL], withoutThumbnail(bytes));
  }
  if (marker === 0xe0) return extra(bytes, [starts('JFXX\0') ? THUMBNAIL : 'notes of a program']);
  if (marker === 0xe1 && starts('Exif\0')) {
    return exifPart(bytes, bytes.subarray(4), !isFirst('Exif'), withPrefix);
  }
  if (marker === 0xe1 && starts(XMP)) {
    return extra(bytes, xmpNotes(bytes.subarray(4 + XMP.length)));
  }
  if (marker === 0xe2 && starts('ICC_PROFILE\0')) return needed(bytes);
  if (marker === 0xed) return extra(bytes, ['who took it or is in it']);
  // Without this one the colours of printers are shown as their opposites.
  if (marker === 0xee && starts('Adobe') && bytes.length >= 16 && isFirst('Adobe')) {
    return bytes.length === 16
      ? needed(bytes)
      : extra(bytes, ['notes of a program'], segment(0xee, bytes.subarray(4, 16)));
  }
  return extra(bytes, [marker === 0xfe ? 'who took it or is in it' : 'notes of a program']);
}

const withPrefix = (exif: Buffer): Buffer =>
  segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), exif]));

const withoutThumbnail = (jfif: Buffer): Buffer =>
  segment(0xe0, Buffer.concat([jfif.subarray(4, 16), Buffer.alloc(2)]));

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
