import { isColourProfile } from './colour-profile.ts';
import { behindEnd, distinct, extra, needed, type Container, type Part } from './container.ts';
import { partOf } from './jpeg-segment.ts';

const END = 0xd9;
const SCAN = 0xda;

/** Markers without a length: restarts, and two that mean nothing between segments. */
const isAlone = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/**
 * The segments of a JPEG (ITU-T T.81, annex B), and what lies behind its end.
 * @param bytes begin with FF D8
 */
export function readJpeg(bytes: Buffer): Container {
  const { parts, end } = segmentsOf(bytes);
  if (end === undefined) return { parts, complete: false };
  return { parts: [...parts, ...behindEnd(bytes.subarray(end), notesOfJpeg)], complete: true };
}

/** What a picture behind another tells. */
export const notesOfJpeg = (bytes: Buffer): string[] =>
  distinct(segmentsOf(bytes).parts.flatMap(({ extras }) => extras));

/** @returns end is where the picture ends; undefined where it breaks off */
function segmentsOf(bytes: Buffer): { parts: Part[]; end: number | undefined } {
  const parts = [needed(bytes.subarray(0, 2))];
  const kept = new Set<string>();
  let at = 2;
  while (at < bytes.length) {
    const { part, end, marker } = segmentAt(bytes, at, kept);
    if (end > bytes.length) break;
    parts.push(part);
    at = end;
    if (marker === END) return { parts: withRightProfile(parts), end };
  }
  return { parts: withRightProfile(parts), end: undefined };
}

interface Segment {
  part: Part;
  /** Where the next one begins; behind the end of the file where this one breaks off. */
  end: number;
  marker?: number;
}

/** @param kept collects the kinds of segments of which the picture has one */
function segmentAt(bytes: Buffer, at: number, kept: Set<string>): Segment {
  if (bytes[at] !== 0xff) {
    const end = indexOrEnd(bytes, at);
    return { part: extra(bytes.subarray(at, end), ['notes of a program']), end };
  }
  let start = at;
  // Any number of FF may stand before a marker.
  while (bytes[start + 1] === 0xff) start += 1;
  const marker = bytes[start + 1];
  if (marker === undefined || (!isAlone(marker) && marker !== END && start + 4 > bytes.length)) {
    return { part: needed(bytes.subarray(at)), end: bytes.length + 1 };
  }
  const alone = bytes.subarray(start, start + 2);
  if (marker === END) return { part: needed(alone), end: start + 2, marker };
  if (isAlone(marker)) return { part: extra(alone, ['notes of a program']), end: start + 2 };
  const end = start + 2 + bytes.readUInt16BE(start + 2);
  if (marker === SCAN) {
    const last = scanEnd(bytes, end);
    return { part: needed(bytes.subarray(at, last)), end: last };
  }
  return { part: partOf(marker, bytes.subarray(start, end), kept), end };
}

function indexOrEnd(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(0xff, from);
  return at < 0 ? bytes.length : at;
}

/** Where the coded pixels of a scan end: before a marker that is no restart. */
function scanEnd(bytes: Buffer, from: number): number {
  let at = indexOrEnd(bytes, from);
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = indexOrEnd(bytes, at + (next === 0xff ? 1 : 2));
  }
  return at;
}

/** A colour profile may take several segments: all of them are right or none. */
function withRightProfile(parts: Part[]): Part[] {
  const isProfile = ({ bytes }: Part) =>
    bytes[1] === 0xe2 && bytes.toString('latin1', 4, 16) === 'ICC_PROFILE\0';
  const profile = parts.filter(isProfile).map(({ bytes }) => bytes.subarray(18));
  if (profile.length === 0 || isColourProfile(Buffer.concat(profile))) return parts;
  return parts.map((part) => (isProfile(part) ? extra(part.bytes, ['notes of a program']) : part));
}
