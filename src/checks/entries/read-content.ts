import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { findEntries } from '#files/find.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '#collections/collections.ts';
import { bytesOf, keptEntry, RereadEntry, type Where } from './entry.ts';
import { namesMeant, sameNameProblems, sameNames } from './entry-names.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from './schemas.ts';
import { looseProblems, missingProblems, unexpectedFileProblems } from './unexpected-files.ts';

/** Of these there may be thousands. */
const MANY: readonly CollectionName[] = ['faq'];

interface ReadFile {
  entry: Entry;
  /** The same for the same bytes; undefined when the file cannot be opened. */
  digest: string | undefined;
}

interface ReadCollection {
  entries: Entry[];
  names: string[];
  problems: Problem[];
}

/**
 * Every file of the owner's as an entry.
 * @param content the folder src/content
 * @returns the problems are those of what lies there, and not of what is in it
 */
export function readContent(content: string): { content: Content; problems: Problem[] } {
  const isThere = existsSync(content);
  const read = COLLECTION_NAMES.map((name): [CollectionName, ReadCollection] => [
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
  const { files: layout } = COLLECTIONS[name];
  const found = findEntries(content, layout);
  const same = sameNames(found.entries);
  const files = found.entries
    .filter(({ path }) => !same.has(path))
    .map((entry) => readFile({ content, name, ...entry }));
  const copied = copies(files);
  const left = new Set(copied.map(({ file }) => file));
  return {
    entries: files.map(({ entry }) => entry).filter(({ file }) => !left.has(file)),
    names: namesMeant(found),
    problems: [
      ...unexpectedFileProblems(content, layout, found),
      ...missingProblems(content, layout, found),
      ...sameNameProblems(same),
      ...copied,
    ],
  };
}

function readFile(where: Where): ReadFile {
  const bytes = bytesOf(where);
  return {
    entry: MANY.includes(where.name) ? new RereadEntry(where, bytes) : keptEntry(where, bytes),
    digest: bytes && hash('sha256', bytes),
  };
}

/** Files that say the same to the letter: a copy that was made and not changed. */
function copies(files: readonly ReadFile[]): Problem[] {
  const same = Map.groupBy(files, ({ entry, digest }) => digest ?? entry.file);
  return [...same.values()].flatMap((group) => {
    // Copies get longer names: "does-smp-hurt copy", "does-smp-hurt (1)".
    const [first, ...others] = group.toSorted((a, b) => a.entry.id.length - b.entry.id.length);
    return others.map(({ entry: { file } }) => ({
      file,
      says: `this is a copy of ${first?.entry.file}, to the letter`,
      fix: 'Change it, or delete it.',
    }));
  });
}
