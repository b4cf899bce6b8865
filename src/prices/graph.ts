import type { Offer, OfferCatalog, PriceSpecification } from 'schema-dts';
import { absolute, ids, type SiteContext } from '#seo/ids.ts';
import { exactSum } from './amount.ts';
import type { Price } from './schema.ts';

export const PRICES_PATH = '/prices/';

/** The address of a price on its page, which is also its name in the graph. */
export const pricePath = ({ id }: Pick<Price, 'id'>): string => `${PRICES_PATH}#${id}`;

/** A price as an offer of the clinic, with what it includes and what comes on top. */
export function offerNode(site: SiteContext, price: Price) {
  const address = absolute(site, pricePath(price));
  return {
    '@type': 'Offer',
    '@id': address,
    url: address,
    name: price.title,
    description: `Included: ${price.included.replace(/\.$/, '')}. Other fees: ${price.otherFees}`,
    offeredBy: { '@id': ids.clinic(site) },
    ...(price.service && { itemOffered: { '@id': ids.service(site, price.service) } }),
    priceSpecification: specification(price),
  } satisfies Offer;
}

/** One amount, or the lowest with what it depends on: never a figure the clinic did not name. */
function specification({ amount, from, basis, currency }: Price) {
  return {
    '@type': 'PriceSpecification',
    priceCurrency: currency,
    ...(amount !== undefined && { price: exactSum(amount) }),
    ...(from !== undefined && { minPrice: from }),
    ...(basis && { description: basis }),
  } satisfies PriceSpecification;
}

/** All prices, as their page lists them. */
export function catalogNode(site: SiteContext, prices: readonly Price[]) {
  return {
    '@type': 'OfferCatalog',
    '@id': absolute(site, `${PRICES_PATH}#list`),
    name: 'Prices',
    numberOfItems: prices.length,
    itemListElement: prices.map((price) => ({ '@id': absolute(site, pricePath(price)) })),
  } satisfies OfferCatalog;
}
