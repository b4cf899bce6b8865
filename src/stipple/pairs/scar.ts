import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { pairSize, type Pair } from './pair.ts';
import { cropped } from '#stipple/generator/strands.ts';

/** The step between two points of the outline, in pixels. */
const STEP = 8;

/** The strip, which crosses the whole picture. */
const middle = (x: number): number => 600 + 0.00011 * (x - 800) ** 2 + 5 * Math.sin(x / 90);
const halfWidth = (x: number): number =>
  12.5 + 2.4 * Math.sin(x / 71 + 1) + 1.6 * Math.sin(x / 29) + 1.1 * Math.sin(x / 11 + 2);

function outline(): string {
  const xs = Array.from({ length: pairSize.width / STEP + 1 }, (_, index) => STEP * index);
  const edge = (x: number, side: number) => `${x} ${(middle(x) + side * halfWidth(x)).toFixed(1)}`;
  const points = [...xs.map((x) => edge(x, -1)), ...xs.toReversed().map((x) => edge(x, 1))];
  return `M${points.join('L')}z`;
}

/** How far a place lies from the strip, in pixels; negative in it. */
const aside: Field = (x, y) => Math.abs(y - middle(x)) - halfWidth(x);

/** No hair grows in a scar, and little right beside it, here less and there more. */
const before: Field = (x, y) => {
  const uneven = 10 * Math.sin(x / 19) * Math.sin(x / 53 + y / 300);
  return 0.8 * ease(-1, 22, Math.min(aside(x, y), aside(x, y) + uneven));
};

const ink = '#1f140d';

/** The back of a head with a strip scar through cropped hair, then dots blended over it. */
export const scar: Pair = {
  seed: 8,
  skin: '#a87550',
  scar: { colour: '#c0906e', d: outline() },
  hair: cropped(ink),
  pigment: ink,
  size: (_x, _y, chance) => 2.1 + 0.9 * chance,
  gap: 13.2,
  before,
  after: (x, y) => ease(90, 15, aside(x, y)),
  flow: whorl(800, -700, 0.3, 500),
  sway: 0.5,
};
