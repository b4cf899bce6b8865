import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import type { Pair } from './pair.ts';

/** How far down the picture the hair ends: lowest in the middle, higher at the temples, then down the sides. */
function edge(x: number): number {
  const left = 520 * ease(250, 30, x) - 130 * ease(600, 270, x);
  const right = 520 * ease(1340, 1570, x) - 142 * ease(960, 1310, x);
  return 770 + left + right + 9 * Math.sin(x / 41) + 6 * Math.sin(x / 17 + 2);
}

/** How far a place lies behind the hairline, in pixels; negative on the forehead. */
const behind: Field = (x, y) => edge(x) - y;

const before: Field = (x, y) => {
  const depth = behind(x, y);
  const sides = 0.9 * Math.max(ease(1270, 1540, x), ease(290, 40, x)) * ease(-10, 110, depth);
  const back = 0.4 * ease(420, 20, y) * ease(0, 120, depth);
  const front = (0.035 + 0.025 * Math.sin(x / 83) * Math.sin(y / 61)) * ease(-20, 90, depth);
  return Math.max(sides, back, front);
};

/** The front of a shaven head: hair at the sides and thin at the back, then a hairline of dots. */
export const hairline: Pair = {
  seed: 5,
  skin: '#cd9f76',
  hair: {
    length: (_x, _y, chance) => 7 * Math.max(0, chance - 0.3),
    tones: [
      { ink: '#33231a', width: 3.6 },
      { ink: '#33231a', width: 4.6 },
    ],
  },
  pigment: '#33231a',
  size: (x, y, chance) => 1.5 + 0.5 * ease(-30, 130, behind(x, y)) + 0.6 * chance,
  gap: 10.3,
  before,
  after: (x, y) => 0.97 * ease(-40, 200, behind(x, y)),
  flow: whorl(800, -620, 0.3, 900),
  sway: 0.5,
};
