/** Letters with one of which a word of a text must begin; a space behind them ends the word, too. */
export type Need = readonly string[];

/** Words that tell nothing of a text. */
const COMMON = new Set(
  (
    'a an it is be we do me my i am as at by if in of on or so to up us s he she had hair ' +
    'the you your yours will and for with are was has have did does can could would our all any skin scalp hairline from that this but ' +
    'one out too what who how when where which while been were than then they them their there here into over'
  ).split(' '),
);

/** How rare words are: long ones are, and few of them are rarer than many. */
function worth(need: Need): number {
  const least = Math.min(...need.map((word) => (COMMON.has(word.trim()) ? 1 : word.length)));
  return Math.min(least, 6) + 1 / need.length;
}

/** Needs in the order in which they tell most of a text. */
export const rarestFirst = (needs: readonly Need[]): Need[] =>
  needs.toSorted((one, other) => worth(other) - worth(one));
