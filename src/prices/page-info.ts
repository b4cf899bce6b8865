import { latest } from '#prose/dates.ts';
import { HOME_CRUMB, type PageInfo } from '#seo/page-info.ts';
import { PRICES_PATH } from './graph.ts';
import type { Price } from './schema.ts';

/** The page of all prices; it last changed when one of them was last updated. */
export const pricesPage = (prices: readonly Price[]): PageInfo => ({
  path: PRICES_PATH,
  title: 'Prices',
  description:
    'What scalp micropigmentation costs here: each price with what it includes, what else may be charged, and the day it was last updated.',
  type: 'WebPage',
  trail: [HOME_CRUMB],
  modified: latest(prices.map(({ updated }) => updated)),
});
