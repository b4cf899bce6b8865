import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { toStrokes } from '#stipple/generator/path.ts';
import { stipple } from '#stipple/generator/stipple.ts';
import type { Drawing } from '#stipple/generator/svg.ts';

/** The size of the map, in units of a CSS pixel where it is shown large. */
const mapSize = { width: 1200, height: 340 } as const;

/** The middle of each view, from left to right: the front, the top and the back of a head. */
const VIEWS = { front: 203, top: 573, back: 943 } as const;

const GAP = 3.35;
/** The step of the grid of the drawing. */
const UNIT = 1;
/** A dot up to this radius is round, a larger one is a short hair of this length. */
const ROUND = 0.8;
const LENGTH = 3.2;

/** How far from its middle a view is drawn. */
const HALF_VIEW = 185;

/** A head of a view: how wide it is at a height, and where hair grows. */
interface Head {
  /** How far a place lies within the outline; negative outside it. Both in units, from the middle. */
  within: Field;
  /** How full of hair a place is, from 0 to 1. */
  hair: Field;
  /** The direction of the hair in radians. */
  flow: Field;
}

/** The distance from an ellipse about a place on the middle line, near enough where it is small. */
const withinEllipse =
  (middle: number, rx: number, ry: number): Field =>
  (x, y) =>
    (1 - Math.hypot(x / rx, (y - middle) / ry)) * Math.min(rx, ry);

const skull = withinEllipse(138, 100, 122);

/** Seen from the front or the back: a skull, and below it a jaw or a neck that is this wide. */
const withinHead =
  (below: number): Field =>
  (x, y) =>
    y < 138 ? skull(x, y) : below + (100 - below) * ease(310, 138, y) - Math.abs(x);

/** An ear at either side, as far as it stands out from the head. */
const ears =
  (middle: number): Field =>
  (x, y) =>
    withinEllipse(middle, 11, 25)(Math.abs(x) - 103, y);

/** Where the hair ends on the forehead: lowest in the middle, back at the temples, down at the sides. */
const front = (x: number): number => {
  const aside = Math.abs(x);
  return 104 - 26 * ease(12, 56, aside) + 96 * ease(60, 96, aside);
};

const parting = (y: number): number => 14 + 5 * Math.sin(y / 40);
const strip = (x: number): number => 238 - 0.0016 * x * x;

/** The places from which grafts were taken, in rows. */
const isGraft = (x: number, y: number): boolean => {
  const row = Math.round((y - 168) / 20);
  if (Math.abs(row) > 1 || Math.abs(x) > 66) return false;
  const shift = row % 2 === 0 ? 0 : 13;
  const column = Math.round((x - shift) / 26) * 26 + shift;
  return Math.hypot(x - column, y - 168 - 20 * row) < 6.4;
};

const crownTurn = whorl(0, 108, 0.9, 90);

const HEADS: Record<keyof typeof VIEWS, Head> = {
  front: {
    within: withinHead(64),
    hair: (x, y) => {
      const behind = front(x) - y;
      return (
        0.85 * ease(-5, 14, behind) * (1 - 0.55 * ease(24, 60, behind) * ease(70, 40, Math.abs(x)))
      );
    },
    flow: whorl(0, -60, 0, 1),
  },
  top: {
    within: withinEllipse(170, 102, 142),
    hair: (x, y) => {
      const line = ease(150, 170, y) * ease(3.5, 1, Math.abs(x - parting(y)) - 2);
      const bare = ease(34, 12, Math.hypot(x, y - 108));
      return 0.8 * (1 - 0.97 * line) * (1 - 0.8 * bare) * ease(298, 268, y + 0.002 * x * x);
    },
    flow: crownTurn,
  },
  back: {
    within: withinHead(58),
    hair: (x, y) => {
      const scar = ease(7, 4, Math.abs(y - strip(x))) * ease(74, 66, Math.abs(x));
      const nape = ease(284, 262, y + 0.004 * x * x);
      return 0.8 * nape * (1 - scar) * (isGraft(x, y) ? 0 : 1);
    },
    flow: (x) => Math.PI / 2 - 0.004 * x,
  },
};

/** A place of the map as the view it lies in, and where in it. */
function locate(x: number, y: number): { head: Head; x: number; y: number; isTop: boolean } {
  const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
  const name = names.find((view) => x < VIEWS[view] + HALF_VIEW) ?? 'back';
  return { head: HEADS[name], x: x - VIEWS[name], y, isTop: name === 'top' };
}

/** 1 on the outline of head and ears, 0 away from it; below the ears it fades, for there is no face. */
const outline: Field = (mapX, mapY) => {
  const { head, x, y, isTop } = locate(mapX, mapY);
  const ear = ears(isTop ? 178 : 176)(x, y);
  const inside = Math.max(head.within(x, y), ear);
  const fade = isTop ? 1 : ease(300, 225, y);
  return fade * ease(2.6, 1, Math.abs(inside));
};

const hair: Field = (mapX, mapY) => {
  const { head, x, y } = locate(mapX, mapY);
  return head.hair(x, y) * ease(3, 8, head.within(x, y));
};

/** A head from the front, the top and the back, without a face: its outline in dots, its hair as short lines. */
export function headMap(seed = 9): Drawing {
  const { width, height } = mapSize;
  const dots = stipple({
    seed,
    width,
    height,
    gap: GAP,
    density: (x, y) => Math.max(outline(x, y), 0.5 * hair(x, y)),
    size: (x, y, chance) => (outline(x, y) > 0.02 ? 0.78 : 0.82 + 0.1 * chance),
    angle: (mapX, mapY, chance) => {
      const { head, x, y } = locate(mapX, mapY);
      return head.flow(x, y) + 0.5 * (chance - 0.5);
    },
  });
  const length = (radius: number): number => (radius > ROUND ? LENGTH : 0);
  return {
    width: width / UNIT,
    height: height / UNIT,
    strokes: toStrokes(dots, 2, { unit: UNIT, length }),
  };
}
