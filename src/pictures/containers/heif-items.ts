import { boxesIn, Numbers, type Box } from './boxes.ts';

/** A stretch of the file. */
interface Extent {
  start: number;
  end: number;
}

/** A picture or note in the file (ISO 14496-12, 8.11). */
export interface Item {
  id: number;
  /** "av01" for a picture, "grid" for one put together of others, "Exif", "mime". */
  type: string;
  name: string;
  /** Where its bytes are; where none are given, they are in the head of the file. */
  extents: Extent[];
}

/** A reference between items: "auxl" from a mask to its picture, "dimg" to the parts of one. */
interface Reference {
  type: string;
  from: number;
  to: number[];
}

/** The items, from the boxes "iinf" and "iloc". */
export function itemsIn(bytes: Buffer, info: Box, location: Box): Item[] {
  const extents = extentsIn(bytes, location);
  const isShort = bytes.readUInt8(info.body) === 0;
  const from = info.body + 4 + (isShort ? 2 : 4);
  return boxesIn(bytes, from, info.end).map((entry) => {
    const version = bytes.readUInt8(entry.body);
    const numbers = new Numbers(bytes, entry.body + 4);
    const id = numbers.next(version < 3 ? 2 : 4);
    const at = entry.body + 4 + (version < 3 ? 4 : 6);
    const name = bytes.toString('utf8', at + 4, entry.end);
    return {
      id,
      type: bytes.toString('latin1', at, at + 4),
      name: name.slice(0, Math.max(0, name.indexOf('\0'))),
      extents: extents.get(id) ?? [],
    };
  });
}

/** Where the bytes of each item are, from the box "iloc" (8.11.3). */
function extentsIn(bytes: Buffer, { body }: Box): Map<number, Extent[]> {
  const numbers = new Numbers(bytes, body);
  const version = numbers.next(1);
  numbers.next(3);
  const sizes = [numbers.next(1), numbers.next(1)].flatMap((two) => [two >> 4, two & 15]);
  const [offsetSize = 0, lengthSize = 0, baseSize = 0, indexSize = 0] = sizes;
  const count = numbers.next(version < 2 ? 2 : 4);
  const all = new Map<number, Extent[]>();
  for (let item = 0; item < count; item += 1) {
    const id = numbers.next(version < 2 ? 2 : 4);
    const isInFile = version === 0 || (numbers.next(2) & 15) === 0;
    numbers.next(2);
    const base = numbers.next(baseSize);
    const extents = Array.from({ length: numbers.next(2) }, () => {
      if (version > 0) numbers.next(indexSize);
      const start = base + numbers.next(offsetSize);
      return { start, end: start + numbers.next(lengthSize) };
    });
    all.set(id, isInFile ? extents : []);
  }
  return all;
}

/** The references, from the box "iref" (8.11.12). */
export function referencesIn(bytes: Buffer, { body, end }: Box): Reference[] {
  const size = bytes.readUInt8(body) === 0 ? 2 : 4;
  return boxesIn(bytes, body + 4, end).map((reference) => {
    const numbers = new Numbers(bytes, reference.body);
    const from = numbers.next(size);
    const to = Array.from({ length: numbers.next(2) }, () => numbers.next(size));
    return { type: reference.type, from, to };
  });
}

/** The properties of each item, from the boxes in "iprp" (8.11.14). */
export function propertiesIn(bytes: Buffer, { body, end }: Box): Map<number, Box[]> {
  const inside = boxesIn(bytes, body, end);
  const container = inside.find(({ type }) => type === 'ipco');
  const all = container ? boxesIn(bytes, container.body, container.end) : [];
  const found = new Map<number, Box[]>();
  for (const { body: at } of inside.filter(({ type }) => type === 'ipma')) {
    const numbers = new Numbers(bytes, at);
    const version = numbers.next(1);
    const indexSize = (numbers.next(3) & 1) + 1;
    const count = numbers.next(4);
    for (let item = 0; item < count; item += 1) {
      const id = numbers.next(version === 0 ? 2 : 4);
      const indexes = Array.from(
        { length: numbers.next(1) },
        () => numbers.next(indexSize) & (indexSize === 1 ? 0x7f : 0x7f_ff),
      );
      found.set(
        id,
        indexes.flatMap((index) => all[index - 1] ?? []),
      );
    }
  }
  return found;
}
