import { asAddress } from '#prose/address.ts';
import { skeletonOf } from '#text/look-alikes.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';
import { priceWordProblems } from './prices/price-words.ts';
import { reviewProblems } from './reviews/review-words.ts';

type PriceEntry = Content['prices'][number];

/**
 * People, prices and reviews that fit their fields and still cannot be right: two of the same, sums
 * that may be misread.
 */
export function peoplePricesReviewsProblems(content: Content): Problem[] {
  const { practitioners, prices, reviews } = content;
  return [
    ...practitioners.flatMap((entry) =>
      twice(entry, 'practitioners', 'name', (entry.data.practitioners ?? []).map(nameOf)),
    ),
    ...prices.flatMap((entry) => [
      ...twice(entry, 'prices', 'title', (entry.data.prices ?? []).map(titleOf)),
      ...misreadSums(entry),
    ]),
    ...reviews.flatMap((entry) =>
      twice(entry, 'reviews', 'text', (entry.data.reviews ?? []).map(textOf)),
    ),
    ...priceWordProblems(content),
    ...reviewProblems(content),
  ];
}

// Two names that differ only by accents would have one address.
const nameOf = ({ name }: { name: string }) => asAddress(name) || skeletonOf(name);
const titleOf = ({ title }: { title: string }) => asAddress(title) || skeletonOf(title);
const textOf = ({ text }: { text: string }) => skeletonOf(text);

function twice(
  { file, source }: Entry,
  list: string,
  field: string,
  values: readonly string[],
): Problem[] {
  return values.flatMap((words, index) => {
    const first = values.indexOf(words);
    return first === index
      ? []
      : [
          {
            file,
            line: source.lineOf([list, index, field]),
            field,
            says: `"${field}" is the same as in line ${source.lineOf([list, first, field])}`,
            fix: 'Change or remove one of the two.',
          },
        ];
  });
}

/** 1.200 is read as one pound twenty: a sum has no decimals, or the two of its pence. */
function misreadSums({ file, source, data: { prices = [] } }: PriceEntry): Problem[] {
  return prices.flatMap((price, index) =>
    (['amount', 'from'] as const).flatMap((field) => {
      const path = ['prices', index, field];
      const sum = price[field];
      const written = source.written(path);
      if (sum === undefined || written === undefined || /^\d+(\.\d\d)?$/.test(written)) return [];
      const pence = `Write ${sum.toFixed(2)}`;
      const thousands = /\.\d{3}$/.test(written) ? `, or ${written.replace('.', '')}` : '';
      return [
        {
          file,
          line: source.lineOf(path),
          field,
          says: `"${field}" is ${written}, which leaves open how much it is`,
          fix: `${pence}${thousands}.`,
        },
      ];
    }),
  );
}
