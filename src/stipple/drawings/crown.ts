import { ease, roundness, whorl, type Ellipse } from '#stipple/generator/field.ts';
import { toStrokes } from '#stipple/generator/path.ts';
import { stipple } from '#stipple/generator/stipple.ts';
import type { Drawing } from '#stipple/generator/svg.ts';

/** A crown seen close, where hair fills in from one side of the picture to the other. */
interface Crown {
  seed: number;
  width: number;
  height: number;
  head: Ellipse;
  /** The point from which the hair grows. */
  centre: readonly [x: number, y: number];
  /** Where across the picture filling in begins and ends. */
  fills: readonly [from: number, to: number];
  /** The least distance between two hairs, in the unit of the picture. */
  gap: number;
  /** The step of the grid of the drawing, in the unit of the picture. */
  unit: number;
}

/** How much hair the barest place has of the fullest. */
const BAREST = 0.035;

/** Single dots where the hair is thin, short hairs where it is full. */
export function drawCrown(crown: Crown): Drawing {
  const { seed, width, height, gap, unit, head, centre, fills } = crown;
  const round = roundness(head);
  const flow = whorl(...centre, 1.4, width / 3);
  const fullness = (x: number, y: number): number => {
    const filled = ease(...fills, x - 0.15 * (y - centre[1]));
    const share = BAREST + (1 - BAREST) * filled * Math.sqrt(filled);
    const near = round(x, y);
    return near && Math.min(1, share * (0.45 + 0.6 * near));
  };
  const dots = stipple({
    seed,
    width,
    height,
    gap,
    density: fullness,
    angle: (x, y, chance) => flow(x, y) + (chance - 0.5) * 0.5,
    size: (x, y, chance) => gap * (0.13 + 0.08 * ease(0, 0.7, fullness(x, y)) + 0.04 * chance),
  });
  const length = (radius: number): number => 0.72 * gap * ease(0.13 * gap, 0.25 * gap, radius);
  return {
    width: width / unit,
    height: height / unit,
    strokes: toStrokes(dots, 3, { unit, length }),
  };
}
