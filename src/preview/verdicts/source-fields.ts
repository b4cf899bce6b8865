import { COLLECTION_NAMES, collectionOf, type CollectionName } from '#collections/collections.ts';
import type { PageFacts } from '#preview/page-facts.ts';

/** Where the words of a page are written, each as the field and its file. */
export interface SourceFields {
  title: string;
  description: string;
  /** What else the page says. */
  text: string;
}

/** Fields with the text of a page, for collections whose text is not below their fields. */
const TEXT_FIELDS: Partial<Record<CollectionName, string>> = {
  home: 'treatment: and course:',
  aftercare: 'intro: and why:',
};

/** Pages that list others: their words are part of the project, and what they list is not. */
const LISTS: readonly { path: RegExp; file: string; text: string }[] = [
  { path: /^\/faq\//, file: 'src/faq/page-info.ts', text: 'the files in src/content/faq' },
  {
    path: /^\/services\/$/,
    file: 'src/pages/services/index.astro',
    text: 'the files in src/content/services',
  },
  {
    path: /^\/gallery\//,
    file: 'src/gallery/page-info.ts',
    text: 'the folders in src/content/gallery',
  },
  {
    path: /^\/contact\/$/,
    file: 'src/pages/contact.astro',
    text: 'phone:, email:, address: and hours: in src/content/clinic.yaml',
  },
];

const BELOW = 'the text below the second line of ---';

/** Where to change what a page says. */
export function sourceFieldsOf(page: Pick<PageFacts, 'path' | 'type'>): SourceFields {
  const owned = COLLECTION_NAMES.flatMap((name) => fileOf(name, page) ?? [])[0];
  if (owned) return { ...fieldsOf(owned.file), text: `${owned.fields} in ${owned.file}` };
  const list = LISTS.find((one) => one.path.test(page.path));
  return list
    ? { ...fieldsOf(list.file), text: list.text }
    : { ...fieldsOf('src/pages'), text: 'src/pages' };
}

/** The owner's file whose title and description a page has. */
function fileOf(name: CollectionName, { path, type }: Pick<PageFacts, 'path' | 'type'>) {
  const { files, text, path: pathOf } = collectionOf(name);
  const fields = TEXT_FIELDS[name] ?? (text && BELOW);
  const [, id] = new RegExp(`^${pathOf?.('([^/]+)')}()$`).exec(path) ?? [];
  if (!fields || id === undefined || (files.names && !files.names.includes(id))) return undefined;
  // The gallery's other pages list cases.
  if (files.kind === 'nested' && type !== 'ItemPage') return undefined;
  const inFolder = files.kind === 'nested' ? `${id}/index.md` : `${id}.md`;
  return { file: `src/content/${files.file ?? `${files.folder}/${inFolder}`}`, fields };
}

const fieldsOf = (file: string) => ({
  title: `title: in ${file}`,
  description: `description: in ${file}`,
});
