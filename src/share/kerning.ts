/** How much nearer (below 0) or farther two glyphs stand, by their numbers, in font units. */
export type Kerning = (left: number, right: number) => number;

/** What a subtable says of a pair; undefined where it says nothing and the next one is asked. */
type Subtable = (left: number, right: number) => number | undefined;

const PAIRS = 2;
const EXTENSION = 9;

/**
 * The kerning of a TrueType font that is not compressed. fontkitten reads outlines and widths, so
 * the pairs are read here: https://learn.microsoft.com/typography/opentype/spec/gpos
 */
export function readKerning(font: Buffer): Kerning {
  const gpos = tableOf(font, 'GPOS');
  if (!gpos) return () => 0;
  const lookups = lookupsOf(gpos, 'kern').map((offset) => readLookup(gpos.subarray(offset)));
  const known = new Map<number, number>();
  return (left, right) => {
    const pair = left * 0x1_00_00 + right;
    const step = known.get(pair) ?? sum(lookups.map((lookup) => firstAnswer(lookup, left, right)));
    known.set(pair, step);
    return step;
  };
}

/** The numbers from 0, so many. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

function firstAnswer(subtables: readonly Subtable[], left: number, right: number): number {
  for (const subtable of subtables) {
    const step = subtable(left, right);
    if (step !== undefined) return step;
  }
  return 0;
}

function tableOf(font: Buffer, tag: string): Buffer | undefined {
  const record = upTo(font.readUInt16BE(4))
    .map((index) => 12 + 16 * index)
    .find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) return undefined;
  const start = font.readUInt32BE(record + 8);
  return font.subarray(start, start + font.readUInt32BE(record + 12));
}

/** Where the lookups of a feature begin, in the order in which they apply. */
function lookupsOf(gpos: Buffer, tag: string): number[] {
  const features = gpos.subarray(gpos.readUInt16BE(6));
  const lookups = gpos.readUInt16BE(8);
  const numbers = upTo(features.readUInt16BE(0)).flatMap((index) => {
    const record = 2 + 6 * index;
    if (features.toString('latin1', record, record + 4) !== tag) return [];
    const feature = features.subarray(features.readUInt16BE(record + 4));
    return upTo(feature.readUInt16BE(2)).map((at) => feature.readUInt16BE(4 + 2 * at));
  });
  return [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map((number) => lookups + gpos.readUInt16BE(lookups + 2 + 2 * number));
}

function readLookup(lookup: Buffer): Subtable[] {
  const type = lookup.readUInt16BE(0);
  return upTo(lookup.readUInt16BE(4)).flatMap((index) => {
    const subtable = lookup.subarray(lookup.readUInt16BE(6 + 2 * index));
    if (type === PAIRS) return [readPairs(subtable)];
    if (type !== EXTENSION || subtable.readUInt16BE(2) !== PAIRS) return [];
    return [readPairs(subtable.subarray(subtable.readUInt32BE(4)))];
  });
}

/** Bytes of a value record: two for each bit of its format. */
const sizeOf = (format: number): number => 2 * format.toString(2).replaceAll('0', '').length;

/** Pairs one by one (format 1) or class by class (format 2). */
function readPairs(table: Buffer): Subtable {
  const covers = readCoverage(table.subarray(table.readUInt16BE(2)));
  const [first, second] = [table.readUInt16BE(4), table.readUInt16BE(6)];
  const size = sizeOf(first) + sizeOf(second);
  // The advance is bit 4 of the first glyph's value, behind the placements in bits 1 and 2.
  const advance = (at: number): number =>
    first & 4 ? table.readInt16BE(at + sizeOf(first & 3)) : 0;
  const step = table.readUInt16BE(0) === 1 ? listed(table, size) : classed(table, size);
  return (left, right) => {
    const index = covers(left);
    const at = index === undefined ? undefined : step(index, left, right);
    return at === undefined ? undefined : advance(at);
  };
}

/** Where the value of a pair stands. */
type Place = (index: number, left: number, right: number) => number | undefined;

function listed(table: Buffer, size: number): Place {
  return (index, _left, right) => {
    const set = table.readUInt16BE(10 + 2 * index);
    const pair = upTo(table.readUInt16BE(set))
      .map((number) => set + 2 + number * (2 + size))
      .find((at) => table.readUInt16BE(at) === right);
    return pair === undefined ? undefined : pair + 2;
  };
}

function classed(table: Buffer, size: number): Place {
  const row = readClasses(table.subarray(table.readUInt16BE(8)));
  const column = readClasses(table.subarray(table.readUInt16BE(10)));
  const columns = table.readUInt16BE(14);
  return (_index, left, right) => 16 + size * (row(left) * columns + column(right));
}

/** A glyph's place in a coverage table. */
function readCoverage(table: Buffer): (glyph: number) => number | undefined {
  if (table.readUInt16BE(0) === 1) {
    const glyphs = upTo(table.readUInt16BE(2)).map((at) => table.readUInt16BE(4 + 2 * at));
    return (glyph) => (glyphs.includes(glyph) ? glyphs.indexOf(glyph) : undefined);
  }
  const rangeOf = readRanges(table);
  return (glyph) => {
    const range = rangeOf(glyph);
    return range && range.value + glyph - range.first;
  };
}

/** A glyph's class; 0 where none is named. */
function readClasses(table: Buffer): (glyph: number) => number {
  if (table.readUInt16BE(0) === 1) {
    const [first, count] = [table.readUInt16BE(2), table.readUInt16BE(4)];
    return (glyph) =>
      glyph < first || glyph >= first + count ? 0 : table.readUInt16BE(6 + 2 * (glyph - first));
  }
  const rangeOf = readRanges(table);
  return (glyph) => rangeOf(glyph)?.value ?? 0;
}

function readRanges(table: Buffer) {
  const ranges = upTo(table.readUInt16BE(2)).map((index) => {
    const at = 4 + 6 * index;
    const value = table.readUInt16BE(at + 4);
    return { first: table.readUInt16BE(at), last: table.readUInt16BE(at + 2), value };
  });
  return (glyph: number) => ranges.find(({ first, last }) => first <= glyph && glyph <= last);
}
