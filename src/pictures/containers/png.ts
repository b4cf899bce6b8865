import { crc32, inflateSync } from 'node:zlib';
import { xmpNotes } from '#pictures/metadata.ts';
import { isPackedProfile } from './colour-profile.ts';
import {
  behindEnd,
  exifPart,
  extra,
  needed,
  SECOND,
  type Container,
  type Part,
} from './container.ts';
import { notesOfJpeg } from './jpeg.ts';

/** The chunks a picture needs, and the most bytes of each (PNG, third edition, 11). */
const NEEDED: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['IDAT', Number.POSITIVE_INFINITY],
  ['IEND', 0],
  ['tRNS', 256],
  ['bKGD', 6],
  ['cHRM', 32],
  ['cICP', 4],
  ['cLLI', 8],
  ['gAMA', 4],
  ['hIST', 512],
  ['mDCV', 24],
  ['pHYs', 9],
  ['sBIT', 4],
  ['sRGB', 1],
]);

/** What other chunks tell or hold. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['tIME', 'when it was taken'],
  ['acTL', SECOND],
  ['fcTL', SECOND],
  ['fdAT', SECOND],
]);

const SIGNATURE = 8;

/** Unpacked; what is larger is not read. */
const MOST_XMP = 1_000_000;

/** What a chunk has around its data: its size, its type, its check sum. */
const FRAME = 12;

/**
 * The chunks of a PNG (third edition, 5), and what lies behind the last.
 * @param bytes begin with its signature
 */
export function readPng(bytes: Buffer): Container {
  const parts = [needed(bytes.subarray(0, SIGNATURE))];
  let hasExif = false;
  let at = SIGNATURE;
  while (at + FRAME <= bytes.length) {
    const end = at + FRAME + bytes.readUInt32BE(at);
    if (end > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    parts.push(partOf(type, bytes.subarray(at, end), hasExif));
    hasExif ||= type === 'eXIf';
    at = end;
    if (type === 'IEND') {
      return { parts: [...parts, ...behindEnd(bytes.subarray(at), notesOfJpeg)], complete: true };
    }
  }
  return { parts, complete: false };
}

function partOf(type: string, bytes: Buffer, hasExif: boolean): Part {
  const data = bytes.subarray(8, -4);
  if (data.length <= (NEEDED.get(type) ?? -1)) return needed(bytes);
  if (type === 'iCCP' && isPackedProfile(data)) return needed(bytes);
  if (type === 'IEND') return extra(bytes, ['notes of a program'], chunk('IEND', Buffer.alloc(0)));
  if (type === 'eXIf') return exifPart(bytes, data, hasExif, (exif) => chunk('eXIf', exif));
  if (/^(?:tE|zT|iT)Xt$/.test(type)) return extra(bytes, textNotes(type, data));
  return extra(bytes, [OTHERS.get(type) ?? 'notes of a program']);
}

/** The key of a text that is XMP (PNG, third edition, 11.3.3.4). */
const XMP = 'XML:com.adobe.xmp\0';

/** What a text tells: those that are not XMP hold names and notes by their purpose. */
function textNotes(type: string, data: Buffer): string[] {
  if (data.toString('latin1', 0, XMP.length) !== XMP) return ['who took it or is in it'];
  try {
    return xmpNotes(textOf(type, data));
  } catch {
    return ['notes of a program'];
  }
}

/** The text behind its key, unpacked. */
function textOf(type: string, data: Buffer): Buffer {
  if (type === 'tEXt') return data.subarray(XMP.length);
  if (type === 'zTXt') return unpacked(data.subarray(XMP.length + 1));
  const isPacked = data[XMP.length] === 1;
  const language = data.indexOf(0, XMP.length + 2);
  const text = data.subarray(data.indexOf(0, language + 1) + 1);
  return isPacked ? unpacked(text) : text;
}

const unpacked = (text: Buffer): Buffer => inflateSync(text, { maxOutputLength: MOST_XMP });

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, sum]);
}
