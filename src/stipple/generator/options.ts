/** A number for a place: x to the right, y down, from the top left corner of the area. */
export type Field = (x: number, y: number) => number;

/** As a Field; `chance` is a number in [0, 1) that belongs to the one dot, for a little life. */
export type Trait = (x: number, y: number, chance: number) => number;

export interface StippleOptions {
  /** A whole number from 0 to 4294967295. Same seed, same dots. */
  seed: number;
  /** The area, in any unit; dots lie in it, edges included. */
  width: number;
  height: number;
  /** The least distance between two dots where the density is 1, in the unit of the area. */
  gap: number;
  /** From 0 (no dots) to 1, everywhere; a list adds layer on layer, each the whole wish so far. */
  density: Field | readonly Field[];
  /** The radius of a dot, in the unit of the area; without it a quarter of `gap`. */
  size?: Trait;
  /** The direction of the hair in radians, clockwise from the x axis; without it 0. */
  angle?: Trait;
}

const MOST_CELLS = 2 ** 24;

/** Throws a RangeError that names the number which cannot be used. */
export function checkOptions({ seed, width, height, gap }: StippleOptions): void {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new RangeError(`seed must be a whole number from 0 to 4294967295, not ${seed}`);
  }
  for (const [name, value] of Object.entries({ width, height, gap })) {
    if (!(value > 0 && value < Infinity)) {
      throw new RangeError(`${name} must be a number above 0, not ${value}`);
    }
  }
  if ((width / gap + 6) * (height / gap + 6) > MOST_CELLS) {
    throw new RangeError(`gap ${gap} is too small for an area of ${width} by ${height}`);
  }
}
