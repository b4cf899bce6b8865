import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFile } from '#files/find.ts';
import type { CollectionName } from '#collections/collections.ts';
import { nothingRead, readOwnerFile } from '#files/read.ts';
import { SCHEMAS, type Entry } from './schemas.ts';
import { validParts } from '#checks/fields/schema-introspection.ts';

/** Where a file is that is an entry. */
export interface Where extends EntryFile {
  /** The folder src/content. */
  content: string;
  name: CollectionName;
}

/** A file's bytes; undefined when it cannot be opened. */
export function bytesOf({ content, path }: Where): Buffer | undefined {
  try {
    return readFileSync(join(content, path));
  } catch {
    return undefined;
  }
}

/** An entry with all its file holds. */
export function keptEntry({ name, id, path }: Where, bytes: Buffer | undefined): Entry {
  const source = bytes ? readOwnerFile(path, bytes) : CANNOT_BE_OPENED;
  const data = (validParts(SCHEMAS[name], source.data ?? {}) ?? {}) as object;
  return { id, file: fileOf(path), source, data };
}

const CANNOT_BE_OPENED = nothingRead({
  says: 'this cannot be opened as a file',
  fix: 'Put a text file in its place.',
});

const fileOf = (path: string): string => `src/content/${path}`;

/**
 * An entry that keeps no more than where its file is, and reads it again whenever it is asked:
 * thousands of them take little memory.
 */
export class RereadEntry implements Entry {
  readonly id: string;
  /** Whether the file says anything of a draft; most do not, and are not read for it. */
  readonly mayBeDraft: boolean;
  readonly #where: Where;

  constructor(where: Where, bytes: Buffer | undefined) {
    this.id = where.id;
    this.mayBeDraft = bytes?.includes('draft') ?? false;
    this.#where = where;
  }

  get file(): string {
    return fileOf(this.#where.path);
  }

  get source() {
    return this.read().source;
  }

  get data() {
    return this.read().data;
  }

  /** The entry with all its file holds; read once where several things are asked of it. */
  read(): Entry {
    return keptEntry(this.#where, bytesOf(this.#where));
  }
}
