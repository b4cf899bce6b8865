import { ease } from '#stipple/generator/field.ts';
import { toPath } from '#stipple/generator/path.ts';
import { stipple } from '#stipple/generator/stipple.ts';
import type { Drawing } from '#stipple/generator/svg.ts';

const WIDTH = 900;
const HEIGHT = 340;

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** How far a place is from a straight line between two points. */
function fromLine(x: number, y: number, [x1, y1, x2, y2]: Line): number {
  const [alongX, alongY] = [x2 - x1, y2 - y1];
  const part = ((x - x1) * alongX + (y - y1) * alongY) / (alongX * alongX + alongY * alongY);
  const nearest = Math.min(1, Math.max(0, part));
  return Math.sqrt((x - x1 - nearest * alongX) ** 2 + (y - y1 - nearest * alongY) ** 2);
}

const four = (left: number): Line[] => [
  [left + 150, 30, left, 225],
  [left, 225, left + 215, 225],
  [left + 150, 30, left + 150, 310],
];

const lines = [...four(60), ...four(620)];

/** How far a place is from the ring of the nought, near enough where the ring is. */
function fromRing(x: number, y: number): number {
  const [across, down] = [(x - 450) / 100, (y - 170) / 138];
  return Math.abs(Math.sqrt(across * across + down * down) - 1) * 112;
}

/** The number 404, sparse on the left and full on the right. */
function density(x: number, y: number): number {
  let away = fromRing(x, y);
  for (const line of lines) away = Math.min(away, fromLine(x, y, line));
  return (0.12 + 0.8 * ease(0, WIDTH, x)) * ease(36, 14, away);
}

/** The picture of the page for addresses that lead nowhere: about 900 dots in one path. */
export function lostDots(seed = 4): Drawing {
  const dots = stipple({ seed, width: WIDTH, height: HEIGHT, gap: 6, density });
  return {
    width: WIDTH,
    height: HEIGHT,
    strokes: [{ width: 3.6, d: toPath(dots) }],
  };
}
