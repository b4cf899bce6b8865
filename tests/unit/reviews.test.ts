import { describe, expect, it } from 'vitest';
import { incentivesText, reviewsPage } from '#reviews/page-info.ts';
import { reviewsSchema, type Review } from '#reviews/schema.ts';
import { refusedFields } from '../support/examples.ts';

const REVIEW: Review = {
  text: 'They took their time.',
  author: 'Ann E.',
  source: 'Exampleviews',
  url: 'https://reviews.example.com/1',
  date: '2026-10-01',
  incentive: 'no',
};

const file = (review: object) => ({ chosen: 'We show all.', reviews: [{ ...REVIEW, ...review }] });

describe('reviews.yaml', () => {
  it('may be empty', () => {
    expect(reviewsSchema.parse(null)).toEqual({});
    expect(reviewsSchema.parse({ chosen: null, reviews: null })).toEqual({});
  });

  it('takes a review with all that says where it comes from', () => {
    expect(reviewsSchema.parse(file({}))).toEqual(file({}));
  });

  it.each([
    ['a review without how reviews are chosen', { reviews: [REVIEW] }, ['chosen']],
    ['a review from nowhere', file({ source: null, url: null }), ['source', 'url']],
    ['a review by nobody', file({ author: '' }), ['author']],
    ['a review without a day', file({ date: null }), ['date']],
    [
      'a review that does not say whether it was paid for',
      file({ incentive: null }),
      ['incentive'],
    ],
    ['a review that was perhaps paid for', file({ incentive: 'maybe' }), ['incentive']],
    ['an address without https', file({ url: 'http://reviews.example.com/1' }), ['url']],
    ['stars', file({ stars: 5 }), ['stars']],
  ])('may not have %s', (_what, fields, refused) => {
    expect(
      refusedFields(reviewsSchema, fields).map((path) => path.replace('reviews.0.', '')),
    ).toEqual(refused);
  });
});

describe('What is said of gifts', () => {
  it('is that there were none, or that each is named', () => {
    expect(incentivesText([REVIEW])).toMatch(/^Nobody was given anything/);
    expect(incentivesText([REVIEW, { ...REVIEW, incentive: 'yes' }])).toMatch(
      /^Where somebody was given anything .* the review says so\.$/,
    );
  });
});

describe('The page of reviews', () => {
  it('last changed with its newest review, or when the owner says', () => {
    const shown = { reviews: [REVIEW], chosen: 'We show all.' };
    expect(reviewsPage({ ...shown, changed: undefined }).modified).toBe('2026-10-01');
    expect(reviewsPage({ ...shown, changed: '2026-11-01' }).modified).toBe('2026-11-01');
  });
});
