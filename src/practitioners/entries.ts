import { getEntry } from 'astro:content';
import { fragmentsOf } from '#prose/address.ts';
import { today } from '#prose/dates.ts';
import { licenceHolds } from './licence.ts';
import type { Practitioner } from './schema.ts';

/** Who treats people, in the owner's order, and when that last changed. There may be nobody. */
export async function loadPractitioners(): Promise<{
  practitioners: Practitioner[];
  changed: string | undefined;
}> {
  const { practitioners = [], changed } =
    (await getEntry('practitioners', 'practitioners'))?.data ?? {};
  const day = today(process.env);
  const ids = fragmentsOf(
    'practitioner',
    practitioners.map(({ name }) => name),
  );
  return {
    practitioners: practitioners.map(({ licence, ...person }, index) => ({
      ...person,
      id: ids[index] ?? '',
      ...(licence && licenceHolds(licence.expires, day) && { licence }),
    })),
    changed,
  };
}
