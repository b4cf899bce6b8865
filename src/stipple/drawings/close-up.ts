import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { toStrokes } from '#stipple/generator/path.ts';
import { stipple } from '#stipple/generator/stipple.ts';
import type { Drawing } from '#stipple/generator/svg.ts';

const WIDTH = 760;
const HEIGHT = 560;
const GAP = 9.4;
const UNIT = 0.8;

/** How far the work has come: nothing yet on the left, all of it on the right. */
const done = (x: number): number => ease(150, 660, x);
/** The picture itself comes out of the page on the left. */
const shown = (x: number): number => ease(-20, 240, x);

/** Where the front of the hair ends, in the middle of a forehead. */
const front = (x: number): number => 440 - 0.00022 * (x - 400) ** 2 + 6 * Math.sin(x / 37);

const hairline: Field = (x, y) => {
  const behind = front(x) - y;
  const own = 0.4 * ease(60, 400, behind);
  return Math.max(own, (0.05 + 0.95 * done(x)) * 0.9 * ease(-14, 110, behind));
};

/** Thin along a parting that crosses the picture. */
const thinning: Field = (x, y) => {
  const aside = Math.abs(y - 300 + 0.12 * (x - 380));
  const own = 0.16 + 0.74 * ease(20, 250, aside);
  return shown(x) * (own + (0.9 - own) * done(x));
};

const strip = (x: number): number => 285 + 0.0005 * (x - 420) ** 2 - 8 * Math.sin(x / 60);

/** No hair grows in a scar, and little right beside it. */
const scar: Field = (x, y) => {
  const width = 13 + 3 * Math.sin(x / 44) + 2 * Math.sin(x / 17);
  const own = 0.72 * ease(0, 22, Math.abs(y - strip(x)) - width);
  return shown(x) * (own + (0.72 - own) * done(x));
};

const fields = { hairline, density: thinning, scar };

/** What a close-up can show. */
type CloseUp = keyof typeof fields;

export const CLOSE_UPS = Object.keys(fields) as [CloseUp, ...CloseUp[]];

/**
 * A piece of scalp seen close, where what is missing fills in from left to right: a front
 * hairline, thinning along a parting, or a scar. One to two thousand hairs in two paths.
 */
export function closeUp(kind: CloseUp, seed = 12): Drawing {
  const density = fields[kind];
  const flow = whorl(330, -420, 0.55, 500);
  const dots = stipple({
    seed,
    width: WIDTH,
    height: HEIGHT,
    gap: GAP,
    density,
    angle: (x, y, chance) => flow(x, y) + (chance - 0.5) * 0.5,
    size: (x, y, chance) => GAP * (0.13 + 0.07 * density(x, y) + 0.04 * chance),
  });
  const length = (radius: number): number => 0.72 * GAP * ease(0.15 * GAP, 0.26 * GAP, radius);
  return {
    width: WIDTH / UNIT,
    height: HEIGHT / UNIT,
    strokes: toStrokes(dots, 2, { unit: UNIT, length }),
  };
}
