import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum, moneyText, priceText } from '#prices/amount.ts';
import { catalogNode, offerNode } from '#prices/graph.ts';
import { pricesPage } from '#prices/page-info.ts';
import { pricesSchema, type Price } from '#prices/schema.ts';
import { commonUpdate } from '#prices/updated.ts';
import { refusedFields, SITE } from '../support/examples.ts';

const WRITTEN = {
  title: 'A hairline, all sessions',
  included: 'Three sessions.',
  otherFees: 'none',
  updated: '2026-11-20',
};

const HAIRLINE: Price = {
  ...WRITTEN,
  id: 'price-a-hairline-all-sessions',
  currency: 'GBP',
  service: 'hairline',
  amount: 1200,
};

const file = (price: object) => ({ currency: 'GBP', prices: [{ ...WRITTEN, ...price }] });

describe('The day prices were updated', () => {
  it.each([
    [['2026-11-20', '2026-11-20'], '2026-11-20'],
    [['2026-11-20', '2026-11-18', '2026-11-20'], undefined],
    [['2026-11-20'], undefined],
    [[], undefined],
  ])('of %s is said once: %s', (days, once) => {
    expect(commonUpdate(days.map((updated) => ({ updated })))).toBe(once);
  });
});

describe('A sum', () => {
  it.each([
    [1200, '£1,200', '1200.00'],
    [49.5, '£49.50', '49.50'],
    [19.99, '£19.99', '19.99'],
    [1.01, '£1.01', '1.01'],
    [99_999, '£99,999', '99999.00'],
  ])('of %s reads %s', (sum, words, exact) => {
    expect(moneyText(sum, 'GBP')).toBe(words);
    expect(exactSum(sum)).toBe(exact);
  });

  it('is the same to the penny in the file, in words and for machines', () => {
    const exact = property(integer({ min: 100, max: 9_999_900 }), (pence) => {
      const written = `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
      const { amount } = pricesSchema.parse(file({ amount: Number(written) })).prices?.[0] ?? {};
      expect(exactSum(amount ?? 0)).toBe(written);
      expect(moneyText(amount ?? 0, 'EUR').replaceAll(/[€,]/g, '')).toBe(
        written.replace(/\.00$/, ''),
      );
    });
    assert(exact, { numRuns: 300, seed: 20261122 });
  });

  it('is the price, or the lowest one', () => {
    expect(priceText(HAIRLINE)).toBe('£1,200');
    expect(priceText({ from: 49.5, currency: 'EUR' })).toBe('from €49.50');
  });
});

describe('prices.yaml', () => {
  it('may be empty: no price is shown that nobody wrote', () => {
    expect(pricesSchema.parse(null)).toEqual({});
    expect(pricesSchema.parse({ prices: null, currency: 'GBP' })).toEqual({ currency: 'GBP' });
  });

  it.each([
    ['a price without a currency', { prices: [{ ...WRITTEN, amount: 1 }] }, ['currency']],
    ['a price without a sum', file({}), ['prices.0.amount']],
    ['a lowest price without its basis', file({ from: 350 }), ['prices.0.basis']],
    ['a basis of a fixed price', file({ amount: 350, basis: 'A patch' }), ['prices.0.basis']],
    ['two sums', file({ amount: 350, from: 300, basis: 'A patch' }), ['prices.0.from']],
    ['a tenth of a penny', file({ amount: 49.505 }), ['prices.0.amount']],
    ['a sum in words', file({ amount: '£350' }), ['prices.0.amount']],
    ['a price that is nothing', file({ amount: 0 }), ['prices.0.amount']],
    [
      'a price of which nobody knows what it includes, what else is to pay and since when',
      { currency: 'GBP', prices: [{ title: 'A hairline', amount: 350 }] },
      ['prices.0.included', 'prices.0.otherFees', 'prices.0.updated'],
    ],
  ])('may not have %s', (_what, fields, refused) => {
    expect(refusedFields(pricesSchema, fields)).toEqual(refused);
  });
});

describe('A price in the graph', () => {
  it('is an offer of the clinic for the service, at the address where it is read', () => {
    expect(offerNode(SITE, HAIRLINE)).toEqual({
      '@type': 'Offer',
      '@id': 'https://clinic.example/prices/#price-a-hairline-all-sessions',
      url: 'https://clinic.example/prices/#price-a-hairline-all-sessions',
      name: 'A hairline, all sessions',
      description: 'Included: Three sessions. Other fees: none',
      offeredBy: { '@id': 'https://clinic.example/#clinic' },
      itemOffered: { '@id': 'https://clinic.example/services/hairline/#service' },
      priceSpecification: {
        '@type': 'PriceSpecification',
        priceCurrency: 'GBP',
        price: '1200.00',
      },
    });
  });

  it('that is the lowest names no other, and says what it depends on', () => {
    const { amount: _amount, service: _service, ...rest } = HAIRLINE;
    const node = offerNode(SITE, { ...rest, from: 49.5, basis: 'A patch of a coin’s size.' });
    expect(node.priceSpecification).toEqual({
      '@type': 'PriceSpecification',
      priceCurrency: 'GBP',
      minPrice: 49.5,
      description: 'A patch of a coin’s size.',
    });
    expect(node).not.toHaveProperty('itemOffered');
  });

  it('is in the list of all prices, in order', () => {
    const other = { ...HAIRLINE, id: 'price-b' };
    expect(catalogNode(SITE, [HAIRLINE, other]).itemListElement).toEqual([
      { '@id': offerNode(SITE, HAIRLINE)['@id'] },
      { '@id': 'https://clinic.example/prices/#price-b' },
    ]);
  });
});

describe('The page of prices', () => {
  it('last changed when a price was last updated', () => {
    const older = { ...HAIRLINE, updated: '2026-01-02' };
    expect(pricesPage([older, HAIRLINE]).modified).toBe('2026-11-20');
  });
});
