import { z } from 'zod';
import {
  COLLECTION_NAMES,
  collectionOf,
  schemaOf,
  type CollectionName,
} from '#collections/collections.ts';
import type { FormWords, TextUnderFields } from '#collections/collection.ts';

/** A form of the editing page, and what it is the form of. */
export interface Form extends Pick<FormWords, 'label' | 'icon'> {
  schema: z.ZodType;
  /** For a file for each entry; absent where there is one file in all. */
  entries?: Entries;
}

/** How the entries of a collection are told apart, and what stands under their fields. */
export interface Entries extends Required<Pick<FormWords, 'one' | 'title'>> {
  text: TextUnderFields;
  /** True where the site has these entries and no other. */
  fixed: boolean;
  kind?: string | undefined;
}

/** In a form, pictures are chosen and put beside the case's file. */
const PICTURE = z.string().meta({
  picture: true,
  inForm: 'From this device. What the camera wrote into it, such as the place, is left out.',
});

/** The forms of every collection. */
export const FORMS = Object.fromEntries(
  COLLECTION_NAMES.map((name) => [name, formsOf(name)]),
) as unknown as Record<CollectionName, readonly Form[]>;

function formsOf(name: CollectionName): Form[] {
  const { files, text, forms } = collectionOf(name);
  const schema = schemaOf(name, PICTURE);
  return forms.map(({ label, icon, one, title, kind }) => ({
    label,
    icon,
    schema,
    ...(text && one && title
      ? { entries: { one, title, text, fixed: files.names !== undefined, kind } }
      : {}),
  }));
}
