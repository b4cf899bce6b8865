import type { Dots } from './stipple.ts';

export interface PathOptions {
  /** The first dot to draw, and the one before which to stop; without them all dots. */
  from?: number;
  to?: number;
  /** The grid to which places are rounded, in the unit of the area; the path counts in it. */
  unit?: number;
  /** How long a hair is whose dot has this radius, both in the unit of the area; by default 0. */
  length?: (radius: number) => number;
}

/** One path of equally wide strokes. */
export interface Stroke {
  width: number;
  d: string;
}

type Hair = readonly [x: number, y: number, dx: number, dy: number];

function toHair(dots: Dots, index: number, { unit = 1, length }: PathOptions): Hair {
  const angle = dots.angle[index] ?? 0;
  const steps = length ? length(dots.r[index] ?? 0) / unit : 0;
  const dx = Math.round(Math.cos(angle) * steps);
  const dy = Math.round(Math.sin(angle) * steps);
  // A hair looks the same from its other end: one of the two ways is enough, and packs better.
  const way = dy < 0 || (dy === 0 && dx < 0) ? -1 : 1;
  const x = Math.round((dots.x[index] ?? 0) / unit - (way * dx) / 2);
  const y = Math.round((dots.y[index] ?? 0) / unit - (way * dy) / 2);
  return [x, y, way * dx, way * dy];
}

/** Two numbers with no space where a minus already parts them. */
const pair = (first: number, second: number): string =>
  second < 0 ? `${first}${second}` : `${first} ${second}`;

/** Like hairs side by side, then row by row from left to right. */
const byShape = (a: Hair, b: Hair): number =>
  a[2] - b[2] || a[3] - b[3] || a[1] - b[1] || a[0] - b[0];

/**
 * The hairs as path data, to be stroked with round caps: a line of no length is then a dot. Each
 * is a step from the one before, in an order that brotli packs into about 1.7 bytes a dot and
 * 2.5 bytes a hair; the order in which they were added is lost.
 */
function write(hairs: readonly Hair[]): string {
  let [atX, atY] = [0, 0];
  let data = '';
  for (const [x, y, dx, dy] of hairs.toSorted(byShape)) {
    const line = dx || dy ? `l${pair(dx, dy)}` : 'h0';
    data += `m${pair(x - atX, y - atY)}${line}`;
    [atX, atY] = [x + dx, y + dy];
  }
  return data;
}

function indexes(dots: Dots, { from = 0, to = dots.x.length }: PathOptions): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** All the dots as the data of one path, whatever their size. */
export function toPath(dots: Dots, options: PathOptions = {}): string {
  return write(indexes(dots, options).map((index) => toHair(dots, index, options)));
}

/**
 * The dots as a few paths, thin to wide, so that dots of many sizes need no path each.
 *
 * @param sizes how many widths, evenly spaced between the smallest and the largest dot
 * @returns widths in steps of `unit`, rounded to a tenth; a width that no dot has is left out
 */
export function toStrokes(dots: Dots, sizes: number, options: PathOptions = {}): Stroke[] {
  const { unit = 1 } = options;
  const least = Math.min(...dots.r);
  const step = (Math.max(...dots.r) - least) / sizes || 1;
  const groups = Array.from({ length: sizes }, (): Hair[] => []);
  for (const index of indexes(dots, options)) {
    const group = Math.min(sizes - 1, Math.floor(((dots.r[index] ?? 0) - least) / step));
    groups[group]?.push(toHair(dots, index, options));
  }
  return groups.flatMap((hairs, group) => {
    const radius = least + (group + 0.5) * step;
    return hairs.length ? [{ width: Math.round((20 * radius) / unit) / 10, d: write(hairs) }] : [];
  });
}
