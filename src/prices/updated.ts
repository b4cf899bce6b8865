import type { Price } from './schema.ts';

/**
 * The day on which all prices were updated, which is said once.
 *
 * @returns undefined where the days differ, or there is one price alone, which says its own
 */
export function commonUpdate(prices: readonly Pick<Price, 'updated'>[]): string | undefined {
  const [first, ...others] = new Set(prices.map(({ updated }) => updated));
  return prices.length > 1 && others.length === 0 ? first : undefined;
}
