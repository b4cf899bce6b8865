import type { CollectionName } from '#files/places.ts';
import type { Look } from '#checks/entries/entry-visitor.ts';
import { asHeard } from '#checks/fields/normalize.ts';
import type { Content, Entry } from '#checks/schemas.ts';

/** A field in which no two entries of a collection may be the same. */
interface Own<Data> {
  field: string;
  /** What is compared; nothing where the field is missing or wrong. */
  valueIn: (data: Data) => string | number | undefined;
  /** The name of the first entry with each value. */
  firsts: Map<string | number, string>;
}

type Owns = { [Name in CollectionName]?: Own<Content[Name][number]['data']>[] };

const own = <Data>(field: string, valueIn: Own<Data>['valueIn']): Own<Data> => ({
  field,
  valueIn,
  firsts: new Map(),
});

/** What a visitor could not tell apart if it were there twice, or what would be left to chance. */
const owns = (): Owns => ({
  faq: [
    own('question', ({ question }) => question && asHeard(question)),
    own('order', ({ topic, order }) => topic && order && `${topic} ${order}`),
  ],
  services: [
    own('title', ({ title }) => title && asHeard(title)),
    own('concern', ({ concern }) => concern && asHeard(concern)),
    own('order', ({ order }) => order),
  ],
  gallery: [
    own('title', ({ title }) => title && asHeard(title)),
    own('order', ({ order }) => order),
  ],
});

/** Fields of an entry that an earlier one has, too; the earlier one is named. */
export function repeatsIn(content: Content): Look {
  const all = owns();
  return (name, { id, file, source, data }) =>
    ((all[name] ?? []) as Own<unknown>[]).flatMap(({ field, valueIn, firsts }) => {
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
