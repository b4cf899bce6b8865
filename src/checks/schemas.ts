import { z } from 'zod';
import { aftercareSchema } from '#aftercare/schema.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { questionSchema } from '#faq/schema.ts';
import type { CollectionName } from '#files/places.ts';
import type { OwnerFile } from '#files/read.ts';
import { caseSchema } from '#gallery/schema.ts';
import { homeSchema } from '#home/schema.ts';
import { noticeSchema } from '#notices/schema.ts';
import { serviceSchema } from '#services/schema.ts';
import { practitionersSchema } from '#practitioners/schema.ts';
import { pricesSchema } from '#prices/schema.ts';
import { reviewsSchema } from '#reviews/schema.ts';
import type { ValidParts } from './fields/schema-introspection.ts';

/** A picture lies beside the file that names it, so that both leave the site together. */
const picture = z.string().regex(/^\.\/[^/\\]+$/);

export const SCHEMAS = {
  clinic: clinicSchema,
  home: homeSchema,
  aftercare: aftercareSchema,
  practitioners: practitionersSchema,
  prices: pricesSchema,
  reviews: reviewsSchema,
  faq: questionSchema,
  services: serviceSchema,
  notices: noticeSchema,
  gallery: caseSchema(picture),
} as const satisfies Record<CollectionName, z.ZodType>;

/** A file with those of its fields that fit its schema. */
export interface Entry<Data = unknown> {
  id: string;
  /** Relative to the project: "src/content/faq/does-smp-hurt.md". */
  file: string;
  source: OwnerFile;
  /** The fields that are right, so that one wrong field hides no other problem. */
  data: ValidParts<Data>;
}

/** The fields of a file as they are written, right or wrong. */
export const asWritten = ({ source }: Entry): Record<string, unknown> =>
  (source.data ?? {}) as Record<string, unknown>;

/** Everything the owner wrote. */
export type Content = {
  [Name in CollectionName]: Entry<z.infer<(typeof SCHEMAS)[Name]>>[];
} & {
  /**
   * What may be referred to: the names of all files, also of those that cannot
   * be read or must be renamed, so that one slip is not reported wherever it is met.
   */
  names: Record<CollectionName, string[]>;
};
