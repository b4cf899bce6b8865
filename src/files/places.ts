import type { Place } from './find.ts';

/** Every collection of the owner's files, for the site and for the check. */
export const PLACES = {
  clinic: { folder: '', kind: 'one', file: 'clinic.yaml' },
  home: { folder: '', kind: 'one', file: 'home.yaml' },
  aftercare: { folder: '', kind: 'one', file: 'aftercare.yaml' },
  faq: { folder: 'faq', kind: 'flat' },
  services: { folder: 'services', kind: 'flat' },
  notices: { folder: 'pages', kind: 'flat', names: ['privacy', 'accessibility'] },
  gallery: { folder: 'gallery', kind: 'nested', mayBeEmpty: true },
} as const satisfies Record<string, Place>;

export type CollectionName = keyof typeof PLACES;
