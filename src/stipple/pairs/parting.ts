import { ease } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import type { Pair } from './pair.ts';

/** Where across the picture the parting runs, and half its width: it widens towards the front. */
const middle = (y: number): number => 790 + 50 * Math.sin(y / 500 + 0.4);
const halfWidth = (y: number): number => 20 + 58 * ease(-100, 1300, y);

/** How far a place lies from the parting, in pixels; negative in it. */
const aside: Field = (x, y) => Math.abs(x - middle(y)) - halfWidth(y);

const sideOf: Field = (x, y) => (x < middle(y) ? -1 : 1);

/** Hair leaves the parting to both sides and bends towards the front, in waves. */
const flow: Field = (x, y) => {
  const away = Math.abs(x - middle(y));
  const waves = 0.1 * Math.sin(y / 140 + x / 330) + 0.06 * Math.sin(y / 47 - x / 210);
  const angle = Math.PI * (0.12 + 0.16 * ease(0, 700, away)) + waves;
  return sideOf(x, y) < 0 ? Math.PI - angle : angle;
};

const before: Field = (x, y) => {
  const uneven = 16 * Math.sin(y / 37) + 9 * Math.sin(y / 13 + x / 60);
  const single = 0.03 * ease(-60, 0, aside(x, y));
  return single + 0.13 * ease(-14, 130, aside(x, y) + uneven);
};

/** Bands of lighter and darker hair that lie along the flow. */
const band: Field = (x, y) => {
  const across = y - 0.55 * sideOf(x, y) * (x - middle(y));
  return 0.5 + 0.5 * Math.sin(across / 33 + 1.5 * Math.sin(x / 160));
};

/** Long hair with a wide parting, seen from above, then micro dots on the skin between the hairs. */
export const parting: Pair = {
  seed: 3,
  skin: '#e6c3a0',
  hair: {
    length: (x, y, chance) => (130 + 190 * chance) * (0.42 + 0.58 * ease(-20, 160, aside(x, y))),
    tones: [
      { ink: '#3b2416', width: 4.4 },
      { ink: '#57371f', width: 4.2 },
      { ink: '#7d5535', width: 3.8 },
    ],
    tone: (x, y, chance) => 0.62 * chance + 0.38 * band(x, y),
    locks: { ink: '#3b2416', thickness: 0.065, share: (x, y) => ease(30, 170, aside(x, y)) },
    astray: 0.05,
  },
  pigment: '#6b4a33',
  size: (_x, _y, chance) => 1.7 + 0.7 * chance,
  gap: 10.5,
  before,
  after: (x, y) => 0.62 * ease(330, 60, aside(x, y)),
  flow,
  sway: 0.4,
};
