import { getEntry } from 'astro:content';
import { fragmentsOf } from '#prose/address.ts';
import type { Price } from './schema.ts';

/** Every price in the owner's order. There may be none. */
export async function loadPrices(): Promise<Price[]> {
  const { prices = [], currency } = (await getEntry('prices', 'prices'))?.data ?? {};
  // The check refuses prices without a currency, and so does the collection.
  if (!currency) return [];
  const ids = fragmentsOf(
    'price',
    prices.map(({ title }) => title),
  );
  return prices.map((price, index) => ({ ...price, currency, id: ids[index] ?? '' }));
}
