import type { Holder, Nation } from '#practitioners/licensing.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';

/** The fields of a licence. */
export interface Licence {
  nation?: Nation;
  authority?: string;
  expires?: string;
}

/** A licence that fits its fields, as far as they are right, and where it stands. */
export interface Written {
  entry: Entry;
  path: (string | number)[];
  holder: Holder;
  licence: Licence;
  nation: Nation;
}

/** The licences of people and of premises that say of which nation they are. */
export function licencesIn({ practitioners, clinic }: Content): Written[] {
  const persons = practitioners.flatMap((entry) =>
    (entry.data.practitioners ?? []).map(({ licence = {} }, index) => ({
      entry,
      path: ['practitioners', index, 'licence'],
      holder: 'person' as const,
      licence: licence as Licence,
    })),
  );
  const premises = clinic.map((entry) => ({
    entry,
    path: ['premises'],
    holder: 'premises' as const,
    licence: (entry.data.premises ?? {}) as Licence,
  }));
  return [...persons, ...premises].flatMap((written) => {
    const { nation } = written.licence;
    return nation ? [{ ...written, nation }] : [];
  });
}
