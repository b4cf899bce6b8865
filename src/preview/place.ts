import type { PageFacts } from './facts.ts';

/** Where the words of a page are written, each as the field and its file. */
export interface SourceFields {
  title: string;
  description: string;
  /** What else the page says. */
  text: string;
}

/**
 * Pages whose title and description are fields of one of the owner's files. In a file's name, $1
 * stands for the folder the address ends with. Their text is in some fields, or below them.
 */
const OWNED: readonly { path: RegExp; type?: string; file: string; fields?: string }[] = [
  { path: /^\/$/, file: 'src/content/home.yaml', fields: 'treatment: and course:' },
  { path: /^\/aftercare\/$/, file: 'src/content/aftercare.yaml', fields: 'intro: and why:' },
  { path: /^\/(privacy|accessibility)\/$/, file: 'src/content/pages/$1.md' },
  { path: /^\/services\/([^/]+)\/$/, file: 'src/content/services/$1.md' },
  { path: /^\/gallery\/([^/]+)\/$/, type: 'ItemPage', file: 'src/content/gallery/$1/index.md' },
];

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
export function sourceFieldsOf({ path, type }: Pick<PageFacts, 'path' | 'type'>): SourceFields {
  const owned = OWNED.find((one) => one.path.test(path) && (one.type ?? type) === type);
  if (owned) {
    const file = path.replace(owned.path, owned.file);
    return { ...fieldsOf(file), text: `${owned.fields ?? BELOW} in ${file}` };
  }
  const list = LISTS.find((one) => one.path.test(path));
  return list
    ? { ...fieldsOf(list.file), text: list.text }
    : { ...fieldsOf('src/pages'), text: 'src/pages' };
}

const fieldsOf = (file: string) => ({
  title: `title: in ${file}`,
  description: `description: in ${file}`,
});
