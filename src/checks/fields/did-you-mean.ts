import { editDistance } from '#search/engine/typo.ts';

/** The known word that is nearest, at most a third of its letters away. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({
      candidate,
      letters: editDistance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, letters }) => letters <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.letters - b.letters);
  return near[0]?.candidate;
}
