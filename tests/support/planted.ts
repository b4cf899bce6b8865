import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Words that no published file may hold. */
export const SECRET = 'Ann Example of 1 Secret Street';

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" exif:GPSLatitude="51,30.0N"><dc:creator><rdf:Seq><rdf:li>${SECRET}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;

/** The formats of pictures the owner may add. */
export const KINDS = ['jpeg', 'png', 'webp', 'avif'] as const;
export type Kind = (typeof KINDS)[number];

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

/** A JPEG with a name as IPTC: a Photoshop segment with a by-line (IPTC-IIM 4.2, dataset 2:80). */
export async function withIptc(): Promise<Buffer> {
  const name = Buffer.from(SECRET);
  const record = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, name.length]), name]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(record.length);
  const even = Buffer.alloc(record.length % 2);
  const block = Buffer.concat([Buffer.from('8BIM\u0004\u0004\0\0', 'latin1'), size, record, even]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), block]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  const jpeg = await picture().jpeg().toBuffer();
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A PNG with a name as text (PNG, 11.3.3.2 tEXt). */
export async function withText(): Promise<Buffer> {
  const data = Buffer.from(`tEXtAuthor\0${SECRET}`, 'latin1');
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length - 4);
  sum.writeUInt32BE(crc32(data));
  const png = await picture().png().toBuffer();
  // The signature and the header chunk take 8 and 25 bytes.
  return Buffer.concat([png.subarray(0, 33), size, data, sum, png.subarray(33)]);
}
