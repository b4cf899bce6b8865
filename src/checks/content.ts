import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { aftercareSchema } from '#aftercare/schema.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { questionSchema } from '#faq/schema.ts';
import { findEntries } from '#files/find.ts';
import { PLACES, type CollectionName } from '#files/places.ts';
import { readOwnerFile, type OwnerFile } from '#files/read.ts';
import { caseSchema } from '#gallery/schema.ts';
import { homeSchema } from '#home/schema.ts';
import { noticeSchema } from '#notices/schema.ts';
import { serviceSchema } from '#services/schema.ts';
import { fieldProblems } from './fields.ts';
import type { Problem } from './problem.ts';

export const SCHEMAS = {
  clinic: clinicSchema,
  home: homeSchema,
  aftercare: aftercareSchema,
  faq: questionSchema,
  services: serviceSchema,
  notices: noticeSchema,
  gallery: caseSchema(z.string().startsWith('./')),
} as const satisfies Record<CollectionName, z.ZodType>;

/** A file with the fields its schema made of it. */
export interface Entry<Data = unknown> {
  id: string;
  /** Relative to the project: "src/content/faq/does-smp-hurt.md". */
  file: string;
  source: OwnerFile;
  data: Data;
}

export type Content = { [Name in CollectionName]: Entry<z.infer<(typeof SCHEMAS)[Name]>>[] };

/** Collections that a site cannot do without; a gallery may be empty. */
const NEEDED: CollectionName[] = ['clinic', 'home', 'aftercare', 'faq', 'services', 'notices'];

/**
 * Reads every file of the owner's. What cannot be read or does not fit its
 * schema is a problem; the entries are those that do.
 * @param content the folder src/content
 */
export function readContent(content: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const entries = Object.fromEntries(
    (Object.keys(PLACES) as CollectionName[]).map((name) => [
      name,
      readCollection(content, name, problems),
    ]),
  );
  return { content: entries as Content, problems };
}

function readCollection(content: string, name: CollectionName, problems: Problem[]): Entry[] {
  const place = PLACES[name];
  const { entries, strays } = findEntries(content, place);
  problems.push(...strays.map((stray) => strayProblem(stray, place.kind)));
  problems.push(...sameNames(entries.map(({ path }) => path)));
  if (entries.length === 0 && NEEDED.includes(name)) problems.push(emptyCollection(name));
  return entries.flatMap(({ id, path }) => readEntry(content, { id, path, name }, problems));
}

function readEntry(
  content: string,
  { id, path, name }: { id: string; path: string; name: CollectionName },
  problems: Problem[],
): Entry[] {
  const file = `src/content/${path}`;
  const source = readOwnerFile(path, readFileSync(join(content, path), 'utf8'));
  const found = [
    ...nameProblems(id, file),
    ...source.unreadable.map((unreadable) => ({ file, ...unreadable })),
    ...(source.unreadable.length > 0 ? [] : wrongFields(file, name, source)),
  ];
  problems.push(...found);
  const parsed = SCHEMAS[name].safeParse(source.data ?? {});
  return parsed.success ? [{ id, file, source, data: parsed.data }] : [];
}

function wrongFields(file: string, name: CollectionName, source: OwnerFile): Problem[] {
  return fieldProblems(SCHEMAS[name], source.data).map(({ path, says, fix }) => ({
    file,
    line: source.lineOf(path),
    field: path.map(String).join('.'),
    says,
    fix,
  }));
}

function strayProblem(stray: string, kind: 'one' | 'flat' | 'nested'): Problem {
  const fix =
    kind === 'flat'
      ? 'Only files that end in .md are published from this folder; rename it or move it away.'
      : 'Each case is a folder of its own with an index.md in it; add one or move it away.';
  return { file: `src/content/${stray}`, says: 'this would be left out', fix };
}

function sameNames(paths: readonly string[]): Problem[] {
  const byName = Map.groupBy(paths, (path) => path.toLowerCase());
  return [...byName.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      file: `src/content/${same[1]}`,
      says: `there is a ${same[0]} already, and capitals make no difference in an address`,
      fix: 'Give one of the two another name.',
    }));
}

function nameProblems(id: string, file: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return [];
  const better = id
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return [
    {
      file,
      says: 'the name becomes the address, and an address has only small letters, digits and hyphens',
      fix: `Rename it${better ? ` to ${better}` : ''}.`,
    },
  ];
}

function emptyCollection(name: CollectionName): Problem {
  const place = PLACES[name];
  return place.kind === 'one'
    ? { file: `src/content/${place.file}`, says: 'this file is missing', fix: 'Restore it.' }
    : {
        file: `src/content/${place.folder}`,
        says: 'there is no entry in this folder',
        fix: 'Add at least one file that ends in .md.',
      };
}
