import { roundness, type Ellipse } from './field.ts';
import type { Field, Trait } from './options.ts';
import { paper } from './palette.ts';
import { toStrokes } from './path.ts';
import { stipple, type Dots } from './stipple.ts';
import { toSvg } from './svg.ts';

/** A part of a head, drawn before and after: the second has all dots of the first, and more. */
export interface Pair {
  seed: number;
  /** Colours of the skin and of the hair. */
  skin: string;
  hair: string;
  /** The outline of the head, of which the picture shows a part. */
  head: Ellipse;
  /** The fullness of the hair on a flat patch, from 0 to 1; the roundness of the head adds to it. */
  before: Field;
  after: Field;
  /** The direction of growth in radians. */
  flow: Field;
  /** The radius of a hair in pixels. */
  size: Trait;
  /** The radius up to which a mark is a round dot; a thicker one is longer too. */
  roundUpTo: number;
  /** SVG elements on the skin under the hair, in pixels. */
  marks?: string;
}

export const pairSize = { width: 1600, height: 1200 } as const;

/** The least distance between two hairs, and the step of the grid they are drawn on, in pixels. */
const GAP = 6.8;
const UNIT = 0.25;
/** How far from the outline the hair stays, in pixels, so that none pokes out. */
const INSET = 6;

function place({ seed, head, before, after, flow, size }: Pair): Dots {
  const round = roundness({ ...head, rx: head.rx - INSET, ry: head.ry - INSET });
  const onHead =
    (fullness: Field): Field =>
    (x, y) => {
      const near = round(x, y);
      return near && Math.min(1, fullness(x, y) * (0.7 + 0.8 * near));
    };
  const angle: Trait = (x, y, chance) => flow(x, y) + (chance - 0.5) * 0.5;
  const density = [onHead(before), onHead(after)];
  return stipple({ ...pairSize, seed, gap: GAP, density, angle, size });
}

/** The two pictures as SVG files of 1600 by 1200 pixels, and the dots they are made of. */
export function drawPair(pair: Pair): { before: string; after: string; dots: Dots } {
  const { skin, hair, head, roundUpTo, marks = '' } = pair;
  const dots = place(pair);
  const length = (radius: number): number => 5.5 * Math.max(0, radius - roundUpTo);
  const under =
    `<g transform="scale(${1 / UNIT})"><ellipse cx="${head.x}" cy="${head.y}" ` +
    `rx="${head.rx}" ry="${head.ry}" fill="${skin}"/>${marks}</g>`;
  const draw = (to: number | undefined): string => {
    const strokes = toStrokes(dots, 6, { to: to ?? 0, unit: UNIT, length });
    const [width, height] = [pairSize.width / UNIT, pairSize.height / UNIT];
    const options = { ink: hair, ground: paper, under, pixels: pairSize.width };
    return toSvg({ width, height, strokes }, options);
  };
  return { before: draw(dots.ends[0]), after: draw(dots.ends[1]), dots };
}
