import { ease, whorl } from './field.ts';
import type { Pair } from './pair.ts';

/** The strip's beginning; it leaves the picture on the right. */
const START = 370;

const middle = (x: number): number => 820 - 0.00008 * (x - 1010) ** 2 + 4 * Math.sin(x / 90);

const halfWidth = (x: number): number =>
  (9.5 + 2 * Math.sin(x / 71 + 1) + 1.2 * Math.sin(x / 29)) * Math.sqrt(ease(START, 560, x));

function outline(): string {
  const xs = Array.from({ length: 127 }, (_, index) => START + 10 * index);
  const edge = (x: number, side: number) => `${x} ${(middle(x) + side * halfWidth(x)).toFixed(1)}`;
  const points = [...xs.map((x) => edge(x, -1)), ...xs.toReversed().map((x) => edge(x, 1))];
  return `<path d="M${points.join('L')}z" fill="#8f6a52"/>`;
}

const cropped = (x: number): number => 0.52 + 0.16 * ease(500, 1500, x);

/** No hair grows in a scar, and little right beside it. */
function before(x: number, y: number): number {
  if (x < START) return cropped(x);
  return cropped(x) * ease(0, 30, Math.abs(y - middle(x)) - halfWidth(x));
}

/** The back of a head with a strip scar through cropped hair, then dots blended over it. */
export const scar: Pair = {
  seed: 8,
  skin: '#6b4630',
  hair: '#170e09',
  head: { x: 980, y: 1240, rx: 900, ry: 1080 },
  before,
  after: (x, y) => {
    const over = ease(26, 8, Math.abs(y - middle(x))) * ease(START, 440, x);
    return cropped(x) + 0.3 * over;
  },
  flow: whorl(900, 460, 1.45, 320),
  size: (_x, _y, chance) => 1.2 + 0.45 * chance,
  roundUpTo: 0.7,
  marks: outline(),
};
