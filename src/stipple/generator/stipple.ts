import { addLayer, isInside, widen } from './layer.ts';
import { checkOptions, type StippleOptions, type Trait } from './options.ts';
import { createRandom } from './random.ts';
import { Spacing } from './spacing.ts';

/** Dots in the order in which they are added: any first part of them is itself evenly spread. */
export interface Dots {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Radii. */
  readonly r: Float32Array;
  /** Directions of the hair in radians, clockwise from the x axis. */
  readonly angle: Float32Array;
  /** For each layer, how many dots there are once it is done. */
  readonly ends: readonly number[];
}

/**
 * Dots at random, yet evenly: blue noise that follows a density and grows layer by layer.
 *
 * The method is dart throwing with a distance that shrinks (McCool and Fiume, "Hierarchical
 * Poisson Disk Sampling Distributions", Graphics Interface 1992). Voronoi stippling (Secord 2002)
 * is smoother still but moves every dot for each one added; void-and-cluster (Ulichney 1993)
 * leaves the dots on a grid; sample elimination (Yuksel 2015) grows in layers too, but promises
 * no least distance and was no evener when measured, for many times the work.
 *
 * A dot is never nearer than `gap / sqrt(density)` to one placed before it, its own density being
 * meant. Only sums, products and square roots are used here, so every engine gives the same bytes
 * if the fields keep to them too.
 *
 * @throws {RangeError} when a number or a density is outside what StippleOptions says
 */
export function stipple(options: StippleOptions): Dots {
  checkOptions(options);
  const { seed, gap, density, size = () => gap / 4, angle = () => 0 } = options;
  const random = createRandom(seed);
  const spacing = new Spacing(widen(options), gap);
  const fields = typeof density === 'function' ? [density] : density;
  const placed = fields.map((_, layer) => {
    addLayer(options, layer, spacing, random);
    return spacing.x.length;
  });
  const at = (index: number): [number, number] => [spacing.x[index] ?? 0, spacing.y[index] ?? 0];
  const inside = [...spacing.x.keys()].filter((index) => isInside(options, ...at(index)));
  const x = Float32Array.from(inside, (index) => at(index)[0]);
  const y = Float32Array.from(inside, (index) => at(index)[1]);
  // A stream of its own: a dot keeps its traits when a later layer needs more darts.
  const chance = x.map(createRandom(~seed));
  const read = (trait: Trait) =>
    x.map((left, index) => trait(left, y[index] ?? 0, chance[index] ?? 0));
  const ends = placed.map((count) => inside.filter((index) => index < count).length);
  return { x, y, r: read(size), angle: read(angle), ends };
}
