import { gapInBands } from '#aftercare/plan.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

/** Stretches of days that leave a gap, overlap, or stand in another order than their days. */
export function bandProblems({
  file,
  source,
  data: { bands = [] },
}: Content['aftercare'][number]): Problem[] {
  const gap = gapInBands(bands);
  if (!gap) return [];
  const ordered = bands.toSorted((one, other) => one.from - other.from);
  if (gapInBands(ordered) === undefined) {
    const index = bands.findIndex((band, at) => band !== ordered[at]);
    return [
      {
        file,
        line: source.lineOf(['bands', index]),
        field: 'bands',
        says: 'the bands do not stand in the order of their days',
        fix: 'Put the bands in the order of their days, each with all its lines.',
      },
    ];
  }
  // The first band with which the days do not follow each other, whatever comes behind it.
  const index = bands.findIndex(
    ({ to }, last) =>
      last === bands.length - 1 ||
      gapInBands([...bands.slice(0, last + 1), { from: (to ?? Number.NaN) + 1 }]) !== undefined,
  );
  return [
    {
      file,
      line: source.lineOf(['bands', index]),
      field: 'bands',
      says: 'the days do not follow each other',
      fix: `In the list of bands, ${gap}.`,
    },
  ];
}
