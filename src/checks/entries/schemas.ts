import { z } from 'zod';
import {
  COLLECTION_NAMES,
  schemaOf,
  type CollectionName,
  type SchemaOf,
} from '#collections/collections.ts';
import type { OwnerFile } from '#files/read.ts';
import type { ValidParts } from '#checks/fields/schema-introspection.ts';

/** A picture lies beside the file that names it, so that both leave the site together. */
const picture = z.string().regex(/^\.\/[^/\\]+$/);

type Schemas = { [Name in CollectionName]: SchemaOf<Name, typeof picture> };

/** The schemas of all collections, as the check reads their files. */
export const SCHEMAS = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [name, schemaOf(name, picture)]),
) as unknown as Schemas;

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

/** An entry, or an item of a list in it, that is not published yet. */
export interface Draft {
  name: CollectionName;
  entry: Entry;
  key: string;
  /** The item's place in the list, counted from 0. */
  index?: number;
}

/** Everything the owner wrote. */
export type Content = {
  [Name in CollectionName]: Entry<z.infer<Schemas[Name]>>[];
} & {
  /**
   * What may be referred to: the names of all files, also of those that cannot
   * be read or must be renamed, so that one slip is not reported wherever it is met.
   */
  names: Record<CollectionName, string[]>;
  /** The drafts among what was written, where they are left out of all the rest. */
  leftOut?: readonly Draft[];
};
