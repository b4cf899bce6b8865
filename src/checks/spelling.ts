/** How many letters must be changed, added or left out to turn one word into another (Levenshtein 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word somebody may have meant: the nearest one, at most a third of its letters away. */
export function meant(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({
      candidate,
      letters: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, letters }) => letters <= Math.max(1, Math.ceil(candidate.length / 3)))
    .toSorted((a, b) => a.letters - b.letters);
  return near[0]?.candidate;
}
