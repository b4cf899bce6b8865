import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { pairSize, type Pair } from './pair.ts';
import { createRandom } from '#stipple/generator/random.ts';
import { cropped } from '#stipple/generator/strands.ts';

/** A small round scar, where one graft was taken. */
interface Spot {
  x: number;
  y: number;
  radius: number;
}

const SPOTS = 90;
/** The least distance between the middles of two spots, in pixels. */
const APART = 82;
/** How far from a spot the hair is not thinner any more, in pixels; also a column's width. */
const REACH = 12;

/** How likely a spot is at a place: fewer towards the edges of the picture. */
const likely: Field = (x, y) =>
  ease(60, 360, x) * ease(1540, 1240, x) * ease(100, 300, y) * ease(1120, 900, y);

function scatter(): Spot[] {
  const random = createRandom(77);
  const spots: Spot[] = [];
  for (let tries = 0; spots.length < SPOTS && tries < 9000; tries++) {
    const [x, y] = [pairSize.width * random(), pairSize.height * random()];
    const radius = 9 + 5 * random();
    const isFree = spots.every((spot) => (spot.x - x) ** 2 + (spot.y - y) ** 2 > APART ** 2);
    if (isFree && random() < likely(x, y)) spots.push({ x, y, radius });
  }
  return spots;
}

const spots = scatter();

/** The spots whose reach a column of the picture crosses, by the column's number. */
const columns = new Map<number, Spot[]>();
for (const spot of spots) {
  const reach = spot.radius + REACH;
  const last = Math.floor((spot.x + reach) / REACH);
  for (let column = Math.floor((spot.x - reach) / REACH); column <= last; column++) {
    columns.set(column, [...(columns.get(column) ?? []), spot]);
  }
}

/** How far a place lies from the nearest spot, in pixels, up to REACH; negative in it. */
const aside: Field = (x, y) => {
  const near = columns.get(Math.floor(x / REACH)) ?? [];
  const distances = near.map((spot) => Math.hypot(spot.x - x, spot.y - y) - spot.radius);
  return Math.min(REACH, ...distances);
};

const circle = ({ x, y, radius }: Spot): string => {
  const [left, top, r] = [x - radius, y, radius].map((value) => value.toFixed(1));
  return `M${left} ${top}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0-${2 * Number(r)} 0`;
};

const ink = '#4c4440';

/** The back of a head where grafts were taken from cropped hair, then dots between and over the marks. */
export const transplant: Pair = {
  seed: 9,
  skin: '#efd3b8',
  scar: { colour: '#f5dfcc', d: spots.map(circle).join('') },
  hair: cropped(ink),
  pigment: ink,
  size: (_x, _y, chance) => 1.8 + 0.8 * chance,
  gap: 13.4,
  // A hair falls from its root down over a spot, so the roots above it keep further away.
  before: (x, y) => 0.8 * ease(0, 10, aside(x, y + 6)),
  after: () => 0.95,
  flow: whorl(760, -500, 0.5, 600),
  sway: 0.5,
};
