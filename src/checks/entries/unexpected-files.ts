import { join } from 'node:path';
import { itemsIn, type EntryFile, type FileLayout, type UnexpectedFile } from '#files/find.ts';
import { COLLECTIONS } from '#collections/collections.ts';
import { asAddress } from '#prose/address.ts';
import type { Problem } from '#checks/problem.ts';

/** What lies in the place of a collection. */
export interface FoundFiles {
  entries: EntryFile[];
  strays: UnexpectedFile[];
}

/** Endings that a text file gets by accident, and that keep it off the site. */
const TEXT_ENDING = /(\.(md|mdx|mdown|markdown|txt|text|yaml|yml))+$/i;

/** A file's name without what makes it a text file. */
export const stemOf = ({ name }: Pick<UnexpectedFile, 'name'>): string =>
  name.replace(TEXT_ENDING, '');

const isText = ({ name, isFolder }: UnexpectedFile): boolean => !isFolder && TEXT_ENDING.test(name);

const left = (stray: UnexpectedFile, fix: string): Problem => ({
  file: `src/content/${stray.path}`,
  says: `this ${stray.isFolder ? 'folder' : 'file'} would be left out`,
  fix,
});

/** Files and folders in a collection's place that are none of its entries. */
export function unexpectedFileProblems(
  content: string,
  place: FileLayout,
  { strays, entries }: FoundFiles,
) {
  return strays.map((stray) =>
    left(
      stray,
      place.kind === 'nested'
        ? adviceForCase(content, stray)
        : adviceForFile(place, stray, entries),
    ),
  );
}

function adviceForFile(
  { folder, names }: FileLayout,
  stray: UnexpectedFile,
  entries: EntryFile[],
): string {
  if (stray.isFolder) return `Move its files into src/content/${folder} and delete it.`;
  const stem = asAddress(stemOf(stray));
  if (names && !names.includes(stem)) {
    return `The pages here are ${names.map((name) => `${name}.md`).join(' and ')}; move it away.`;
  }
  if (!isText(stray)) return 'Only files that end in .md are published; move it away.';
  return entries.some(({ id }) => id === stem)
    ? `There is a ${stem}.md already; delete this one.`
    : `Rename it to ${stem}.md, with this ending and nothing behind it.`;
}

function adviceForCase(content: string, stray: UnexpectedFile): string {
  if (isText(stray))
    return 'Each case is a folder with an index.md; move it away, or put its words into the index.md they belong to.';
  if (!stray.isFolder) return 'Each case is a folder with an index.md; move it into one.';
  const texts = itemsIn(join(content, stray.path)).filter(({ name }) => TEXT_ENDING.test(name));
  return texts[0] && texts.length === 1
    ? `Rename ${texts[0].name} in it to index.md.`
    : 'Put an index.md into it, or delete it.';
}

const places: FileLayout[] = Object.values(COLLECTIONS).map(({ files }) => files);

/** Files and folders in src/content itself that belong to no collection. */
export function looseProblems(content: string): Problem[] {
  return loose(content).map((stray) => left(stray, adviceForLoose(stray)));
}

function loose(content: string): UnexpectedFile[] {
  const own = new Set(places.map(({ folder, file }) => file ?? folder));
  return itemsIn(content)
    .filter(({ name }) => !own.has(name))
    .map((item) => ({ ...item, path: item.name }));
}

function adviceForLoose(stray: UnexpectedFile): string {
  const meant = places.find((place) => isMeant(place, stray));
  if (meant) return `Rename it to ${meant.file ?? meant.folder}.`;
  const folders = places.flatMap(({ folder }) => (folder === '' ? [] : [folder])).join(', ');
  return isText(stray)
    ? /\.ya?ml$/i.test(stray.name)
      ? `The files here are ${places.flatMap(({ file }) => file ?? []).join(', ')}; move it away.`
      : `Move it into the folder it belongs to: ${folders}.`
    : `The folders here are ${folders}; move it away.`;
}

const isMeant = ({ file, folder }: FileLayout, stray: UnexpectedFile): boolean =>
  stray.isFolder
    ? folder === stray.name.toLowerCase()
    : isText(stray) && file?.replace(/\.yaml$/, '') === stemOf(stray).toLowerCase();

/** Files and folders the site cannot do without; one that only has a wrong name is not missing. */
export function missingProblems(content: string, place: FileLayout, found: FoundFiles): Problem[] {
  if (loose(content).some((stray) => isMeant(place, stray))) return [];
  const stems = found.strays.filter(isText).map((stray) => asAddress(stemOf(stray)));
  const there = [...found.entries.map(({ id }) => id), ...stems];
  if (place.kind === 'one') {
    return there.length > 0 || place.mayBeEmpty ? [] : [missing(`src/content/${place.file}`)];
  }
  if (place.names) {
    return place.names
      .filter((name) => !there.includes(name))
      .map((name) => missing(`src/content/${place.folder}/${name}.md`));
  }
  if (place.mayBeEmpty || there.length > 0) return [];
  return [
    {
      file: `src/content/${place.folder}`,
      says: 'there is no text in this folder',
      fix: 'Add at least one file that ends in .md.',
    },
  ];
}

const missing = (file: string): Problem => ({
  file,
  says: 'this file is missing',
  fix: 'Bring it back from an earlier version: the site cannot do without it.',
});
