import { RESERVED_FRAGMENTS } from '#faq/schema.ts';
import { ASKED } from './gaps.ts';
import type { Problem } from './problem.ts';
import type { Content, Entry } from './schemas.ts';
import { meant } from './spelling.ts';

/** Names in the owner's files that lead to no other file, or are taken. */
export function referenceProblems({ faq, home, gallery, prices, names }: Content): Problem[] {
  return [
    ...faq.flatMap((entry) => listed(entry, 'services', names.services, 'service')),
    ...faq.flatMap((entry) => listed(entry, 'covers', ASKED_NAMES, 'question that visitors ask')),
    ...home.flatMap((entry) => listed(entry, 'mostAsked', names.faq, 'question')),
    ...gallery.flatMap((entry) =>
      unknownName(entry, ['service'], entry.data.service, names.services, 'service'),
    ),
    ...prices.flatMap((entry) =>
      (entry.data.prices ?? []).flatMap(({ service }, index) =>
        unknownName(entry, ['prices', index, 'service'], service, names.services, 'service'),
      ),
    ),
    ...reserved(faq),
  ];
}

const ASKED_NAMES = ASKED.map(({ id }) => id);

/** What can be referred to, and where its names are found. */
const WHERE = {
  service: 'The names are those of the files in src/content/services.',
  question: 'The names are those of the files in src/content/faq.',
  'question that visitors ask': '"npm run new question" lists the names.',
};
type Kind = keyof typeof WHERE;

/** So many names are read at a glance. */
const FEW = 12;

/** A field that lists names: each must be known, and stand there once. */
function listed<Field extends string>(
  entry: Entry<Record<Field, string[]>>,
  field: Field,
  known: readonly string[],
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
  known: readonly string[],
  kind: Kind,
): Problem[] {
  // Where there is nothing to refer to, that is reported, and not each name.
  if (name === undefined || known.length === 0 || known.includes(name)) return [];
  const guess = meant(name, known);
  return [
    {
      file,
      line: source.lineOf(path),
      field: String(path[0]),
      says: `there is no ${kind} "${name}"`,
      fix: guess ? `Did you mean "${guess}"?` : namesOf(known, kind),
    },
  ];
}

const namesOf = (known: readonly string[], kind: Kind): string =>
  known.length > FEW ? WHERE[kind] : `The names are ${known.join(', ')}.`;

function reserved(entries: readonly Entry[]): Problem[] {
  return entries
    .filter(({ id }) => RESERVED_FRAGMENTS.includes(id))
    .map(({ id, file }) => ({
      file,
      says: `"${id}" is the address of another part of the page`,
      fix: 'Give the file another name.',
    }));
}
