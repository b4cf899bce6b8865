import { inflateSync } from 'node:zlib';

/** The largest profiles, those of printers, have a few million bytes. */
const MOST_BYTES = 16_000_000;

/** Whether bytes are an ICC profile and nothing else (ICC.1:2022, 7.2). */
export const isColourProfile = (bytes: Buffer): boolean =>
  bytes.length >= 128 &&
  bytes.readUInt32BE(0) === bytes.length &&
  bytes.toString('latin1', 36, 40) === 'acsp';

/** Whether the bytes of a PNG's iCCP chunk hold such a profile behind its name. */
export function isPackedProfile(data: Buffer): boolean {
  try {
    const packed = data.subarray(data.indexOf(0) + 2);
    return isColourProfile(inflateSync(packed, { maxOutputLength: MOST_BYTES }));
  } catch {
    return false;
  }
}
