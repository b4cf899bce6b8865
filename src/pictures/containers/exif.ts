/** The tags that say how a picture is shown, with the most bytes of a value (EXIF 3.0, 4.6). */
const SHOWN: ReadonlyMap<number, number> = new Map([
  [0x01_12, 2], // Orientation
  [0x01_1a, 8], // XResolution
  [0x01_1b, 8], // YResolution
  [0x01_28, 2], // ResolutionUnit
  [0x02_13, 2], // YCbCrPositioning
  [0x87_69, 4], // where the group of the next five is
  [0x90_00, 4], // ExifVersion
  [0x91_01, 4], // ComponentsConfiguration
  [0xa0_00, 4], // FlashpixVersion
  [0xa0_01, 2], // ColorSpace
  [0xa0_02, 4], // PixelXDimension
  [0xa0_03, 4], // PixelYDimension
]);

const ORIENTATION = 0x01_12;
const GROUP = 0x87_69;

/** Bytes of each type of value, by its number. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** A tag, and what its value takes. */
interface Tag {
  id: number;
  bytes: number;
  /** The first 2 and 4 bytes of its value, or of where that is. */
  short: number;
  long: number;
}

/** What is read of EXIF. */
interface Exif {
  tags: Tag[];
  /** How many bytes the tags and their values take. */
  used: number;
  /** Whether there is a second group, which holds a small copy of the picture. */
  hasMore: boolean;
}

const PREFIX = Buffer.from('Exif\0\0');

/** EXIF as it is in a PNG: without the six bytes that JPEG and some WebP files put before it. */
const withoutPrefix = (exif: Buffer): Buffer =>
  exif.subarray(0, PREFIX.length).equals(PREFIX) ? exif.subarray(PREFIX.length) : exif;

/**
 * Whether EXIF says how the picture is shown and nothing else: no other tag, no value longer than
 * it needs, no byte that belongs to none.
 */
export function isOnlyShown(exif: Buffer): boolean {
  const read = readExif(exif);
  return (
    read !== undefined &&
    !read.hasMore &&
    read.tags.every(({ id, bytes }) => bytes <= (SHOWN.get(id) ?? -1)) &&
    withoutPrefix(exif).length <= read.used
  );
}

/** How the camera was held, from 1 (upright) to 8; 1 where nothing says so. */
export function orientationOf(exif: Buffer): number {
  const held = readExif(exif)?.tags.find(({ id }) => id === ORIENTATION)?.short ?? 1;
  return held >= 1 && held <= 8 ? held : 1;
}

/** EXIF that says how the camera was held and nothing else. */
export function orientationExif(orientation: number): Buffer {
  const exif = Buffer.alloc(26);
  exif.write('MM\0*', 'latin1');
  exif.writeUInt32BE(8, 4);
  exif.writeUInt16BE(1, 8);
  exif.writeUInt16BE(ORIENTATION, 10);
  exif.writeUInt16BE(3, 12);
  exif.writeUInt32BE(1, 14);
  exif.writeUInt16BE(orientation, 18);
  return exif;
}

/** The tags of EXIF; undefined where it cannot be read. */
function readExif(exif: Buffer): Exif | undefined {
  const tiff = withoutPrefix(exif);
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'MM\0*' && order !== 'II*\0') return undefined;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const little = order.startsWith('I');
  try {
    const first = groupAt(view, view.getUint32(4, little), little);
    const group = first.tags.find(({ id }) => id === GROUP);
    const second = group ? groupAt(view, group.long, little) : { tags: [], used: 0, next: 0 };
    return {
      tags: [...first.tags, ...second.tags],
      used: 8 + first.used + second.used,
      hasMore: first.next + second.next > 0,
    };
  } catch {
    // It breaks off.
    return undefined;
  }
}

/** A group of tags (TIFF 6.0, "Image File Directory"). */
function groupAt(view: DataView, at: number, little: boolean) {
  const count = view.getUint16(at, little);
  const tags = Array.from({ length: count }, (_tag, index): Tag => {
    const start = at + 2 + index * 12;
    const size = SIZES[view.getUint16(start + 2, little)] ?? 8;
    return {
      id: view.getUint16(start, little),
      bytes: size * view.getUint32(start + 4, little),
      short: view.getUint16(start + 8, little),
      long: view.getUint32(start + 8, little),
    };
  });
  const apart = tags.filter(({ bytes }) => bytes > 4);
  const used = 2 + count * 12 + 4 + apart.reduce((sum, { bytes }) => sum + bytes, 0);
  return { tags, used, next: view.getUint32(at + 2 + count * 12, little) };
}
