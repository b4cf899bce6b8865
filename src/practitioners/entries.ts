import { getEntry } from 'astro:content';
import { fragmentsOf } from '#prose/address.ts';
import { licenceHolds } from './licence.ts';
import type { Practitioner } from './schema.ts';

/**
 * Who treats people, in the owner's order, and when that last changed. The list may be empty.
 * @param today the day on which a licence must hold, as 2026-11-22
 */
export async function loadPractitioners(today: string): Promise<{
  practitioners: Practitioner[];
  changed: string | undefined;
}> {
  const { practitioners = [], changed } =
    (await getEntry('practitioners', 'practitioners'))?.data ?? {};
  const ids = fragmentsOf(
    'practitioner',
    practitioners.map(({ name }) => name),
  );
  return {
    practitioners: practitioners.map(({ licence, ...person }, index) => ({
      ...person,
      id: ids[index] ?? '',
      ...(licence && licenceHolds(licence.expires, today) && { licence }),
    })),
    changed,
  };
}
