/** A square PNG picture and the length of its side in pixels, up to 256. */
interface IconPicture {
  side: number;
  bytes: Uint8Array;
}

const HEADER = 6;
const ENTRY = 16;

/**
 * Puts PNG pictures in one .ico file.
 * Layout: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export function toIco(pictures: readonly IconPicture[]): Uint8Array {
  let offset = HEADER + ENTRY * pictures.length;
  const total = pictures.reduce((sum, { bytes }) => sum + bytes.length, offset);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  view.setUint16(2, 1, true);
  view.setUint16(4, pictures.length, true);
  for (const [index, { side, bytes }] of pictures.entries()) {
    const entry = HEADER + ENTRY * index;
    // A byte holds no 256: the format writes it as 0.
    view.setUint8(entry, side % 256);
    view.setUint8(entry + 1, side % 256);
    view.setUint16(entry + 4, 1, true);
    view.setUint16(entry + 6, 32, true);
    view.setUint32(entry + 8, bytes.length, true);
    view.setUint32(entry + 12, offset, true);
    file.set(bytes, offset);
    offset += bytes.length;
  }
  return file;
}
