import type { Claim } from './claims.ts';

/** A claim, and where it ends in its text. */
interface Ended extends Claim {
  end: number;
}

/** Claims in the order of their text; what another says that comes to the same is left out. */
export function onceEach(claims: readonly Ended[]): Claim[] {
  const ends = new Map<string, number>();
  return claims
    .toSorted((one, other) => one.at - other.at || other.end - one.end)
    .flatMap(({ end, ...claim }) => {
      const { what } = claim.rule;
      if (end <= (ends.get(what) ?? -1)) return [];
      ends.set(what, end);
      return [claim];
    });
}
