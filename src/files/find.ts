import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where a collection's files are, under src/content. */
export interface Place {
  /** The folder; empty for the content folder itself. */
  folder: string;
  /**
   * 'one' file of this name, 'flat' for a Markdown file for each entry, 'nested'
   * for a folder for each entry with an index.md and its pictures.
   */
  kind: 'one' | 'flat' | 'nested';
  /** The file's name where there is one: "clinic.yaml". */
  file?: string;
}

/** A file that is an entry. */
export interface EntryFile {
  /** The entry's permanent name. */
  id: string;
  /** Relative to the content folder: "faq/does-smp-hurt.md". */
  path: string;
}

/** Names that file systems and editors leave behind and nobody wrote. */
const IGNORED = /^(\.|Thumbs\.db$|desktop\.ini$)/;

/**
 * The files of a place, and those lying in it that are no entry (another
 * ending, a folder without index.md), so that nothing is left out unsaid.
 */
export function findEntries(
  content: string,
  place: Place,
): { entries: EntryFile[]; strays: string[] } {
  if (place.kind === 'one') return oneFile(content, place);
  const folder = join(content, place.folder);
  if (!existsSync(folder)) return { entries: [], strays: [] };
  const found = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const entries: EntryFile[] = [];
  const strays: string[] = [];
  for (const item of found) {
    const entry =
      place.kind === 'flat' ? flat(place, item.name) : nested(content, place, item.name);
    if (entry && item.isDirectory() === (place.kind === 'nested')) entries.push(entry);
    else strays.push(`${place.folder}/${item.name}`);
  }
  return { entries, strays };
}

function oneFile(content: string, { file = '' }: Place) {
  const entries = existsSync(join(content, file))
    ? [{ id: file.replace(/\.yaml$/, ''), path: file }]
    : [];
  return { entries, strays: [] };
}

function flat(place: Place, name: string): EntryFile | undefined {
  return name.endsWith('.md')
    ? { id: name.slice(0, -3), path: `${place.folder}/${name}` }
    : undefined;
}

function nested(content: string, place: Place, name: string): EntryFile | undefined {
  const path = `${place.folder}/${name}/index.md`;
  return existsSync(join(content, path)) ? { id: name, path } : undefined;
}
