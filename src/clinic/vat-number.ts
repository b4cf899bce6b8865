const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 1];

/** What the weighted digits leave, divided by 97: of older numbers 0, of those since 2009 the others. */
const REMAINDERS = new Set([0, 42, 55]);

/**
 * Whether the first nine digits of a British VAT number fit its last two of these, by HMRC's
 * modulus 97 and, since November 2009, "97-55". The weights and all three remainders are those of
 * python-stdnum, stdnum/gb/vat.py; docs.oracle.com/en/cloud/saas/financials/24a/faitx/united-kingdom.html
 * has the same weights.
 */
export function isVatNumber(number: string): boolean {
  const digits = number.replace(/^GB/, '');
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return REMAINDERS.has(sum % 97);
}
