import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import { toPath } from '#stipple/generator/path.ts';
import { stipple, type Dots } from '#stipple/generator/stipple.ts';

/** A square patch of scalp at the hairline, as layers of dots to be laid over one another. */
interface Patch {
  /** The side of the square, which is also that of its viewBox. */
  side: number;
  /** The width of every stroke. */
  width: number;
  /** Path data: the hair before, then what each of the sessions adds. */
  layers: readonly string[];
  dots: Dots;
}

const SIDE = 320;
const GAP = 5.6;
/** How much of the full density there is before, and after each session. */
const FULLNESS = [0.1, 0.34, 0.56, 0.77, 1];

/**
 * Full behind the hairline at the foot of the patch, nothing on the skin below it. Products and
 * sums only, so that a browser that draws the patch itself finds the same dots.
 */
const full: Field = (x, y) => {
  const aside = x - 135;
  return ease(-8, 90, 276 - 0.0009 * aside * aside - y);
};

/** The patch before and after one to four sessions; no dot of a layer moves in a later one. */
export function patchDots(seed = 4): Patch {
  const flow = whorl(225, -340, 0.5, 270);
  const dots = stipple({
    seed,
    width: SIDE,
    height: SIDE,
    gap: GAP,
    density: FULLNESS.map(
      (share): Field =>
        (x, y) =>
          share * full(x, y),
    ),
    size: (_x, _y, chance) => 1 + chance,
    angle: (x, y, chance) => flow(x, y) + (chance - 0.5) * 0.6,
  });
  const layers = dots.ends.map((to, layer) =>
    toPath(dots, { from: dots.ends[layer - 1] ?? 0, to, unit: 1, length: (r) => 1.6 * r - 0.8 }),
  );
  return { side: SIDE, width: 1.9, layers, dots };
}
