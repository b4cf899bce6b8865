/** A box of a file made of boxes (ISO 14496-12, 4.2). */
export interface Box {
  type: string;
  /** Where it begins, where its body does, and where it ends. */
  start: number;
  body: number;
  end: number;
}

/**
 * The boxes of a stretch of a file.
 * @returns the last one ends behind the stretch where the file breaks off
 */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at < to) {
    if (at + 8 > to) return [...boxes, { type: '', start: at, body: to, end: to + 1 }];
    const size = bytes.readUInt32BE(at);
    const isLong = size === 1 && at + 16 <= to;
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : size;
    const body = at + (isLong ? 16 : 8);
    // Nothing as its size: it goes on to the end.
    const end = size === 0 ? to : at + length;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), start: at, body, end });
    if (end < body) return [...boxes, { type: '', start: at, body: to, end: to + 1 }];
    at = end;
  }
  return boxes;
}

/** Reads numbers of a box one after another. */
export class Numbers {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /**
   * @param size in bytes, from 0, which reads nothing, to 8
   * @throws RangeError behind the end of the file
   */
  next(size: number): number {
    let value = 0;
    for (let index = 0; index < size; index += 1) {
      value = value * 256 + this.#bytes.readUInt8(this.#at);
      this.#at += 1;
    }
    return value;
  }
}
