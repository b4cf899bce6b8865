import { RESERVED_FRAGMENTS } from '#faq/schema.ts';
import type { Advice } from '#files/advice.ts';
import type { CollectionName } from '#collections/collections.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import { QUESTION_BANK } from '#checks/questions/coverage.ts';
import { FEW } from '#checks/fields/field-advice.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';
import { didYouMean } from '#checks/fields/did-you-mean.ts';

/** Names in an entry that lead to no other file, or are taken. */
export function referenceChecks(content: Content): EntryCheck {
  const known = { faq: knownIn(content, 'faq'), services: knownIn(content, 'services') };
  return (name, entry) => REFERENCES[name]?.(entry as never, known) ?? [];
}

/** What can be referred to. */
interface Known {
  names: readonly string[];
  /** The files of drafts by their names, which nothing published can refer to. */
  drafts: ReadonlyMap<string, string>;
}

function knownIn({ names, leftOut = [] }: Content, collection: 'faq' | 'services'): Known {
  const drafts = leftOut.filter(({ name }) => name === collection);
  return {
    names: names[collection],
    drafts: new Map(drafts.map(({ entry: { id, file } }) => [id, file])),
  };
}

const REFERENCES: {
  [Name in CollectionName]?: (
    entry: Content[Name][number],
    known: Record<'faq' | 'services', Known>,
  ) => Problem[];
} = {
  faq: (entry, { services }) => [
    ...listed(entry, 'services', services, 'service'),
    ...listed(entry, 'covers', ASKED_NAMES, 'question that visitors ask'),
    ...reserved(entry),
  ],
  home: (entry, { faq }) => listed(entry, 'mostAsked', faq, 'question'),
  gallery: (entry, { services }) =>
    unknownName(entry, ['service'], entry.data.service, services, 'service'),
  prices: (entry, { services }) =>
    (entry.data.prices ?? []).flatMap(({ service }, index) =>
      unknownName(entry, ['prices', index, 'service'], service, services, 'service'),
    ),
};

const ASKED_NAMES: Known = { names: QUESTION_BANK.map(({ id }) => id), drafts: new Map() };

/** What can be referred to, and where its names are found. */
const WHERE = {
  service: 'The names are those of the files in src/content/services.',
  question: 'The names are those of the files in src/content/faq.',
  'question that visitors ask': '"npm run new question" lists the names.',
};
type Kind = keyof typeof WHERE;

/** A field that lists names: each must be known, and stand there once. */
function listed<Field extends string>(
  entry: Entry<Record<Field, string[]>>,
  field: Field,
  known: Known,
  kind: Kind,
): Problem[] {
  const list = (entry.data as Partial<Record<Field, string[]>>)[field] ?? [];
  return list.flatMap((name, index) =>
    list.indexOf(name) < index
      ? [listedTwice(entry, [field, index], name)]
      : unknownName(entry, [field, index], name, known, kind),
  );
}

const listedTwice = ({ file, source }: Entry, path: PropertyKey[], name: string): Problem => ({
  file,
  line: source.lineOf(path),
  field: String(path[0]),
  says: `"${name}" stands twice in this list`,
  fix: 'Remove one of the two.',
});

function unknownName(
  { file, source }: Entry,
  path: PropertyKey[],
  name: string | undefined,
  { names, drafts }: Known,
  kind: Kind,
): Problem[] {
  if (name === undefined || names.includes(name)) return [];
  const at = { file, line: source.lineOf(path), field: String(path[0]) };
  const draft = drafts.get(name);
  if (draft) return [{ ...at, ...toDraft(path, name, draft, kind) }];
  // Where there is nothing to refer to, that is reported, and not each name.
  if (names.length === 0) return [];
  const guess = didYouMean(name, names);
  return [
    {
      ...at,
      says: `there is no ${kind} "${name}"`,
      fix: guess ? `Did you mean "${guess}"?` : namesOf(names, kind),
    },
  ];
}

/** A name of something that is not published, where what names it is. */
function toDraft(path: PropertyKey[], name: string, draft: string, kind: Kind): Advice {
  const isInList = typeof path.at(-1) === 'number';
  return {
    says: `the ${kind} "${name}" is a draft, and this is published`,
    fix: `${isInList ? 'Remove it from this list' : `Name another ${kind}`}, or take the line "draft: true" out of ${draft}.`,
  };
}

const namesOf = (known: readonly string[], kind: Kind): string =>
  known.length > FEW ? WHERE[kind] : `The names are ${known.join(', ')}.`;

function reserved({ id, file }: Entry): Problem[] {
  if (!RESERVED_FRAGMENTS.includes(id)) return [];
  return [
    {
      file,
      says: `"${id}" is the address of another part of the page`,
      fix: 'Give the file another name.',
    },
  ];
}
