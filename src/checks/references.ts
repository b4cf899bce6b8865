import { gapInBands } from '#aftercare/plan.ts';
import { RESERVED_FRAGMENTS } from '#faq/schema.ts';
import type { Content, Entry } from './content.ts';
import type { Problem } from './problem.ts';
import { meant } from './spelling.ts';

/** What the owner's files say of each other: names that lead nowhere, the same thing said twice. */
export function referenceProblems(content: Content): Problem[] {
  const services = content.services.map(({ id }) => id);
  const questions = content.faq.map(({ id }) => id);
  return [
    ...content.faq.flatMap((entry) =>
      entry.data.services.flatMap((name, index) =>
        unknownName(entry, ['services', index], name, services, 'service'),
      ),
    ),
    ...content.home.flatMap((entry) =>
      entry.data.mostAsked.flatMap((name, index) =>
        unknownName(entry, ['mostAsked', index], name, questions, 'question'),
      ),
    ),
    ...content.gallery.flatMap((entry) =>
      unknownName(entry, ['service'], entry.data.service, services, 'service'),
    ),
    ...reserved(content.faq),
    ...same(content.faq, 'question', ({ question }) => question.toLowerCase()),
    ...same(content.faq, 'order', ({ topic, order }) => `${topic} ${order}`),
    ...same(content.services, 'order', ({ order }) => String(order)),
    ...same(content.services, 'title', ({ title }) => title.toLowerCase()),
    ...same(content.gallery, 'order', ({ order }) => String(order)),
    ...same(content.gallery, 'title', ({ title }) => title.toLowerCase()),
    ...content.aftercare.flatMap(bandProblems),
  ];
}

function unknownName(
  { file, source }: Entry,
  path: PropertyKey[],
  name: string,
  known: readonly string[],
  kind: 'service' | 'question',
): Problem[] {
  if (known.includes(name)) return [];
  const guess = meant(name, known);
  return [
    {
      file,
      line: source.lineOf(path),
      field: String(path[0]),
      says: `"${name}" is no ${kind}`,
      fix: guess ? `Did you mean "${guess}"?` : `The names are ${known.join(', ')}.`,
    },
  ];
}

function reserved(entries: readonly Entry[]): Problem[] {
  return entries
    .filter(({ id }) => RESERVED_FRAGMENTS.includes(id))
    .map(({ id, file }) => ({
      file,
      says: `"${id}" is the address of another part of the page`,
      fix: 'Give the file another name.',
    }));
}

/** Entries that must differ in a field and do not: the second is named, and so is the first. */
function same<Data>(
  entries: readonly Entry<Data>[],
  field: keyof Data & string,
  key: (data: Data) => string,
): Problem[] {
  return [...Map.groupBy(entries, ({ data }) => key(data)).values()].flatMap(([first, ...others]) =>
    others.map(({ file, source }) => ({
      file,
      line: source.lineOf([field]),
      field,
      says: `"${field}" is the same as in ${first?.file}, line ${first?.source.lineOf([field])}`,
      fix: 'Change one of the two.',
    })),
  );
}

function bandProblems({ file, source, data }: Content['aftercare'][number]): Problem[] {
  const gap = gapInBands(data.bands);
  return gap
    ? [
        {
          file,
          line: source.lineOf(['bands']),
          field: 'bands',
          says: 'the days do not follow each other',
          fix: `${gap}.`,
        },
      ]
    : [];
}
