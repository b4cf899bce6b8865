import { latest } from '#prose/dates.ts';
import { HOME_CRUMB, type PageInfo } from '#seo/page-info.ts';
import type { Reviews } from './entries.ts';

export const REVIEWS_PATH = '/reviews/';

/** The page of all reviews and of how they are shown. */
export const reviewsPage = ({ reviews, changed }: Reviews): PageInfo => ({
  path: REVIEWS_PATH,
  title: 'Reviews',
  description:
    'What clients wrote of the clinic, each with its date and a link to the place it was published, and how these reviews are chosen.',
  type: 'WebPage',
  trail: [HOME_CRUMB],
  modified: latest([changed, ...reviews.map(({ date }) => date)]),
});

/** What is said of gifts to those who wrote, by what the owner noted of each. */
export const incentivesText = (reviews: Reviews['reviews']): string =>
  reviews.some(({ incentive }) => incentive === 'yes')
    ? 'Where somebody was given anything for a review, such as money, a discount or a gift, the review says so.'
    : 'Nobody was given anything for a review shown here.';
