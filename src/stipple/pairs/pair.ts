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

/** The step of the grid that everything is drawn on, in pixels. */
const UNIT = 1;
/** How far outside the picture hair has its roots that reaches into it, in pixels. */
const MARGIN = 160;
/** The radius from which a dot of pigment is a short line, and how fast it grows longer. */
const ROUND = 2;
const LENGTHENING = 5.5;

/** Roots and dots, in pixels from the corner of the picture. */
function place({ seed, gap, before, after, flow, sway, size }: Pair): Dots {
  const share =
    (field: Field): Field =>
    (x, y) =>
      Math.min(1, Math.max(0, field(x - MARGIN, y - MARGIN)));
  const dots = stipple({
    seed,
    gap,
    width: pairSize.width + 2 * MARGIN,
    height: pairSize.height + 2 * MARGIN,
    density: [before, (x: number, y: number) => Math.max(before(x, y), after(x, y))].map(share),
    angle: (x, y, chance) => flow(x - MARGIN, y - MARGIN) + sway * (chance - 0.5),
    size: (x, y, chance) => size(x - MARGIN, y - MARGIN, chance),
  });
  return { ...dots, x: dots.x.map((x) => x - MARGIN), y: dots.y.map((y) => y - MARGIN) };
}

/** The two pictures as SVG files of 1600 by 1200 pixels, and the roots and dots they are made of. */
export function drawPair(pair: Pair): { before: string; after: string; dots: Dots } {
  const { seed, skin, scar, hair, pigment, flow } = pair;
  const { width, height } = pairSize;
  const dots = place(pair);
  const count = dots.ends[0] ?? 0;
  const length = (radius: number): number => LENGTHENING * Math.max(0, radius - ROUND);
  const added = strokeGroup(toStrokes(dots, 4, { from: count, unit: UNIT, length }), pigment);
  const own = drawHair(dots, hair, { seed, count, flow, unit: UNIT });
  const ground =
    `<g transform="scale(${1 / UNIT})"><path fill="${skin}" d="M0 0h${width}v${height}H0z"/>` +
    `${scar ? `<path fill="${scar.colour}" d="${scar.d}"/>` : ''}</g>`;
  const draw = (under: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width / UNIT} ${height / UNIT}">${ground}${under}${own}</svg>`;
  return { before: draw(''), after: draw(added), dots };
}

/** Every colour of a pair but those of the edges, the skin first. */
export function coloursOf({ skin, scar, hair, pigment }: Pair): string[] {
  const inks = [...hair.tones.map(({ ink }) => ink), hair.locks?.ink, pigment, scar?.colour];
  return [...new Set([skin, ...inks.filter((ink) => ink !== undefined)])];
}
