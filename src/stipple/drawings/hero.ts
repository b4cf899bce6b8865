import { drawCrown } from './crown.ts';
import type { Drawing } from '#stipple/generator/svg.ts';

/**
 * The picture at the top of the home page: a crown seen close, bare on the left and full on the
 * right. About 3,000 hairs in three paths; stroke them with round caps and the colour of the text.
 */
export function heroDots(seed = 21): Drawing {
  return drawCrown({
    seed,
    width: 1000,
    height: 800,
    head: { x: 640, y: 880, rx: 600, ry: 800 },
    centre: [680, 400],
    fills: [110, 900],
    gap: 7,
    unit: 0.8,
  });
}
