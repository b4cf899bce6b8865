import { editDistance } from '#search/engine/typo.ts';

/** Of longer lists only so many are compared with a word, those that share most of its pieces. */
const FEW = 20;

/** So many words are looked up by the pieces they share, the rarest first. */
const LOOKED_UP = 5000;

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

/** The few of many words that share most of the pieces of one, rare pieces before common ones. */
function alike(word: string, known: readonly string[]): string[] {
  const index = indexes.get(known) ?? indexOf(known);
  indexes.set(known, index);
  const byPiece = piecesOf(word)
    .map((piece) => index.get(piece) ?? [])
    .toSorted((a, b) => a.length - b.length);
  const shared = new Map<string, number>();
  let left = LOOKED_UP;
  for (const words of byPiece) {
    for (const one of words.slice(0, left)) shared.set(one, (shared.get(one) ?? 0) + 1);
    left = Math.max(0, left - words.length);
  }
  const most = [...shared].toSorted(([, a], [, b]) => b - a);
  return most.slice(0, FEW).map(([one]) => one);
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
