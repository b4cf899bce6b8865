import { COLLECTION_NAMES, collectionOf } from '#collections/collections.ts';
import type { Content } from '#checks/entries/schemas.ts';
import type { Problem } from '#checks/problem.ts';

/** Folders the site cannot do without, in which every entry is a draft. */
export const noEntryLeft = (published: Content): Problem[] =>
  COLLECTION_NAMES.flatMap((name) => {
    const { files } = collectionOf(name);
    const first = published.leftOut?.find((draft) => draft.name === name);
    if (files.mayBeEmpty || !first || published[name].length > 0) return [];
    return [
      {
        file: `src/content/${files.folder}`,
        says: 'every text in this folder is a draft, and the site needs at least one',
        fix: `Take the line "draft: true" out of one of them, such as ${first.entry.file}.`,
      },
    ];
  });
