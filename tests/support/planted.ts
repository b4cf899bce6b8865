import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Words that no published file may hold. */
export const SECRET = 'Ann Example of 1 Secret Street';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="51,30.0N"><dc:creator><rdf:Seq><rdf:li>${SECRET}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** The formats of pictures the owner may add. */
export const KINDS = ['jpeg', 'png', 'webp', 'avif'] as const;
type Kind = (typeof KINDS)[number];

/** A picture wider than high, lighter at its left. */
export function picture(width = 64, height = 48): Sharp {
  const values = Uint8Array.from(
    { length: width * height },
    (_, at) => 220 - ((at % width) / width) * 160,
  );
  return sharp(values, { raw: { width, height, channels: 1 } }).toColourspace('srgb');
}

/** Ways in which a place, a name and a camera get into a file. */
export const PLANTED: Record<string, (kind: Kind) => Promise<Buffer>> = {
  'EXIF with a place': (kind) =>
    as(kind, picture().withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })),
  'EXIF with a name': (kind) => as(kind, picture().withExif({ IFD0: { Artist: SECRET } })),
  'EXIF with a camera': (kind) =>
    as(kind, picture().withExif({ IFD0: { Make: 'Example', Model: 'E-1' } })),
  'XMP with a place and a name': (kind) => as(kind, picture().withXmp(XMP)),
};

const as = (kind: Kind, made: Sharp): Promise<Buffer> => made.toFormat(kind).toBuffer();

/** A segment of a JPEG (ITU-T T.81, B.1.1.4). */
export function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A chunk of a PNG (third edition, 5.3). */
export function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}

/** A box of an AVIF or a film (ISO 14496-12, 4.2). */
export function box(type: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length + 8);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), body]);
}

/** The beginning of a film as phones put it behind a photograph. */
export const film = (): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('mp42\0\0\0\0isom')),
    box('moov', Buffer.from(`\u00a9xyz+51.5074-000.1278/ ${SECRET}`, 'latin1')),
  ]);

/** Where something may be put into a file. */
export type Place = 'at its beginning' | 'behind its pixels' | 'behind its end';
export const PLACES: readonly Place[] = ['at its beginning', 'behind its pixels', 'behind its end'];

/** Puts bytes into the file of a JPEG, PNG or WebP; WebP counts what is before its end. */
export function put(kind: Kind, file: Buffer, place: Place, bytes: Buffer): Buffer {
  const [first = 0, last = 0] = { jpeg: [2, 2], png: [33, 12], webp: [12, 0], avif: [0, 0] }[kind];
  const at = { 'at its beginning': first, 'behind its pixels': file.length - last };
  const cut = place === 'behind its end' ? file.length : at[place];
  const made = Buffer.concat([file.subarray(0, cut), bytes, file.subarray(cut)]);
  if (kind === 'webp' && place !== 'behind its end') made.writeUInt32LE(made.length - 8, 4);
  return made;
}

/** A chunk of a WebP (RFC 9649, 2.3). */
export function webpChunk(type: string, data: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length % 2)]);
}

/** A JPEG with a name as IPTC: a Photoshop segment with a by-line (IPTC-IIM 4.2, dataset 2:80). */
export async function withIptc(): Promise<Buffer> {
  const name = Buffer.from(SECRET);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, name.length]), name]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const even = Buffer.alloc(record.length % 2);
  const block = Buffer.concat([Buffer.from('8BIM\u0004\u0004\0\0', 'latin1'), size, record, even]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), block]);
  return put('jpeg', await as('jpeg', picture()), 'at its beginning', segment(0xed, body));
}

/** A PNG with a name as text (PNG, 11.3.3.2 tEXt). */
export async function withText(): Promise<Buffer> {
  const text = pngChunk('tEXt', Buffer.from(`Author\0${SECRET}`));
  return put('png', await as('png', picture()), 'at its beginning', text);
}
