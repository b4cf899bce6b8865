/** Where on a head a treatment is; the map of the first page has a mark for each. */
export const PLACES = [
  'hairline',
  'temples',
  'crown',
  'parting',
  'strip scar',
  'transplant scars',
] as const;

export type Place = (typeof PLACES)[number];

/** A place and the case that shows it. */
export interface PlaceCase<One> {
  place: Place;
  shown: One;
}

/**
 * The first case of each place that has one, in the order of the places.
 * @param cases in the order of the gallery, photographs first
 */
export const casesByPlace = <One extends { place?: Place | undefined }>(
  cases: readonly One[],
): PlaceCase<One>[] =>
  PLACES.flatMap((place) => {
    const shown = cases.find((one) => one.place === place);
    return shown ? [{ place, shown }] : [];
  });
