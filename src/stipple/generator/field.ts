import type { Field } from './options.ts';

export interface Ellipse {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** From 0 at `from` to 1 at `to`, level at both ends; the two may be in either order. */
export function ease(from: number, to: number, value: number): number {
  const part = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return part * part * (3 - 2 * part);
}

/**
 * How close together even dots look on a rounded head: 1 where it turns away at its outline, a
 * third in its middle, 0 outside it.
 */
export function roundness({ x: midX, y: midY, rx, ry }: Ellipse): Field {
  return (x, y) => {
    const across = (x - midX) / rx;
    const down = (y - midY) / ry;
    const facing = 1 - across * across - down * down;
    return facing <= 0 ? 0 : Math.min(1, 1 / (3 * Math.sqrt(facing)));
  };
}

/**
 * Hair that leaves one point of the crown in a spiral, as it grows.
 *
 * @param turn how far it leans away from the straight way out at the point itself, in radians
 * @param reach the distance at which half of that lean is left
 * @returns the direction of the hair in radians
 */
export function whorl(midX: number, midY: number, turn: number, reach: number): Field {
  return (x, y) => {
    const [dx, dy] = [x - midX, y - midY];
    const lean = turn / (1 + Math.sqrt(dx * dx + dy * dy) / reach);
    return Math.atan2(dy, dx) + lean;
  };
}
