import { drawCrown } from './crown.ts';
import type { Drawing } from './svg.ts';

/**
 * The picture at the top of the home page: a crown seen close, bare on the left and full on the
 * right. About 3,000 hairs in three paths; stroke them with round caps and the colour of the text.
 */
export function heroDots(seed = 21): Drawing {
  return drawCrown({
    seed,
    width: 1200,
    height: 600,
    head: { x: 735, y: 660, rx: 600, ry: 585 },
    centre: [775, 330],
    fills: [60, 1080],
    gap: 6.2,
    unit: 0.8,
  });
}
