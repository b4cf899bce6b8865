import { COLLECTION_NAMES, collectionOf, type CollectionName } from '#collections/collections.ts';
import { draftParts, withoutDrafts, type ShownDrafts } from '#files/drafts.ts';
import { RereadEntry } from '#checks/entries/entry.ts';
import { SCHEMAS, type Content, type Draft, type Entry } from '#checks/entries/schemas.ts';
import { fieldsOfSchema, validParts } from '#checks/fields/schema-introspection.ts';
import type { Problem } from '#checks/problem.ts';

/** The path of an entry's file from the content folder. */
const pathOf = ({ file }: Pick<Entry, 'file'>): string => file.slice('src/content/'.length);

/** Every draft among what was written. */
export const draftsIn = (content: Content): Draft[] =>
  COLLECTION_NAMES.flatMap((name) => content[name].flatMap((entry: Entry) => of(name, entry)));

function of(name: CollectionName, entry: Entry): Draft[] {
  const { files } = collectionOf(name);
  if (!files.drafts || (entry instanceof RereadEntry && !entry.mayBeDraft)) return [];
  return draftParts(files, pathOf(entry), entry.source).map((part) => ({ name, entry, ...part }));
}

/**
 * What was written, without its drafts. Those that are shown all the same stand last, so that where
 * two entries cannot both stay the draft is the one that is named.
 */
export function contentWith(content: Content, shown: ShownDrafts): Content {
  const drafts = draftsIn(content);
  if (drafts.length === 0) return content;
  const leftOut = drafts.filter(({ key }) => !shown.has(key));
  const each = COLLECTION_NAMES.map((name) => {
    const own = new Set(drafts.filter((draft) => draft.name === name).map(({ entry }) => entry));
    const entries = content[name] as Entry[];
    const stay = entries.filter((entry) => !own.has(entry));
    const shownOnes = [...own].flatMap((entry) => entryWith(name, entry, shown) ?? []);
    return [name, [...stay, ...shownOnes]] as const;
  });
  const names = COLLECTION_NAMES.map((name) => {
    const gone = leftOut.filter((draft) => draft.name === name && draft.index === undefined);
    const ids = new Set(gone.map(({ entry }) => entry.id));
    return [name, content.names[name].filter((id) => !ids.has(id))] as const;
  });
  return {
    ...content,
    ...(Object.fromEntries(each) as Partial<Content>),
    names: Object.fromEntries(names) as Content['names'],
    leftOut,
  };
}

function entryWith(name: CollectionName, entry: Entry, shown: ShownDrafts): Entry | undefined {
  const source = withoutDrafts(collectionOf(name).files, pathOf(entry), entry.source, shown);
  if (!source || source === entry.source) return source && entry;
  const data = (validParts(SCHEMAS[name], source.data ?? {}) ?? {}) as object;
  return { id: entry.id, file: entry.file, source, data };
}

/**
 * The drafts that a problem is of: the one it stands in, or all of its file where it is of their
 * list. None where it stands in something else.
 */
export function draftsOf({ file, line, field }: Problem, drafts: readonly Draft[]): Draft[] {
  const here = drafts.filter(({ entry }) => entry.file === file);
  const [first] = here;
  if (first?.index === undefined) return here;
  const { name, entry } = first;
  const list = collectionOf(name).files.drafts ?? '';
  const beside = Object.keys(fieldsOfSchema(SCHEMAS[name], {}) ?? {}).filter((own) => own !== list);
  if (line === undefined || beside.includes(field ?? '')) return here;
  const items = (entry.source.data as Record<string, unknown[]>)[list] ?? [];
  const last = [...items.keys()].findLast((at) => (entry.source.lineOf([list, at]) ?? 0) <= line);
  return here.filter(({ index }) => index === last);
}
