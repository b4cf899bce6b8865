import type { Currency } from './schema.ts';

/**
 * A sum in words people read: 1200 to "£1,200", 49.5 to "£49.50". Pence show only where there are
 * some, and then both digits.
 */
export function moneyText(sum: number, currency: Currency): string {
  const decimals = Number.isInteger(sum) ? 0 : 2;
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(sum);
}

/** A price in words: "£1,200" or "from £350". */
export function priceText(price: {
  amount?: number | undefined;
  from?: number | undefined;
  currency: Currency;
}): string {
  const { amount, from = 0, currency } = price;
  return amount === undefined ? `from ${moneyText(from, currency)}` : moneyText(amount, currency);
}

/** A sum for machines, to the penny: "49.50". */
export const exactSum = (sum: number): string => sum.toFixed(2);
