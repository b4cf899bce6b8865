import { ease, roundness, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { ink, paper } from './palette.ts';
import { toStrokes, type Stroke } from '#stipple/generator/path.ts';
import { stipple } from '#stipple/generator/stipple.ts';
import { toSvg } from '#stipple/generator/svg.ts';

/**
 * The ground of the pictures that are shown where a page is shared, in pixels. Words stand from
 * `left` to `right`: inside the square in the middle, which is all that some apps show.
 */
export const shareGround = { width: 1200, height: 630, left: 320, right: 896, rule: 506 } as const;

const UNIT = 0.25;
/** Where the line of the rule ends and its dots begin. */
const LINE = 440;
/** Where the dots of the rule reach those of the crown. */
const CROWN = 960;

/** A crown that leaves the picture on the right, bare on the left where the words stand. */
function crown(): Stroke[] {
  const gap = 5.7;
  const head = roundness({ x: 1050, y: 585, rx: 385, ry: 560 });
  const density: Field = (x, y) => {
    const near = head(x, y);
    const filled = ease(850, 1165, x - 0.12 * (y - 300));
    return near && Math.min(1, filled * Math.sqrt(filled) * (0.48 + 0.6 * near));
  };
  const flow = whorl(1085, 300, 1.4, 400);
  const dots = stipple({
    ...shareGround,
    seed: 21,
    gap,
    density,
    angle: (x, y, chance) => flow(x, y) + (chance - 0.5) * 0.5,
    size: (x, y, chance) => gap * (0.15 + 0.09 * ease(0, 0.7, density(x, y)) + 0.04 * chance),
  });
  const length = (radius: number): number => 0.72 * gap * ease(0.15 * gap, 0.27 * gap, radius);
  return toStrokes(dots, 3, { unit: UNIT, length });
}

/** A line from the left edge that dissolves into dots on their way to the crown. */
function rule(): Stroke[] {
  const { rule: middle } = shareGround;
  const [width, height] = [CROWN - LINE, 64];
  const dots = stipple({
    seed: 3,
    width,
    height,
    gap: 3.2,
    density: (x, y) => {
      const gone = x / width;
      const spread = 2 + (height / 2 - 2) * gone;
      return ((1 - gone) * ease(spread, 0, Math.abs(y - height / 2))) / (1 + 12 * gone);
    },
    size: (x, _y, chance) => 1 + (0.3 * x) / width + 0.5 * chance,
  });
  const placed = {
    ...dots,
    x: dots.x.map((x) => LINE + 3 + x),
    y: dots.y.map((y) => middle - height / 2 + y),
  };
  const line = { width: 2 / UNIT, d: `M0 ${middle / UNIT}H${LINE / UNIT}` };
  return [line, ...toStrokes(placed, 3, { unit: UNIT })];
}

/** The ground as an SVG file: everything but the words. */
export function drawShareGround(): string {
  const { width, height } = shareGround;
  const strokes = [...crown(), ...rule()];
  const drawing = { width: width / UNIT, height: height / UNIT, strokes };
  return toSvg(drawing, { ink, ground: paper, pixels: width });
}
