import { editDistance } from '#search/engine/typo.ts';

/** Of longer lists only words that share a rare piece are compared letter by letter. */
const FEW = 200;

/** So many of a word's pieces are looked up, the rarest first. */
const PIECES = 8;

/**
 * The known word that is nearest, at most a third of its letters away.
 * @param known of a long list, hand over the same array each time: it is indexed once
 */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const near = (known.length > FEW ? alike(lower, known) : known)
    .map((candidate) => ({ candidate, letters: editDistance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, letters }) => letters <= Math.max(1, Math.floor(candidate.length / 3)))
    .toSorted((a, b) => a.letters - b.letters);
  return near[0]?.candidate;
}

/** Long lists by the pieces of three letters that their words have. */
const indexes = new WeakMap<readonly string[], ReadonlyMap<string, string[]>>();

/** The few of many words that share the rarest pieces of one. */
function alike(word: string, known: readonly string[]): string[] {
  const index = indexes.get(known) ?? indexOf(known);
  indexes.set(known, index);
  const shared = piecesOf(word)
    .map((piece) => index.get(piece) ?? [])
    .filter((words) => words.length > 0)
    .toSorted((a, b) => a.length - b.length);
  return [...new Set(shared.slice(0, PIECES).flatMap((words) => words.slice(0, FEW)))];
}

function indexOf(known: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of known) {
    for (const piece of piecesOf(word.toLowerCase())) {
      const words = index.get(piece);
      if (words) words.push(word);
      else index.set(piece, [word]);
    }
  }
  return index;
}

/** "scar" has "^sc", "sca", "car" and "ar$", each once. */
function piecesOf(word: string): string[] {
  const whole = `^${word}$`;
  const starts = Array.from({ length: Math.max(1, whole.length - 2) }, (_, start) => start);
  return [...new Set(starts.map((start) => whole.slice(start, start + 3)))];
}
