/** How far a part of a colour may lie from another, of 255, because another machine rounds it. */
const ROUNDING = 8;

/**
 * The share of the parts of colours that differ between two pictures by more than rounding does;
 * 1 where the pictures have different sizes.
 */
export function shareOfOthers(one: Uint8Array, other: Uint8Array): number {
  if (one.length !== other.length) return 1;
  let others = 0;
  for (const [index, part] of one.entries()) {
    if (Math.abs(part - (other[index] ?? 0)) > ROUNDING) others += 1;
  }
  return others / one.length;
}
