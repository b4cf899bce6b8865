import { describe, expect, it } from 'vitest';
import type { Content } from '#checks/entries/schemas.ts';
import { priceWordProblems } from '#checks/rules/price-words.ts';
import { reviewProblems } from '#checks/rules/review-words.ts';

/** A file with one entry in its list, on line 7. */
const listed = (name: string, entry: object, more: object = {}) => [
  {
    id: name,
    file: `src/content/${name}.yaml`,
    source: { lineOf: () => 7 },
    data: { [name]: [entry], ...more },
  },
];

const contentOf = (given: object): Content =>
  ({ clinic: [], practitioners: [], prices: [], reviews: [], ...given }) as unknown as Content;

const PRICE = {
  title: 'Hairline',
  amount: 1200,
  included: 'Three sessions.',
  otherFees: 'None',
  updated: '2026-11-01',
};

const ofPrice = (fields: object) =>
  priceWordProblems(
    contentOf({ prices: listed('prices', { ...PRICE, ...fields }, { currency: 'GBP' }) }),
  );

const REVIEW = {
  author: 'A client',
  text: 'Kind people, and the line is straight.',
  date: '2026-10-01',
  url: 'https://reviews.example/42',
  source: 'Examplereviews',
  incentive: 'no',
};

const ofReview = (fields: object) =>
  reviewProblems(contentOf({ reviews: listed('reviews', { ...REVIEW, ...fields }) }));

describe('The words beside a price', () => {
  it.each([
    ['title', 'Hairline, £1,200 plus VAT', 'leaves VAT out'],
    ['otherFees', 'VAT is added on top', 'leaves VAT out'],
    ['included', 'Three sessions, was £1,500', 'beside a higher one'],
    ['title', 'Hairline, 20% off', 'beside a higher one'],
    ['otherFees', 'Ask us for details', 'says nothing of how much'],
    ['otherFees', 'TBC', 'says nothing of how much'],
    ['title', 'Hairline, €1,200', 'is in another currency'],
    ['title', 'Hairline, £1,250.50', 'is another sum than "amount", which is 1200'],
    ['included', 'Three sessions for £900', 'is another sum than "amount"'],
  ])('are refused in "%s": %s', (field, words, says) => {
    const [problem, ...others] = ofPrice({ [field]: words });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'src/content/prices.yaml', line: 7, field });
    expect(problem?.says).toContain(says);
    expect(problem?.fix).not.toBe('');
  });

  it('are compared with the lowest price where there is one', () => {
    const [problem] = ofPrice({ amount: undefined, from: 300, title: 'From £250' });
    expect(problem?.says).toContain('is another sum than "from", which is 300');
  });

  it.each([
    ['title', 'Hairline, £1,200'],
    ['title', 'Hairline, £1200.00'],
    ['included', 'Three sessions, each worth £400'],
    ['otherFees', 'A deposit of £50, VAT is included'],
    ['otherFees', 'We are not registered for VAT'],
    ['included', 'A touch-up after six weeks, £0 more'],
  ])('pass in "%s": %s', (field, words) => {
    expect(ofPrice({ [field]: words })).toEqual([]);
  });
});

describe('The words of a review', () => {
  it.each([
    ['text', 'Lovely place ★★★★★', 'is stars'],
    ['text', 'Great, 5/5', 'is stars'],
    ['text', 'Great. Response from the owner: thank you!', 'an answer of the clinic'],
    ['text', 'Great place. Read more', 'words of a button'],
    ['text', 'Great place, a year ago', 'words of the page'],
    ['text', 'As an employee here I can say it is good.', 'works for the clinic'],
    ['text', 'I work here and love it.', 'works for the clinic'],
    ['author', '07700 900123', 'an address or a number'],
    ['author', 'ann@clinic.example', 'an address or a number'],
    ['source', 'our website', 'the clinic’s own site'],
  ])('are refused in "%s": %s', (field, words, says) => {
    const [problem, ...others] = ofReview({ [field]: words });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'src/content/reviews.yaml', line: 7, field });
    expect(problem?.says).toContain(says);
    expect(problem?.fix).not.toBe('');
  });

  it.each([
    'I got a discount for this review.',
    'They gave me a voucher in return for a short review.',
    'A free session in exchange for my review: fine by me.',
    '10 % off for my review, they said.',
    'A free touch-up for leaving a review.',
    'I was paid a little for this review.',
    'I was asked and paid to write this review.',
    'Something off for my honest review.',
  ])('tell of a gift that "incentive" denies: %s', (text) => {
    expect(ofReview({ text })).toEqual([expect.objectContaining({ field: 'incentive' })]);
    expect(ofReview({ text, incentive: 'yes' })).toEqual([]);
  });

  it.each([
    'Worth the money, and this is my first review.',
    'A gift to myself. I never write a review.',
    'They answered on 1/5, and I was there 2 of 5 times, in 5 sessions.',
    'I would read more about it first.',
  ])('pass: %s', (text) => {
    expect(ofReview({ text })).toEqual([]);
  });

  it('are nobody’s who belongs to the clinic, nor on its own site', () => {
    const content = contentOf({
      reviews: listed('reviews', {
        ...REVIEW,
        author: 'Ann Example',
        url: 'https://clinic.example/r',
      }),
      clinic: [{ data: { name: 'Long Lane', website: 'https://clinic.example' } }],
      practitioners: [{ data: { practitioners: [{ name: 'Ann Example' }] } }],
    });
    expect(reviewProblems(content).map(({ field }) => field)).toEqual(['author', 'url']);
  });
});
