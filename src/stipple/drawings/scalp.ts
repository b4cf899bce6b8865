import { ease } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { toStrokes } from '#stipple/generator/path.ts';
import { stipple, type Dots } from '#stipple/generator/stipple.ts';
import { strokeGroup } from '#stipple/generator/svg.ts';

/** A shaven scalp seen from the front, hair above and forehead below, as masks in layers. */
interface Scalp {
  /** SVG files: the hair before, then what each of the sessions adds, and nothing behind it. */
  layers: readonly string[];
  dots: Dots;
}

/** The size of the drawing, in its own unit: a CSS pixel where it is shown large. */
export const scalpSize = { width: 700, height: 540 } as const;

const GAP = 3.7;
/** The step of the grid of the drawing. */
const UNIT = 0.5;
/** How much of the full density there is after each session. */
const FULLNESS = [0.3, 0.53, 0.77, 1];
/** The unit squares that share one value of the tint. */
const TINT_STEP = 10;

/** The hairline: lowest in the middle, back at both temples, down again at the sides. */
function front(x: number): number {
  const aside = Math.abs(x - scalpSize.width / 2);
  return 436 - 66 * ease(15, 190, aside) + 300 * ease(185, 350, aside);
}

/** How far a place lies behind the hairline, which is nowhere a clean edge; negative before it. */
const behind: Field = (x, y) => {
  const slope = (front(x + 2) - front(x - 2)) / 4;
  const coarse = 5 * Math.sin(x / 17 + y / 40) * Math.sin(y / 23 - x / 70);
  const fine = 4 * Math.sin(x / 7 + 2) * Math.sin(y / 9 + x / 31);
  return (front(x) - y) / Math.sqrt(1 + slope * slope) + coarse + fine;
};

/** Hair is never even: up to a fifth thinner here and there. */
const uneven: Field = (x, y) =>
  0.9 - 0.1 * Math.sin(x / 31 + 1.7 * Math.sin(y / 43)) * Math.sin(y / 27 + 1.3 * Math.sin(x / 37));

/** What there is when all is done. */
const full: Field = (x, y) => ease(-14, 100, behind(x, y)) * uneven(x, y);

/** The hair that is still there: at the sides and further back, hardly any in front. */
const own: Field = (x, y) => {
  const sides = ease(190, 345, Math.abs(x - scalpSize.width / 2)) * ease(60, 330, y);
  const further = 0.3 * ease(200, 20, y);
  const single = 0.02 * ease(0, 60, behind(x, y));
  return single + 0.5 * ease(-8, 50, behind(x, y)) * Math.max(sides, further);
};

/**
 * The scalp before and after one to four sessions, about 9,700 round dots; no dot of a layer moves
 * in a later one. Opaque where there is a dot, so a layer is a mask over the colour of the hair.
 */
export function scalpLayers(seed = 4): Scalp {
  const { width, height } = scalpSize;
  const sessions = FULLNESS.map(
    (share): Field =>
      (x, y) =>
        Math.max(own(x, y), share * full(x, y)),
  );
  const dots = stipple({
    seed,
    width,
    height,
    gap: GAP,
    density: [own, ...sessions],
    size: (_x, _y, chance) => 0.66 + 0.36 * chance,
  });
  const layers = dots.ends.map((to, layer) => {
    const strokes = toStrokes(dots, 2, { from: dots.ends[layer - 1] ?? 0, to, unit: UNIT });
    const box = `0 0 ${width / UNIT} ${height / UNIT}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${strokeGroup(strokes, '#000')}</svg>\n`;
  });
  return { layers, dots };
}

/**
 * What hair too fine to be drawn does to the skin: how much of its colour shows between the dots,
 * from 0 to 255, row by row in squares of TINT_STEP units. Dots alone look weak without it.
 */
export function scalpTint(): { width: number; height: number; alpha: Uint8Array } {
  const [width, height] = [scalpSize.width / TINT_STEP, scalpSize.height / TINT_STEP];
  const middle = (index: number): number => (index + 0.5) * TINT_STEP;
  const alpha = Uint8Array.from({ length: width * height }, (_, at) =>
    Math.round(255 * full(middle(at % width), middle(Math.floor(at / width)))),
  );
  return { width, height, alpha };
}
