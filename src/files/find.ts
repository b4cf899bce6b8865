import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a collection's files are, under src/content. */
export interface FileLayout {
  /** The folder; empty for the content folder itself. */
  folder: string;
  /**
   * 'one' file of this name, 'flat' for a Markdown file for each entry, 'nested'
   * for a folder for each entry with an index.md and its pictures.
   */
  kind: 'one' | 'flat' | 'nested';
  /** The file's name where there is one: "clinic.yaml". */
  file?: string;
  /** The names of its entries where the site needs each of them and shows no other. */
  names?: readonly string[];
  /** True where the site does without any entry. */
  mayBeEmpty?: boolean;
  /** Where `draft: true` may stand: in an 'entry' itself, or in each item of its list of this name. */
  drafts?: string;
}

/** A file that is an entry. */
export interface EntryFile {
  /** The entry's permanent name. */
  id: string;
  /** Relative to the content folder: "faq/does-smp-hurt.md". */
  path: string;
}

/** A file or folder that is no entry, so that the site would leave it out. */
export interface UnexpectedFile {
  /** Relative to the content folder: "faq/notes.docx". */
  path: string;
  name: string;
  isFolder: boolean;
}

/** A file or folder as it is listed. */
interface FolderItem {
  name: string;
  isFolder: boolean;
}

/** Names that file systems and editors leave behind. */
const IGNORED = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|~$/i;

/** What lies in a folder, in the order of the names; nothing when there is no such folder. */
export function itemsIn(folder: string): FolderItem[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return (
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !IGNORED.test(name))
      // A link leads out of the site, and for the bytes of a pipe a program waits without end.
      .filter((item) => item.isFile() || item.isDirectory())
      .map((item) => ({ name: item.name, isFolder: item.isDirectory() }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  );
}

/**
 * The files of a place, and those lying in it that are no entry (another
 * ending, a folder without index.md), so that nothing is left out unsaid.
 * @param content the folder src/content
 */
export function findEntries(
  content: string,
  place: FileLayout,
): { entries: EntryFile[]; strays: UnexpectedFile[] } {
  if (place.kind === 'one') return { entries: oneFile(content, place), strays: [] };
  const entries: EntryFile[] = [];
  const strays: UnexpectedFile[] = [];
  for (const item of itemsIn(join(content, place.folder))) {
    const entry = place.kind === 'flat' ? flat(place, item) : nested(content, place, item);
    if (entry) entries.push(entry);
    else strays.push({ ...item, path: `${place.folder}/${item.name}` });
  }
  return { entries, strays };
}

function oneFile(content: string, { file = '' }: FileLayout): EntryFile[] {
  const isThere = itemsIn(content).some(({ name }) => name === file);
  return isThere ? [{ id: file.replace(/\.yaml$/, ''), path: file }] : [];
}

function flat(
  { folder, names }: FileLayout,
  { name, isFolder }: FolderItem,
): EntryFile | undefined {
  const id = name.slice(0, -'.md'.length);
  if (isFolder || !name.endsWith('.md') || (names && !names.includes(id))) return undefined;
  return { id, path: `${folder}/${name}` };
}

function nested(content: string, { folder }: FileLayout, { name, isFolder }: FolderItem) {
  const isEntry =
    isFolder && itemsIn(join(content, folder, name)).some((item) => item.name === 'index.md');
  return isEntry ? { id: name, path: `${folder}/${name}/index.md` } : undefined;
}
