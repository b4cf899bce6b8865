import { ease } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import type { Pair } from './pair.ts';

/** How far the head is tilted back, in radians. */
const TILT = 0.66;

/** A place on the upright head, in pixels: how far back it lies, and how far down. */
const back: Field = (x, y) => 800 + (x - 800) * Math.cos(TILT) - (y - 600) * Math.sin(TILT);
const down: Field = (x, y) => 500 + (x - 800) * Math.sin(TILT) + (y - 600) * Math.cos(TILT);

/** How far a place lies behind the edge of the hair, in pixels; negative on the forehead. */
const behind: Field = (x, y) => {
  const v = down(x, y);
  const edge = 330 + 330 * ease(-60, 470, v) - 280 * ease(500, 880, v) + 120 * ease(930, 1300, v);
  return back(x, y) - edge - 12 * Math.sin(v / 40) - 7 * Math.sin(v / 15);
};

const before: Field = (x, y) => {
  const depth = behind(x, y);
  const full = ease(60, 420, depth + 14 * Math.sin(down(x, y) / 33));
  return 0.015 * ease(-30, 60, depth) + 0.23 * full;
};

/** Hair is swept back, in waves. */
const flow: Field = (x, y) => {
  const [u, v] = [back(x, y), down(x, y)];
  const wave = 0.35 * Math.sin(v / 420 - 0.6) + 0.08 * Math.sin(v / 120 + u / 280);
  return wave + 0.25 * ease(300, 1500, u) - TILT;
};

/** Bands of lighter and darker hair that lie along the flow. */
const band: Field = (x, y) => {
  const [u, v] = [back(x, y), down(x, y)];
  return 0.5 + 0.5 * Math.sin(v / 30 - u / 120 + 1.4 * Math.sin(u / 170));
};

/** A temple with long hair swept back from it, then micro dots where it has thinned. */
export const temples: Pair = {
  seed: 14,
  skin: '#96643f',
  hair: {
    length: (x, y, chance) => (90 + 220 * chance) * (0.25 + 0.75 * ease(0, 300, behind(x, y))),
    tones: [
      { ink: '#120b08', width: 3.8 },
      { ink: '#261812', width: 3.4 },
      { ink: '#4a3122', width: 2.8 },
    ],
    // Hair at the edge is finer and lighter.
    tone: (x, y, chance) => 0.62 * chance + 0.38 * band(x, y) + 0.4 * ease(240, 0, behind(x, y)),
    locks: { ink: '#120b08', thickness: 0.065, share: (x, y) => ease(120, 300, behind(x, y)) },
    astray: 0.03,
  },
  pigment: '#1f140e',
  size: (_x, _y, chance) => 1.8 + 0.7 * chance,
  gap: 10.1,
  before,
  after: (x, y) => 0.7 * ease(-30, 130, behind(x, y)) * ease(560, 300, behind(x, y)),
  flow,
  sway: 0.4,
};
