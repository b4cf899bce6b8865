import type { Field, Trait } from '#stipple/generator/options.ts';
import { toStrokes } from '#stipple/generator/path.ts';
import { stipple, type Dots } from '#stipple/generator/stipple.ts';
import { drawHair, type Hair } from '#stipple/generator/strands.ts';
import { strokeGroup } from '#stipple/generator/svg.ts';

/** A piece of scalp seen close, before and after: the second is the first and dots under the hair. */
export interface Pair {
  /** A whole number. Same seed, same pair. */
  seed: number;
  /** The colour of the skin, which fills the picture, and of a scar on it, as SVG path data. */
  skin: string;
  scar?: { colour: string; d: string };
  hair: Hair;
  /** The colour of the dots that are added, and their radius in pixels. */
  pigment: string;
  size: Trait;
  /** The least distance between two roots or dots where all is full, in pixels. */
  gap: number;
  /** The fullness of the hair, then of hair and dots; less than 0 is taken as 0, more than 1 as 1. */
  before: Field;
  after: Field;
  /** The direction of growth in radians, and how far single hairs lie about it. */
  flow: Field;
  sway: number;
}

export const pairSize = { width: 1600, height: 1200 } as const;

/**
 * The share of that size at which a pair is drawn for a list or a narrow screen. At 0.72 hair still
 * reads as hair 330 CSS pixels wide, in about 0.6 of the bytes.
 */
export const NARROW = 0.72;
/** How far outside a picture of the full size hair has its roots that reaches into it, in pixels. */
const MARGIN = 160;
/** The radius from which a dot of pigment is a short line, and how fast it grows longer. */
const ROUND = 2;
const LENGTHENING = 5.5;

/** A field or trait of a sheet that is a share as wide. */
const scaled =
  <Rest extends number[]>(at: (x: number, y: number, ...rest: Rest) => number, share: number) =>
  (x: number, y: number, ...rest: Rest): number =>
    at(x / share, y / share, ...rest);

/**
 * The same scalp on a smaller sheet. Hairs and dots keep their width and distance in pixels, so that
 * fewer fill it; long hair is denser and longer there, to cover as much.
 */
function onSheet(pair: Pair, share: number): Pair {
  const { tone, locks, ...hair } = pair.hair;
  const [denser, longer] = locks ? [1 / share, Math.sqrt(share)] : [1, 1];
  const before = scaled(pair.before, share);
  const length = scaled(hair.length, share);
  return {
    ...pair,
    hair: {
      ...hair,
      length: (...at) => longer * length(...at),
      ...(tone && { tone: scaled(tone, share) }),
      ...(locks && { locks: { ...locks, share: scaled(locks.share, share) } }),
    },
    size: scaled(pair.size, share),
    before: (...at) => denser * before(...at),
    after: scaled(pair.after, share),
    flow: scaled(pair.flow, share),
  };
}

/** The width and height of a sheet, in whole pixels. */
export const sheetSize = (share: number): { width: number; height: number } => ({
  width: Math.round(pairSize.width * share),
  height: Math.round(pairSize.height * share),
});

/** Roots and dots, in pixels from the corner of the sheet. */
function place({ seed, gap, before, after, flow, sway, size }: Pair, share: number): Dots {
  const { width, height } = sheetSize(share);
  const margin = Math.round(MARGIN * share);
  const clamped =
    (field: Field): Field =>
    (x, y) =>
      Math.min(1, Math.max(0, field(x - margin, y - margin)));
  const dots = stipple({
    seed,
    gap,
    width: width + 2 * margin,
    height: height + 2 * margin,
    density: [before, (x: number, y: number) => Math.max(before(x, y), after(x, y))].map(clamped),
    angle: (x, y, chance) => flow(x - margin, y - margin) + sway * (chance - 0.5),
    size: (x, y, chance) => size(x - margin, y - margin, chance),
  });
  return { ...dots, x: dots.x.map((x) => x - margin), y: dots.y.map((y) => y - margin) };
}

/**
 * The two pictures as SVG files, and the roots and dots they are made of.
 * @param share how large, from 0 to 1 of `pairSize`; everything is on a grid of whole pixels
 */
export function drawPair(pair: Pair, share = 1): { before: string; after: string; dots: Dots } {
  const sheet = onSheet(pair, share);
  const { seed, skin, scar, pigment, hair, flow } = sheet;
  const { width, height } = sheetSize(share);
  const dots = place(sheet, share);
  const count = dots.ends[0] ?? 0;
  const length = (radius: number): number => LENGTHENING * Math.max(0, radius - ROUND);
  const added = strokeGroup(toStrokes(dots, 4, { from: count, length }), pigment);
  const own = drawHair(dots, hair, { seed, count, flow, unit: 1 });
  const ground =
    `<g transform="scale(${share})"><path fill="${skin}" ` +
    `d="M0 0h${pairSize.width}v${pairSize.height}H0z"/>` +
    `${scar ? `<path fill="${scar.colour}" d="${scar.d}"/>` : ''}</g>`;
  const draw = (under: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}">${ground}${under}${own}</svg>`;
  return { before: draw(''), after: draw(added), dots };
}

/** Every colour of a pair but those of the edges, the skin first. */
export function coloursOf({ skin, scar, hair, pigment }: Pair): string[] {
  const inks = [...hair.tones.map(({ ink }) => ink), hair.locks?.ink, pigment, scar?.colour];
  return [...new Set([skin, ...inks.filter((ink) => ink !== undefined)])];
}
