import { ease } from '#stipple/generator/field.ts';
import { toPath } from '#stipple/generator/path.ts';
import { stipple } from '#stipple/generator/stipple.ts';
import type { Drawing } from '#stipple/generator/svg.ts';

const WIDTH = 720;
const HEIGHT = 20;
/** Where the line ends and the dots begin. */
const LINE = 150;
const UNIT = 0.5;

function density(x: number, y: number): number {
  if (x < LINE + 2) return 0;
  const gone = (x - LINE) / (WIDTH - LINE);
  const left = 1 - gone;
  return 0.9 * left * left * left * ease(1.2 + 14 * gone, 0, Math.abs(y - HEIGHT / 2));
}

/** A section rule: a line that dissolves into about 70 dots, as one path. */
export function ruleDots(seed = 3): Drawing {
  const dots = stipple({ seed, width: WIDTH, height: HEIGHT, gap: 2, density });
  const line = `M2 ${HEIGHT / 2 / UNIT}H${LINE / UNIT}`;
  // The line moves the pen, so the first dot is written as a place and not as a step.
  const d = line + toPath(dots, { unit: UNIT }).replace('m', 'M');
  return { width: WIDTH / UNIT, height: HEIGHT / UNIT, strokes: [{ width: 2.8, d }] };
}
