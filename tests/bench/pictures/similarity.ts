import sharp from 'sharp';

/** The lightness of a picture, row by row. */
interface Luma {
  data: Buffer;
  width: number;
  height: number;
}

export async function lumaOf(picture: Buffer): Promise<Luma> {
  const { data, info } = await sharp(picture)
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const WINDOW = 8;
const STEP = 4;
/** (0.01 · 255)² and (0.03 · 255)², which keep dark and flat windows from dividing by nothing. */
const [C1, C2] = [6.5025, 58.5225];

/**
 * The structural similarity of two pictures of one size: 1 for the same, less the more they differ
 * (Wang, Bovik, Sheikh and Simoncelli, 2004; the mean over square windows).
 */
export function similarity(one: Luma, other: Luma): number {
  if (one.width !== other.width || one.height !== other.height) {
    throw new Error('Only pictures of one size can be compared.');
  }
  let [sum, windows] = [0, 0];
  for (let top = 0; top + WINDOW <= one.height; top += STEP) {
    for (let left = 0; left + WINDOW <= one.width; left += STEP) {
      sum += windowSimilarity(one, other, left, top);
      windows += 1;
    }
  }
  return sum / windows;
}

function windowSimilarity(one: Luma, other: Luma, left: number, top: number): number {
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + WINDOW; y += 1) {
    for (let x = left; x < left + WINDOW; x += 1) {
      const at = y * one.width + x;
      const [p, q] = [one.data[at] ?? 0, other.data[at] ?? 0];
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  const count = WINDOW * WINDOW;
  const [meanA, meanB] = [a / count, b / count];
  const [spreadA, spreadB] = [aa / count - meanA ** 2, bb / count - meanB ** 2];
  const both = ab / count - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * both + C2)) /
    ((meanA ** 2 + meanB ** 2 + C1) * (spreadA + spreadB + C2))
  );
}
