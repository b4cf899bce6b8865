import { defineCollection, type SchemaContext } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { todayAtClinic } from '#clinic/today.ts';
import {
  COLLECTION_NAMES,
  collectionOf,
  schemaOf,
  type CollectionName,
  type SchemaOf,
} from '#collections/collections.ts';
import { ownerFiles } from '#files/loader.ts';

/** The configuration of a collection, with the type of its entries. */
interface Configured<Name extends CollectionName> {
  loader: Loader;
  schema: (context: SchemaContext) => SchemaOf<Name, ReturnType<SchemaContext['image']>>;
}

function configured<Name extends CollectionName>(name: Name): Configured<Name> {
  const { files, mayBeShown = () => true } = collectionOf(name);
  return {
    loader: ownerFiles(files, (fields, content) =>
      mayBeShown(fields, todayAtClinic(content, process.env)),
    ),
    schema: ({ image }) => schemaOf(name, image()),
  };
}

/** Astro's collections, made of the table of all. */
export const collections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [name, defineCollection(configured(name))]),
) as unknown as { [Name in CollectionName]: Configured<Name> };
