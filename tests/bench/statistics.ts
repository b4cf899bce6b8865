/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of no values.');
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[half]];
  return (low + high) / 2;
}

/**
 * The smallest of the values that so many of a hundred do not exceed (nearest rank).
 *
 * @param share from above 0 to 100
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.ceil((share / 100) * sorted.length) - 1];
  if (value === undefined) throw new Error('There is no such percentile.');
  return value;
}

/** The median of what each pair of runs made side by side shows: first value by second. */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new Error('The runs do not come in pairs.');
  return median(ours.map((value, run) => value / (theirs[run] ?? Number.NaN)));
}

/** A size, such as a number of questions, and what it costs. */
type Point = readonly [size: number, cost: number];

/**
 * How a cost grows with the size: the slope of the straight line that fits the points best when
 * both are logarithms (least squares). 1 is in step with the size, 2 is with its square.
 *
 * @throws Error for fewer than two sizes, or a value that is not above 0
 */
export function growthExponent(points: readonly Point[]): number {
  if (points.flat().some((value) => !(value > 0))) throw new Error('A value is not above 0.');
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / logs.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const across = mean(logs.map(([x, y]) => (x - meanX) * (y - meanY)));
  const spread = mean(logs.map(([x]) => (x - meanX) ** 2));
  if (!(spread > 0)) throw new Error('Growth shows only between two sizes.');
  return across / spread;
}
