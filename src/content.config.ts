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
import { NO_DRAFTS, type ShownDrafts } from '#files/drafts.ts';
import { ownerFiles } from '#files/loader.ts';
import { hostedBuild } from '#netlify/environment.ts';

/** The configuration of a collection, with the type of its entries. */
interface Configured<Name extends CollectionName> {
  loader: Loader;
  schema: (context: SchemaContext) => SchemaOf<Name, ReturnType<SchemaContext['image']>>;
}

function configured<Name extends CollectionName>(name: Name): Configured<Name> {
  const { files, mayBeShown = () => true } = collectionOf(name);
  return {
    loader: ownerFiles(files, {
      keep: (fields, content) => mayBeShown(fields, todayAtClinic(content, process.env)),
      drafts: draftsToLoad,
    }),
    schema: ({ image }) => schemaOf(name, image()),
  };
}

let found: Promise<ShownDrafts> | undefined;

/** The drafts that are shown: while writing and in previews, and none in what is published. */
function draftsToLoad(root: string, isWriting: boolean): Promise<ShownDrafts> {
  const isPreview = hostedBuild(process.env).context === 'preview';
  if (!isWriting && !isPreview) return Promise.resolve(NO_DRAFTS);
  // All collections are loaded at once, and ask for the same.
  found ??= draftsToShow(root).finally(() => (found = undefined));
  return found;
}

/** Only what is asked for is loaded: the check is more than all else of a build's start. */
async function draftsToShow(root: string): Promise<ShownDrafts> {
  const { shownDrafts } = await import('#checks/drafts/shown-drafts.ts');
  return shownDrafts(root);
}

/** Astro's collections, made of the table of all. */
export const collections = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [name, defineCollection(configured(name))]),
) as unknown as { [Name in CollectionName]: Configured<Name> };
