import type { Field, Trait } from './options.ts';
import { type Outline, type Point, writeOutlines } from './outlines.ts';
import { createRandom } from './random.ts';
import type { Dots } from './stipple.ts';
import { strokeGroup } from './svg.ts';

/** One colour of the hair, and how wide its strands are in pixels. */
interface Tone {
  ink: string;
  width: number;
}

/** What long hair is under its strands: spindles of many hairs, pointed at both ends. */
interface Locks {
  ink: string;
  /** How thick one is, as a share of its length. */
  thickness: number;
  /** Which share of the strands have one, from 0 to 1. */
  share: Field;
}

/** A person's own hair, long or cropped. */
export interface Hair {
  /** How long a strand is, in pixels; below about 20 it is straight. */
  length: Trait;
  /** From the strands underneath to those on top. */
  tones: readonly Tone[];
  /** Which tone a strand has, from 0 (the first) to 1 (the last); without it by chance. */
  tone?: Trait;
  locks?: Locks;
  /** The share of strands that do not lie with the others; without it none. */
  astray?: number;
}

interface StrandOptions {
  /** A whole number that decides all that is left to chance. */
  seed: number;
  /** How many of the dots are roots of hair: the first ones. */
  count: number;
  /** The direction of growth in radians; a strand bends with it. */
  flow: Field;
  /** The grid to which places are rounded, in the unit of the dots. */
  unit: number;
}

/** A strand as a curve from its root towards its bend, then to its tip. */
interface Strand {
  root: Point;
  bend: Point;
  tip: Point;
  /** Which tone it has, and whether a lock lies under it. */
  tone: number;
  onLock: boolean;
}

/** Hair up to this length is drawn straight, in pixels. */
const STRAIGHT = 20;
/** How far a strand may leave the direction of the others, in radians, and how much returns. */
const ASTRAY = 0.7;
const RETURNS = 0.8;
/** How much stronger than the flow itself strands bend, so that it shows in a short piece. */
const BEND = 1.5;

const step = ([x, y]: Point, angle: number, length: number): Point => [
  x + length * Math.cos(angle),
  y + length * Math.sin(angle),
];

/** The strands of all roots, each with chances of its own. */
function grow(dots: Dots, hair: Hair, { seed, count, flow }: StrandOptions): Strand[] {
  const { tones, tone = (_x, _y, chance) => chance, locks, astray = 0 } = hair;
  const random = createRandom(seed + 1);
  return Array.from({ length: count }, (_, index) => {
    const root: Point = [dots.x[index] ?? 0, dots.y[index] ?? 0];
    const half = hair.length(...root, random()) / 2;
    const shade = Math.floor(tones.length * Math.max(0, tone(...root, random())));
    const [toTurn, toLock] = [random(), random()];
    const turn = toTurn < astray ? ASTRAY * ((2 * toTurn) / astray - 1) : 0;
    const angle = (dots.angle[index] ?? 0) + turn;
    const bend = step(root, angle, half);
    const onward = angle + BEND * (flow(...bend) - flow(...root)) - RETURNS * turn;
    return {
      root,
      bend,
      tip: step(bend, onward, half),
      tone: Math.min(tones.length - 1, shade),
      onLock: turn === 0 && toLock < (locks?.share(...root) ?? 0),
    };
  });
}

function strandOutline({ root, bend, tip }: Strand): Outline {
  const isStraight = Math.hypot(tip[0] - root[0], tip[1] - root[1]) <= STRAIGHT;
  return { from: root, lines: [isStraight ? [tip] : [bend, tip]] };
}

function lockOutline({ root, bend, tip }: Strand, thickness: number): Outline {
  // A quadratic curve goes half of the way to its bend, so each side bends out by the thickness.
  const out: Point = [thickness * (root[1] - tip[1]), thickness * (tip[0] - root[0])];
  const one: Point = [bend[0] + out[0], bend[1] + out[1]];
  const other: Point = [bend[0] - out[0], bend[1] - out[1]];
  return {
    from: root,
    lines: [
      [one, tip],
      [other, root],
    ],
  };
}

/**
 * Hair as SVG elements, on a grid of steps of `unit`: the locks, then the strands tone by tone.
 * @param dots the roots, and as angle how each hair leaves its own
 */
export function drawHair(dots: Dots, hair: Hair, options: StrandOptions): string {
  const { tones, locks } = hair;
  const { unit } = options;
  const strands = grow(dots, hair, options);
  const under = strands.filter(({ onLock }) => onLock);
  const spindles =
    locks &&
    writeOutlines(
      under.map((strand) => lockOutline(strand, locks.thickness)),
      unit,
    );
  const drawn = tones.map(({ ink, width }, index) => {
    const own = strands.filter(({ tone }) => tone === index);
    const d = writeOutlines(own.map(strandOutline), unit);
    return d && strokeGroup([{ width: width / unit, d }], ink);
  });
  return (locks ? `<path fill="${locks.ink}" d="${spindles}"/>` : '') + drawn.join('');
}

/** Hair of a few millimetres, in pixels; its strands differ a little in width. */
export const cropped = (ink: string): Hair => ({
  length: (_x, _y, chance) => 6 + 12 * chance,
  tones: [
    { ink, width: 3.8 },
    { ink, width: 4.8 },
  ],
});
