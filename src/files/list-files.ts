import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

/** What lies somewhere in a folder. */
export interface ListedFile {
  /** From the project's folder, with slashes: "src/content/faq/does-smp-hurt.md". */
  path: string;
  /** A folder is found only where it may not be opened; "other" is a pipe or a device. */
  kind: 'file' | 'link' | 'closed folder' | 'other';
}

/**
 * Everything in a folder and those below it. Nothing is opened: a link is not followed, and a
 * pipe is not read, for which a program waits without end.
 * @param root the project's folder
 * @param folder from there; where it is missing nothing is found
 */
export function listFiles(root: string, folder: string): ListedFile[] {
  const top = lstatSync(join(root, folder), { throwIfNoEntry: false });
  if (!top) return [];
  if (!top.isDirectory()) return [{ path: folder, kind: kindOf(top) }];
  const found: ListedFile[] = [];
  const waiting = [folder];
  for (const path of waiting) {
    const items = listed(join(root, path));
    if (!items) found.push({ path, kind: 'closed folder' });
    for (const item of items ?? []) {
      const inside = `${path}/${item.name}`;
      if (item.isDirectory()) waiting.push(inside);
      else found.push({ path: inside, kind: kindOf(item) });
    }
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is in a folder; undefined where it may not be opened. */
function listed(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function kindOf(item: Pick<Dirent, 'isFile' | 'isSymbolicLink'>): ListedFile['kind'] {
  if (item.isFile()) return 'file';
  return item.isSymbolicLink() ? 'link' : 'other';
}
