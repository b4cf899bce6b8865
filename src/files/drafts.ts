import { unfitValues } from './yaml/unfit-values.ts';
import type { FileLayout } from './find.ts';
import type { OwnerFile } from './read.ts';

/** The drafts that are shown although they are not published, each by its key. */
export type ShownDrafts = ReadonlySet<string>;

/** What is published shows none. */
export const NO_DRAFTS: ShownDrafts = new Set();

/** What of a file is a draft: all of it, or an item of its list. */
export interface DraftPart {
  /** The file's path from the content folder, and the item's place behind it: "prices.yaml#2". */
  key: string;
  /** The item's place in the list, counted from 0. */
  index?: number;
}

const isDraft = (fields: unknown): boolean =>
  typeof fields === 'object' && (fields as { draft?: unknown } | null)?.draft === true;

/**
 * The drafts in a file. Only `true` makes one: a file with another word there is refused.
 * @param path from the content folder: "faq/does-smp-hurt.md"
 */
export function draftParts({ drafts }: FileLayout, path: string, { data }: OwnerFile): DraftPart[] {
  if (drafts === 'entry') return isDraft(data) ? [{ key: path }] : [];
  const items = drafts && (data as Record<string, unknown> | null | undefined)?.[drafts];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) =>
    isDraft(item) ? [{ key: `${path}#${index}`, index }] : [],
  );
}

/**
 * A file without its drafts, as if they had never been written; a list without any item left is
 * none. Lines and numbers of items stay those of the file.
 * @param path from the content folder
 * @returns undefined where the whole file is a draft
 */
export function withoutDrafts(
  place: FileLayout,
  path: string,
  file: OwnerFile,
  shown: ShownDrafts,
): OwnerFile | undefined {
  const left = draftParts(place, path, file).filter(({ key }) => !shown.has(key));
  if (left.length === 0) return file;
  const list = place.drafts;
  return list === undefined || list === 'entry'
    ? undefined
    : withoutItems(file, list, new Set(left.map(({ index }) => index)));
}

function withoutItems(file: OwnerFile, list: string, left: ReadonlySet<unknown>): OwnerFile {
  const { [list]: items, ...others } = file.data as Record<string, unknown[]>;
  const kept = [...(items ?? []).keys()].filter((index) => !left.has(index));
  const inFile = (path: readonly PropertyKey[]): PropertyKey[] =>
    path[0] === list && typeof path[1] === 'number'
      ? [list, kept[path[1]] ?? path[1], ...path.slice(2)]
      : [...path];
  const rest: OwnerFile = {
    ...file,
    data: kept.length === 0 ? others : { ...others, [list]: kept.map((index) => items?.[index]) },
    lineOf: (path) => file.lineOf(inFile(path)),
    has: (path) => file.has(inFile(path)),
    written: (path) => file.written(inFile(path)),
    inFile,
  };
  return { ...rest, unfit: unfitValues(rest) };
}
