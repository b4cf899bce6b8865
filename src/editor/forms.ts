import { z } from 'zod';
import { aftercareSchema } from '#aftercare/schema.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { questionSchema } from '#faq/schema.ts';
import type { CollectionName } from '#files/places.ts';
import { caseSchema } from '#gallery/schema.ts';
import { homeSchema } from '#home/schema.ts';
import { noticeSchema } from '#notices/schema.ts';
import { practitionersSchema } from '#practitioners/schema.ts';
import { pricesSchema } from '#prices/schema.ts';
import { reviewsSchema } from '#reviews/schema.ts';
import { serviceSchema } from '#services/schema.ts';

/** What the editing page calls a form, and what it is the form of. */
export interface Form {
  label: string;
  /** One of https://fonts.google.com/icons. */
  icon: string;
  schema: z.ZodType;
  /** For a file for each entry; absent where there is one file in all. */
  entries?: Entries;
}

/** How the entries of a collection are told apart, and what stands under their fields. */
export interface Entries {
  /** What one of them is called. */
  one: string;
  /** The field whose words name an entry, and its file when it is new. */
  title: string;
  text: Text;
  /** True where the site has these entries and no other. */
  fixed?: boolean;
  /** Where a collection has several kinds of entry, the one this is the form of. */
  kind?: string;
}

/** The text under the fields. */
interface Text {
  label: string;
  hint: string;
  /** Whether it may have headings. */
  headings: boolean;
  needed: boolean;
}

const PAGE_TEXT: Text = {
  label: 'Text',
  hint: 'Paragraphs, headings, lists, bold, italic and links.',
  headings: true,
  needed: true,
};

const CASE_TEXT: Text = {
  ...PAGE_TEXT,
  hint: 'More about the case, if there is more to say. It may stay empty.',
  needed: false,
};

/** In a form, pictures are chosen and put beside the case's file. */
const PICTURE = {
  picture: true,
  inForm: 'From this device. What the camera wrote into it, such as the place, is left out.',
};

const cases = caseSchema(z.string().meta(PICTURE));

/** The forms of every collection; a collection without one would not compile. */
export const FORMS: Record<CollectionName, readonly [Form, ...Form[]]> = {
  clinic: [{ label: 'The clinic', icon: 'storefront', schema: clinicSchema }],
  home: [{ label: 'First page', icon: 'home', schema: homeSchema }],
  aftercare: [{ label: 'After each treatment', icon: 'event', schema: aftercareSchema }],
  practitioners: [{ label: 'Who treats people', icon: 'person', schema: practitionersSchema }],
  prices: [{ label: 'Prices', icon: 'payments', schema: pricesSchema }],
  reviews: [{ label: 'Reviews', icon: 'reviews', schema: reviewsSchema }],
  faq: [
    {
      label: 'Questions',
      icon: 'help',
      schema: questionSchema,
      entries: {
        one: 'Question',
        title: 'question',
        text: {
          label: 'Answer',
          hint: 'Paragraphs, lists, bold, italic and links; the answer first, then why.',
          headings: false,
          needed: true,
        },
      },
    },
  ],
  services: [
    {
      label: 'Services',
      icon: 'brush',
      schema: serviceSchema,
      entries: { one: 'Service', title: 'title', text: PAGE_TEXT },
    },
  ],
  notices: [
    {
      label: 'Privacy, accessibility',
      icon: 'policy',
      schema: noticeSchema,
      entries: { one: 'Page', title: 'title', text: PAGE_TEXT, fixed: true },
    },
  ],
  gallery: [
    {
      label: 'Clients',
      icon: 'photo_camera',
      schema: cases,
      entries: { one: 'Case', title: 'title', text: CASE_TEXT, kind: 'client-photo' },
    },
    {
      label: 'Drawings',
      icon: 'draw',
      schema: cases,
      entries: { one: 'Drawing', title: 'title', text: CASE_TEXT, kind: 'illustration' },
    },
  ],
};
