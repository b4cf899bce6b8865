import { ease, whorl } from './field.ts';
import type { Pair } from './pair.ts';

/** How far down the picture the hair ends: lowest in the middle, then temples, then the sides. */
function edge(x: number): number {
  const left = 120 * ease(560, 250, x) - 600 * ease(250, 20, x);
  const right = 135 * ease(740, 1130, x) - 620 * ease(1150, 1450, x);
  return 850 - left - right + 8 * Math.sin(x / 41) + 5 * Math.sin(x / 17 + 2);
}

/** How far a place lies behind the hairline, in pixels; negative on the forehead. */
const behind = (x: number, y: number): number => edge(x) - y;

function before(x: number, y: number): number {
  const depth = behind(x, y);
  const sides = 0.62 * Math.max(ease(1230, 1500, x), ease(190, 0, x)) * ease(-10, 90, depth);
  const back = 0.52 * ease(600, 160, y) * ease(0, 120, depth);
  const front = 0.045 * ease(-20, 60, depth);
  return Math.max(sides, back, front);
}

/** The front of a head seen from above: hair that has thinned, then a hairline drawn in. */
export const hairline: Pair = {
  seed: 5,
  skin: '#c99b72',
  hair: '#33231a',
  head: { x: 760, y: 1300, rx: 1100, ry: 1150 },
  before,
  after: (x, y) => Math.max(before(x, y), 0.8 * ease(-35, 170, behind(x, y))),
  flow: whorl(880, -420, 0.45, 900),
  size: (x, y, chance) => 1 + 0.32 * ease(-20, 140, behind(x, y)) + 0.4 * chance,
  roundUpTo: 0.95,
};
