import { xmpNotes } from '#pictures/metadata.ts';
import { isColourProfile } from './colour-profile.ts';
import { behindEnd, exifPart, extra, needed, type Container, type Part } from './container.ts';
import { notesOfJpeg } from './jpeg.ts';

/** What a picture is made of, one of each kind; the frames of a moving one are many. */
const PICTURE = /^(?:VP8[ LX]|ALPH|ANIM)$/;

/** The bits of the VP8X chunk that say which others there are. */
const HAS = { ICCP: 0x20, EXIF: 0x08, 'XMP ': 0x04 } as const;

/** "RIFF", a size, "WEBP". */
const HEADER = 12;

/** A chunk of the file and its type. */
interface Chunk extends Part {
  type: string;
}

/**
 * The chunks of a WebP (RFC 9649, 2), and what lies behind the last.
 * @param bytes begin with "RIFF", a size and "WEBP"
 */
export function readWebp(bytes: Buffer): Container {
  const last = 8 + bytes.readUInt32LE(4);
  const chunks: Chunk[] = [];
  let at = HEADER;
  while (at + 8 <= Math.min(last, bytes.length)) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at, at + 4);
    const isSecond = chunks.some((one) => one.type === type);
    chunks.push({ type, ...partOf(type, bytes.subarray(at, end), size, isSecond) });
    at = end;
  }
  const complete = at >= last;
  const behind = complete ? behindEnd(bytes.subarray(at), notesOfJpeg) : [];
  return {
    parts: [headerOf(bytes, chunks), ...chunks.map(withRightFlags(chunks)), ...behind],
    complete,
  };
}

function partOf(type: string, bytes: Buffer, size: number, isSecond: boolean): Part {
  const data = bytes.subarray(8, 8 + size);
  if (type === 'ANMF' || (PICTURE.test(type) && !isSecond)) return needed(bytes);
  if (type === 'ICCP' && !isSecond && isColourProfile(data)) return needed(bytes);
  if (type === 'EXIF') return exifPart(bytes, data, isSecond, (exif) => chunk('EXIF', exif));
  return extra(bytes, type === 'XMP ' ? xmpNotes(data) : ['notes of a program']);
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`);
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The size at the beginning is that of what stays. */
function headerOf(bytes: Buffer, chunks: readonly Chunk[]): Part {
  const clean = Buffer.from(bytes.subarray(0, HEADER));
  clean.writeUInt32LE(4 + chunks.reduce((sum, one) => sum + one.clean.length, 0), 4);
  return { bytes: bytes.subarray(0, HEADER), extras: [], clean };
}

/** Whether there is a profile or EXIF stands in another chunk, and must stay true. */
const withRightFlags =
  (chunks: readonly Chunk[]) =>
  (one: Chunk): Part => {
    if (one.type !== 'VP8X') return one;
    const clean = Buffer.from(one.clean);
    for (const [type, flag] of Object.entries(HAS)) {
      const stays = chunks.some((other) => other.type === type && other.clean.length > 0);
      if (!stays) clean.writeUInt8(clean.readUInt8(8) & ~flag, 8);
    }
    return { ...one, clean };
  };
