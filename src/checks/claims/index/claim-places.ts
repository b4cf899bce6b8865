/** Where words stand in a text. */
export interface Place {
  index: number;
  words: string;
}

/** Where any of some patterns is found, as one pattern of all of them would: none in another. */
export function placesOf(text: string, patterns: readonly RegExp[]): Place[] {
  const all = patterns
    .flatMap((pattern, order) =>
      text.search(pattern) < 0
        ? []
        : [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ index, words, order })),
    )
    .toSorted((one, other) => one.index - other.index || one.order - other.order);
  const places: Place[] = [];
  let end = 0;
  for (const { index, words } of all) {
    if (index < end) continue;
    places.push({ index, words });
    end = index + words.length;
  }
  return places;
}
