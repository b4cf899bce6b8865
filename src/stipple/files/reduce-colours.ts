type Colour = readonly [red: number, green: number, blue: number];

/** What a pixel at an edge may be: a third or two thirds of the one colour, the rest the other. */
const STEPS = [1 / 3, 2 / 3];

const read = (hex: string): Colour => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

const mix = (from: Colour, to: Colour, part: number): Colour => [
  Math.round(from[0] + part * (to[0] - from[0])),
  Math.round(from[1] + part * (to[1] - from[1])),
  Math.round(from[2] + part * (to[2] - from[2])),
];

const distance = (a: Colour, b: Colour): number =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

/**
 * Gives every pixel the nearest of a few colours: those of the drawing, and two steps from the
 * first, the ground, to each other. A file has half the bytes then, and two drawings on one ground
 * are alike to the pixel where they show the same. A choice of colours made for each file (as
 * sharp makes one) is not.
 *
 * @param pixels red, green and blue of each pixel, from 0 to 255
 * @param colours the ground and the inks, as #rrggbb
 */
export function reduceColours(pixels: Uint8Array, colours: readonly string[]): Uint8Array {
  const [ground = [0, 0, 0], ...inks] = colours.map(read);
  const edges = inks.flatMap((ink) => STEPS.map((part) => mix(ground, ink, part)));
  const allowed = [ground, ...inks, ...edges];
  const known = new Map<number, Colour>();
  const reduced = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 3) {
    const pixel: Colour = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const key = (pixel[0] << 16) | (pixel[1] << 8) | pixel[2];
    const nearest =
      known.get(key) ??
      allowed.reduce((best, one) => (distance(one, pixel) < distance(best, pixel) ? one : best));
    known.set(key, nearest);
    reduced.set(nearest, at);
  }
  return reduced;
}
