import type { CollectionName } from '#collections/collections.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import { skeletonOf } from '#text/look-alikes.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';

/** A field in which no two entries of a collection may be the same. */
interface UniqueField<Data> {
  field: string;
  /** What is compared; nothing where the field is missing or wrong. */
  valueIn: (data: Data) => string | number | undefined;
  /** The name of the first entry with each value. */
  firsts: Map<string | number, string>;
}

type UniqueFields = { [Name in CollectionName]?: UniqueField<Content[Name][number]['data']>[] };

const unique = <Data>(field: string, valueIn: UniqueField<Data>['valueIn']): UniqueField<Data> => ({
  field,
  valueIn,
  firsts: new Map(),
});

/** What a visitor could not tell apart if it were there twice, or what would be left to chance. */
const uniqueFields = (): UniqueFields => ({
  faq: [
    unique('question', ({ question }) => question && skeletonOf(question)),
    unique('order', ({ topic, order }) => topic && order && `${topic} ${order}`),
  ],
  services: [
    unique('title', ({ title }) => title && skeletonOf(title)),
    unique('concern', ({ concern }) => concern && skeletonOf(concern)),
    unique('order', ({ order }) => order),
  ],
  gallery: [
    unique('title', ({ title }) => title && skeletonOf(title)),
    unique('order', ({ order }) => order),
  ],
});

/** Fields of an entry that an earlier one has, too; the earlier one is named. */
export function duplicateChecks(content: Content): EntryCheck {
  const all = uniqueFields();
  return (name, { id, file, source, data }) =>
    ((all[name] ?? []) as UniqueField<unknown>[]).flatMap(({ field, valueIn, firsts }) => {
      const value = valueIn(data);
      if (!value) return [];
      const known = firsts.get(value);
      if (known === undefined) {
        firsts.set(value, id);
        return [];
      }
      const first = (content[name] as Entry[]).find((one) => one.id === known);
      return [
        {
          file,
          line: source.lineOf([field]),
          field,
          says: `"${field}" is the same as in ${first?.file}, line ${first?.source.lineOf([field])}`,
          fix: 'Change one of the two.',
        },
      ];
    });
}
