import { z } from 'zod';
import { day, draft, filledIn, line, nameIn, text } from '#prose/fields.ts';

const CURRENCIES = ['GBP', 'EUR'] as const;

const money = z.number().min(1).max(99_999).multipleOf(0.01);
const AS_MONEY = 'such as 1200 or 49.50, without a sign or a comma';

/** Fields of a price that depend on one another. */
interface Figures {
  amount?: number | undefined;
  from?: number | undefined;
  basis?: string | undefined;
}

/** A lowest price says nothing without what the rest depends on (CAP Code 3.17 and 3.22). */
function contradictions({ amount, from, basis }: Figures, context: z.RefinementCtx): void {
  const says = (field: string, message: string, fix?: string) =>
    context.addIssue({ code: 'custom', path: [field], message, params: { fix } });
  if (amount === undefined && from === undefined) {
    says('amount', 'is missing, and so is "from": one of the two is needed');
  }
  if (amount !== undefined && from !== undefined) {
    says('from', 'stands beside "amount", and a price is one of the two', 'Remove this line.');
  }
  if (from !== undefined && basis === undefined) {
    says('basis', 'is missing, and a "from" needs it');
  }
  if (from === undefined && amount !== undefined && basis !== undefined) {
    says('basis', 'belongs to a "from", and this price has an "amount"', 'Remove this line.');
  }
}

const price = z
  .strictObject({
    title: text.max(80).meta({
      title: 'Title',
      description: 'What the price is for, in a few words.',
    }),
    service: nameIn('services').optional().meta({
      title: 'Service',
      description: 'The service it is for, by file name; empty if it is for no single one.',
    }),
    amount: money.optional().meta({ title: 'Amount', description: `The price, ${AS_MONEY}.` }),
    from: money.optional().meta({
      title: 'From',
      description: `Instead of an amount: the lowest price, ${AS_MONEY}.`,
    }),
    basis: text.max(160).optional().meta({
      title: 'Basis',
      description: 'What you get for the lowest price, and what makes it higher.',
    }),
    included: line.max(300).meta({ title: 'Included', description: 'What the price includes.' }),
    otherFees: line.max(300).meta({
      title: 'Other fees',
      description:
        'What else a client may have to pay, such as a deposit; None if there is nothing.',
    }),
    updated: day().meta({
      title: 'Updated',
      description: 'The day you last made sure that it is right, as 2026-11-22.',
    }),
    draft,
  })
  .superRefine(contradictions);

/** `prices.yaml`. Without a price there is no page of prices. */
export const pricesSchema = filledIn(
  z
    .strictObject({
      currency: z.enum(CURRENCIES).optional().meta({
        title: 'Currency',
        description: 'Of all the prices, by its three letters: GBP for pounds, EUR for euros.',
      }),
      prices: z.array(price).min(1).optional().meta({
        title: 'Prices',
        description:
          'The prices, in the order in which they are shown. There is no page of prices until there is one.',
      }),
    })
    .refine(({ currency, prices }) => currency ?? !prices, {
      path: ['currency'],
      message: 'is missing',
    }),
);

export type Currency = (typeof CURRENCIES)[number];

/** A price as the site shows it. */
export interface Price extends z.infer<typeof price> {
  /** The fragment on the page of prices. */
  id: string;
  currency: Currency;
}
