import type { z } from 'zod';
import type { FileLayout } from '#files/find.ts';
import type { caseSchema } from '#gallery/schema.ts';

/** A collection of the owner's files: all that the site, the check and the editing page ask of it. */
export interface Collection {
  files: FileLayout;
  /** Of a file's fields; one that names pictures is made for what stands for a picture. */
  schema: z.ZodType | typeof caseSchema;
  /** What stands under the fields of a Markdown file. */
  text?: TextUnderFields;
  /** The forms of the editing page: several where there are several kinds of entry. */
  forms: readonly [FormWords, ...FormWords[]];
  /** The page of an entry, or the part of a page; none where the fields stand on many pages. */
  path?: (id: string) => string;
  /** Whether an entry may be loaded on a day such as 2026-11-22, by its fields as they are written. */
  mayBeShown?: (fields: Record<string, unknown>, today: string) => boolean;
}

/** What the editing page calls a form. */
export interface FormWords {
  label: string;
  /** One of https://fonts.google.com/icons. */
  icon: string;
  /** What one entry is called, where there may be several. */
  one?: string;
  /** The field whose words name an entry, and its file when it is new. */
  title?: string;
  /** Where a collection has several kinds of entry, the one this is the form of. */
  kind?: string;
}

/** The rules and the words of the text under the fields. */
export interface TextUnderFields {
  label: string;
  hint: string;
  /** Whether it may have headings. */
  headings: boolean;
  needed: boolean;
}
