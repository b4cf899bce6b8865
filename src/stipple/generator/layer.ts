import type { Field, StippleOptions } from './options.ts';
import type { Area, Spacing } from './spacing.ts';

/**
 * Dots for each square of `gap` by `gap` at density 1. Darts thrown without end would reach 0.70
 * (a coverage of 0.547: Feder, "Random sequential adsorption", J. Theor. Biol. 87, 1980); this is
 * what is reached in good time.
 */
export const DOTS_PER_GAP_SQUARED = 0.58;

/** Failed darts in a row before the distance asked for is eased, and by how much. */
const PATIENCE = 120;
const EASE = 0.98;
/** Failed darts in a row, at the least distance, after which an area is taken to be full. */
const FULL = 30 * PATIENCE;
/** Points a side at which a density is read to know how many dots it asks for. */
const SAMPLES = 64;

/** The area with a margin, whose dots keep the ones along the edges from crowding. */
export function widen({ width, height, gap }: StippleOptions): Area {
  const margin = 3 * gap;
  return { left: -margin, top: -margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** Whether a place lies in the area and not in its margin. */
export function isInside({ width, height }: StippleOptions, x: number, y: number): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

/** One layer's density, in the margin that of the nearest edge; 0 for the layer before the first. */
function readLayer({ width, height, density }: StippleOptions, layer: number): Field {
  const field = typeof density === 'function' ? [density][layer] : density[layer];
  if (!field) return () => 0;
  return (x, y) => {
    const insideX = x < 0 ? 0 : x > width ? width : x;
    const insideY = y < 0 ? 0 : y > height ? height : y;
    const value = field(insideX, insideY);
    if (value >= 0 && value <= 1) return value;
    throw new RangeError(`density must be from 0 to 1, not ${value}, at ${insideX}, ${insideY}`);
  };
}

/** The mean of what a layer has still to give. */
function meanMissing(whole: Field, given: Field, { width, height }: StippleOptions) {
  let sum = 0;
  for (let row = 0.5; row < SAMPLES; row++) {
    for (let column = 0.5; column < SAMPLES; column++) {
      const [x, y] = [(column / SAMPLES) * width, (row / SAMPLES) * height];
      sum += Math.max(0, whole(x, y) - given(x, y));
    }
  }
  return sum / SAMPLES ** 2;
}

/**
 * Adds a layer's dots: as many as its density asks for beyond the layer before, or as many as find
 * room. The room asked for is at first what so few dots could have, and is eased down to `gap` (at
 * full density) as darts fail: the first dots lie far apart, the later ones between them.
 */
export function addLayer(
  options: StippleOptions,
  layer: number,
  spacing: Spacing,
  random: () => number,
): void {
  const area = widen(options);
  const whole = readLayer(options, layer);
  const given = readLayer(options, layer - 1);
  const mean = meanMissing(whole, given, options);
  const { width, height, gap } = options;
  const wanted = Math.round((DOTS_PER_GAP_SQUARED * mean * width * height) / gap ** 2);
  let room = Math.max(gap, 2 * Math.sqrt((area.width * area.height) / (spacing.x.length + 1)));
  let [added, misses, blanks] = [0, 0, 0];
  // Blanks are counted too: a field that no dart ever meets must not keep them flying.
  while (added < wanted && misses < FULL && blanks * mean < 100) {
    const x = Math.fround(area.left + random() * area.width);
    const y = Math.fround(area.top + random() * area.height);
    const density = whole(x, y);
    const meets = random() < density - given(x, y);
    blanks = meets ? 0 : blanks + 1;
    if (!meets) continue;
    if (spacing.hasRoom(x, y, room / Math.sqrt(density))) {
      spacing.add(x, y);
      if (isInside(options, x, y)) added++;
      misses = 0;
    } else if (++misses >= PATIENCE && room > gap) {
      [room, misses] = [Math.max(gap, room * EASE), 0];
    }
  }
}
