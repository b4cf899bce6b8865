import type { z } from 'zod';
import { aftercareSchema } from '#aftercare/schema.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { questionSchema } from '#faq/schema.ts';
import { consentHolds } from '#gallery/consent.ts';
import { caseSchema } from '#gallery/schema.ts';
import { homeSchema } from '#home/schema.ts';
import { noticeSchema } from '#notices/schema.ts';
import { practitionersSchema } from '#practitioners/schema.ts';
import { pricesSchema } from '#prices/schema.ts';
import { reviewsSchema } from '#reviews/schema.ts';
import { serviceSchema } from '#services/schema.ts';
import type { Collection, TextUnderFields } from './collection.ts';

const PAGE_TEXT: TextUnderFields = {
  label: 'Text',
  hint: 'Paragraphs, headings, lists, bold, italic and links.',
  headings: true,
  needed: true,
};

/** Every collection. One more is a line here; its files, forms, checks and types follow from it. */
export const COLLECTIONS = {
  clinic: {
    files: { folder: '', kind: 'one', file: 'clinic.yaml' },
    schema: clinicSchema,
    forms: [{ label: 'The clinic', icon: 'storefront' }],
  },
  home: {
    files: { folder: '', kind: 'one', file: 'home.yaml' },
    schema: homeSchema,
    forms: [{ label: 'First page', icon: 'home' }],
    path: () => '/',
  },
  aftercare: {
    files: { folder: '', kind: 'one', file: 'aftercare.yaml' },
    schema: aftercareSchema,
    forms: [{ label: 'After each treatment', icon: 'event' }],
    path: () => '/aftercare/',
  },
  practitioners: {
    files: { folder: '', kind: 'one', file: 'practitioners.yaml', mayBeEmpty: true },
    schema: practitionersSchema,
    forms: [{ label: 'Who treats people', icon: 'person' }],
  },
  prices: {
    files: { folder: '', kind: 'one', file: 'prices.yaml', mayBeEmpty: true, drafts: 'prices' },
    schema: pricesSchema,
    forms: [{ label: 'Prices', icon: 'payments' }],
    path: () => '/prices/',
  },
  reviews: {
    files: { folder: '', kind: 'one', file: 'reviews.yaml', mayBeEmpty: true, drafts: 'reviews' },
    schema: reviewsSchema,
    forms: [{ label: 'Reviews', icon: 'reviews' }],
    path: () => '/reviews/',
  },
  faq: {
    files: { folder: 'faq', kind: 'flat', drafts: 'entry' },
    schema: questionSchema,
    text: {
      label: 'Answer',
      hint: 'Paragraphs, lists, bold, italic and links; the answer first, then why.',
      headings: false,
      needed: true,
    },
    forms: [{ label: 'Questions', icon: 'help', one: 'Question', title: 'question' }],
    path: (id) => `/faq/#${id}`,
  },
  services: {
    files: { folder: 'services', kind: 'flat', drafts: 'entry' },
    schema: serviceSchema,
    text: PAGE_TEXT,
    forms: [{ label: 'Services', icon: 'brush', one: 'Service', title: 'title' }],
    path: (id) => `/services/${id}/`,
  },
  notices: {
    files: { folder: 'pages', kind: 'flat', names: ['privacy', 'accessibility'] },
    schema: noticeSchema,
    text: PAGE_TEXT,
    forms: [{ label: 'Privacy, accessibility', icon: 'policy', one: 'Page', title: 'title' }],
    path: (id) => `/${id}/`,
  },
  gallery: {
    files: { folder: 'gallery', kind: 'nested', mayBeEmpty: true, drafts: 'entry' },
    schema: caseSchema,
    text: {
      ...PAGE_TEXT,
      hint: 'More about the case, if there is more to say. It may stay empty.',
      needed: false,
    },
    forms: [
      { label: 'Clients', icon: 'photo_camera', one: 'Case', title: 'title', kind: 'client-photo' },
      { label: 'Drawings', icon: 'draw', one: 'Drawing', title: 'title', kind: 'illustration' },
    ],
    path: (id) => `/gallery/${id}/`,
    mayBeShown: consentHolds,
  },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof COLLECTIONS;

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** The schema of a collection, where `Picture` is the schema of what stands for a picture. */
export type SchemaOf<
  Name extends CollectionName,
  Picture extends z.ZodType,
> = (typeof COLLECTIONS)[Name]['schema'] extends infer Schema extends z.ZodType
  ? Schema
  : ReturnType<typeof caseSchema<Picture>>;

/** A collection by its name, without what its own line alone would tell the compiler. */
export const collectionOf = (name: CollectionName): Collection => COLLECTIONS[name];

/**
 * The schema of a collection.
 * @param picture the schema of what stands for a picture: a file in Astro, a path in the check
 */
export function schemaOf<Name extends CollectionName, Picture extends z.ZodType>(
  name: Name,
  picture: Picture,
): SchemaOf<Name, Picture> {
  const { schema } = collectionOf(name);
  return (typeof schema === 'function' ? schema(picture) : schema) as SchemaOf<Name, Picture>;
}
