import type { Place } from './find.ts';

/** Every collection of the owner's files, for the site and for the check. */
export const PLACES = {
  clinic: { folder: '', kind: 'one', file: 'clinic.yaml' },
  home: { folder: '', kind: 'one', file: 'home.yaml' },
  aftercare: { folder: '', kind: 'one', file: 'aftercare.yaml' },
  practitioners: { folder: '', kind: 'one', file: 'practitioners.yaml', mayBeEmpty: true },
  prices: { folder: '', kind: 'one', file: 'prices.yaml', mayBeEmpty: true },
  reviews: { folder: '', kind: 'one', file: 'reviews.yaml', mayBeEmpty: true },
  faq: { folder: 'faq', kind: 'flat' },
  services: { folder: 'services', kind: 'flat' },
  notices: { folder: 'pages', kind: 'flat', names: ['privacy', 'accessibility'] },
  gallery: { folder: 'gallery', kind: 'nested', mayBeEmpty: true },
} as const satisfies Record<string, Place>;

export type CollectionName = keyof typeof PLACES;
