/** From so many letters on, one slip is forgiven, and from so many two. */
const ONE = 5;
const TWO = 8;

/**
 * Whether a word may be another one mistyped: one letter wrong, missing, too many or two in the
 * wrong order, two of these in a long word; in a short one only two letters in the wrong order.
 * The first letter is right, or changed places with the second. A word with an ending that no rule
 * knows counts, too.
 */
export function isTypo(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  const longer = Math.max(typed.length, meant.length);
  if (shorter < 3 || typed.includes(' ') || meant.includes(' ')) return false;
  if (meant.length >= ONE && typed.startsWith(meant)) return true;
  if (longer - shorter > 2) return false;
  // A scarf is no slip of a scar.
  if (shorter < ONE && (typed.startsWith(meant) || meant.startsWith(typed))) return false;
  if (typed[0] !== meant[0] && (typed[0] !== meant[1] || typed[1] !== meant[0])) return false;
  const slips = editDistance(typed, meant);
  if (longer < ONE) return slips === 1 && isSwapped(typed, meant);
  return slips <= (shorter < TWO ? 1 : 2);
}

const isSwapped = (a: string, b: string): boolean =>
  a !== b && [...a].toSorted().join('') === [...b].toSorted().join('');

/**
 * How many letters must be changed, added, left out or swapped with their neighbour to turn one word
 * into another (optimal string alignment, Damerau 1964).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1] && column > 1 && row > 1) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}
