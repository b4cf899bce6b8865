import type { CollectionFile, EntryCollection } from '@sveltia/cms';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editorConfig } from '#editor/config.ts';
import { keepNotes } from '#editor/keep-notes.ts';
import { CLINIC_FOLDER } from '../support/clinic.ts';

interface Field {
  name: string;
  required?: boolean;
  fields?: Field[];
}

type Values = Record<string, unknown>;

const config = editorConfig({ name: 'ann/site', branch: 'main' });

/** The shipped files of a collection, as its form reads them. */
function entriesOf({ folder = '', filter }: EntryCollection): [file: string, values: Values][] {
  const files = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
  return files
    .map((file): [string, Values] => {
      const [, head = '', body] = readFileSync(file, 'utf8').split(/^---$/m);
      return [file, { ...(parse(head) as Values), body: body?.trim() }];
    })
    .filter(([, values]) => !filter || values[filter.field ?? ''] === filter.value);
}

/** Every shipped file with the fields of its form. */
const SHIPPED: [file: string, fields: Field[], values: Values][] = [
  ...(config.singletons as CollectionFile[]).map(({ file, fields }): [string, Field[], Values] => [
    file,
    fields as Field[],
    keepNotes().fromFile(readFileSync(file, 'utf8')),
  ]),
  ...(config.collections as EntryCollection[]).flatMap((collection) =>
    entriesOf(collection).map(([file, values]): [string, Field[], Values] => [
      file,
      collection.fields as Field[],
      values,
    ]),
  ),
];

/** Fields the editor would ask for before it saves: needed, empty, and in no group that is absent. */
function missing(fields: readonly Field[], values: Values, place = ''): string[] {
  return fields.flatMap(({ name, required = true, fields: inner }) => {
    const value = values[name] ?? undefined;
    const path = `${place}${name}`;
    if (value === undefined || value === '') return required ? [path] : [];
    if (!inner) return [];
    const groups = Array.isArray(value) ? value : [value];
    return groups.flatMap((group) => missing(inner, (group ?? {}) as Values, `${path}.`));
  });
}

/** Words of some length, by which it is known whether something is said. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}']{4,}/gu) ?? [];

/** What the notes of a file say, sentence by sentence, but for how a file is written by hand. */
function notesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.startsWith('#'));
  const sentences = lines
    .map((line) => line.slice(1).trim())
    .join(' ')
    .split(/(?<=[.:]) /);
  return sentences.filter((sentence) => !/colon|# off|these two lines|^Every line/.test(sentence));
}

describe('The notes of a shipped file', () => {
  it.each((config.singletons as CollectionFile[]).map((one) => [one.file, one] as const))(
    'say nothing that its form does not say as well: %s',
    (file, form) => {
      const said = new Set(wordsOf(JSON.stringify(form)));
      const text = readFileSync(file.replace('src/content', CLINIC_FOLDER), 'utf8');
      const unsaid = notesOf(text).filter((sentence) => {
        const words = wordsOf(sentence);
        return words.length > 3 && words.filter((word) => said.has(word)).length < words.length / 2;
      });
      expect(unsaid).toEqual([]);
    },
  );

  it('are heard: one that the form lacks is found', () => {
    expect(notesOf('# The name. Wash\n# it weekly.\nname:\n')).toEqual([
      'The name.',
      'Wash it weekly.',
    ]);
  });
});

describe('The form of every shipped file', () => {
  it('is looked at: one of each kind, and what is missing is found', () => {
    const files = SHIPPED.map(([file]) => file);
    for (const part of ['clinic.yaml', '/faq/', '/services/', '/pages/', '/gallery/']) {
      expect(
        files.some((file) => file.includes(part)),
        part,
      ).toBe(true);
    }
    const group = [{ name: 'group', required: false, fields: [{ name: 'street' }] }];
    expect(missing(group, { group: { street: null } })).toEqual(['group.street']);
    expect(missing(group, { group: null })).toEqual([]);
  });

  it.each(SHIPPED)('asks for nothing but what was changed: %s', (_file, fields, values) => {
    expect(missing(fields, values)).toEqual([]);
  });
});
