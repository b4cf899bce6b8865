import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntries, type EntryFile } from '#files/find.ts';
import { PLACES, type CollectionName } from '#files/places.ts';
import { nothingRead, readOwnerFile, type OwnerFile } from '#files/read.ts';
import { fieldProblems } from './fields.ts';
import { nameProblems, namesMeant, sameNameProblems, sameNames } from './names.ts';
import type { Problem } from './problem.ts';
import { SCHEMAS, type Content, type Entry } from './schemas.ts';
import { sound } from './shape.ts';
import { looseProblems, missingProblems, strayProblems } from './strays.ts';

interface ReadFile extends EntryFile {
  /** Relative to the project. */
  file: string;
  /** The file's bytes; undefined when it cannot be opened. */
  bytes: Buffer | undefined;
}

interface ReadCollection {
  entries: Entry[];
  names: string[];
  problems: Problem[];
}

/**
 * Reads every file of the owner's. What cannot be read or does not fit its
 * schema is a problem; the entries have the rest.
 * @param content the folder src/content
 */
export function readContent(content: string): { content: Content; problems: Problem[] } {
  const names = Object.keys(PLACES) as CollectionName[];
  const isThere = existsSync(content);
  const read = names.map((name): [CollectionName, ReadCollection] => [
    name,
    isThere ? readCollection(content, name) : { entries: [], names: [], problems: [] },
  ]);
  const each = <Part>(part: (collection: ReadCollection) => Part) =>
    Object.fromEntries(read.map(([name, collection]) => [name, part(collection)]));
  return {
    content: { ...each(({ entries }) => entries), names: each((of) => of.names) } as Content,
    problems: isThere
      ? [...looseProblems(content), ...read.flatMap(([, { problems }]) => problems)]
      : [{ file: 'src/content', ...NO_FOLDER }],
  };
}

const NO_FOLDER = {
  says: 'this folder is missing',
  fix: 'Bring it back from an earlier version, or start the check in the folder of the site.',
};

function readCollection(content: string, name: CollectionName): ReadCollection {
  const place = PLACES[name];
  const found = findEntries(content, place);
  const same = sameNames(found.entries);
  const files = found.entries
    .filter(({ path }) => !same.has(path))
    .map((entry) => ({
      ...entry,
      file: `src/content/${entry.path}`,
      bytes: bytesOf(join(content, entry.path)),
    }));
  const copied = copies(files);
  const read = files
    .filter(({ file }) => !copied.some((copy) => copy.file === file))
    .map((file) => readEntry(name, file));
  return {
    entries: read.map(({ entry }) => entry),
    names: namesMeant(found),
    problems: [
      ...strayProblems(content, place, found),
      ...missingProblems(content, place, found),
      ...sameNameProblems(same),
      ...copied,
      ...read.flatMap(({ problems }) => problems),
    ],
  };
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Files that say the same to the letter: a copy somebody made and did not change. */
function copies(files: readonly ReadFile[]): Problem[] {
  const same = Map.groupBy(files, ({ bytes, file }) => bytes?.toString('latin1') ?? file);
  return [...same.values()].flatMap((group) => {
    // Copies get longer names: "does-smp-hurt copy", "does-smp-hurt (1)".
    const [first, ...others] = group.toSorted((a, b) => a.id.length - b.id.length);
    return others.map(({ file }) => ({
      file,
      says: `this is a copy of ${first?.file}, to the letter`,
      fix: 'Change it, or delete it.',
    }));
  });
}

function readEntry(
  name: CollectionName,
  { id, path, file, bytes }: ReadFile,
): { entry: Entry; problems: Problem[] } {
  const source: OwnerFile = bytes ? readOwnerFile(path, bytes) : CANNOT_BE_OPENED;
  const schema = SCHEMAS[name];
  const fields = source.data === undefined ? [] : wrongFields(name, file, source);
  const explained = new Set(source.unreadable.map(({ line }) => line));
  return {
    entry: { id, file, source, data: (sound(schema, source.data ?? {}) ?? {}) as object },
    problems: [
      ...nameProblems(PLACES[name], id, file),
      ...source.unreadable.map((unreadable) => ({ file, ...unreadable })),
      ...fields.filter(({ line }) => line === undefined || !explained.has(line)),
    ],
  };
}

const CANNOT_BE_OPENED = nothingRead({
  says: 'this cannot be opened as a file',
  fix: 'Put a text file in its place.',
});

function wrongFields(name: CollectionName, file: string, source: OwnerFile): Problem[] {
  const wrong = fieldProblems(SCHEMAS[name], source);
  if (source.data === null && wrong.length > 0) {
    const needed = wrong.map(({ path }) => path.join('.')).join(', ');
    return [{ file, says: 'there are no fields in this file', fix: `It needs ${needed}.` }];
  }
  return wrong.map(({ path, says, fix }) => ({
    file,
    line: source.lineOf(path),
    field: path.map(String).join('.'),
    says,
    fix,
  }));
}
