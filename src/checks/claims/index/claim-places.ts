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

/** What a rule finds, and where. */
interface Found {
  rule: { what: string };
  at: number;
  end: number;
}

/** What was found, in the order of its text; of two that come to the same, the one around the other. */
export function onceEach<One extends Found>(all: readonly One[]): Omit<One, 'end'>[] {
  const ends = new Map<string, number>();
  return all
    .toSorted((one, other) => one.at - other.at || other.end - one.end)
    .flatMap(({ end, ...found }) => {
      if (end <= (ends.get(found.rule.what) ?? -1)) return [];
      ends.set(found.rule.what, end);
      return [found];
    });
}
