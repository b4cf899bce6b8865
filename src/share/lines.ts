/** The width of a line in em. */
type Measure = (line: string) => number;

/** Where a text has to fit, in pixels. */
export interface Space {
  width: number;
  /** From the top of the capitals of the first line to the baseline of the last. */
  height: number;
  /** From one baseline to the next, in em. */
  lineHeight: number;
}

/** A way to set a text: in so many lines at most, in type of so many pixels. */
export interface Setting {
  lines: number;
  smallest: number;
  largest: number;
}

/** A text in lines. */
export interface SetText {
  lines: readonly string[];
  /** The size of the type, in pixels. */
  size: number;
}

/** Newsreader's capitals, in em. */
export const CAPITALS = 0.69;

/** Lines may break here; a no-break space holds its words together. */
const SPACES = /[^\S\u00A0\u202F]+/;

/** Small words that belong to what follows, so that a line had better not end with one. */
const LEANING =
  /^(\p{L}|an|the|and|or|but|of|to|in|on|at|by|for|with|from|is|are|do|does|can|my|your|it)$/iu;
/** What such an end costs: as much as a line a third too short. */
const LEANS = 0.35 ** 2;

/**
 * Sets a text in the first setting in which it fits: as large as it can be without lines of very
 * different lengths. Where it fits in none, all of it becomes smaller than the last one allows.
 */
export function setText(
  text: string,
  space: Space,
  settings: readonly Setting[],
  measure: Measure,
): SetText {
  const words = text.split(SPACES).filter(Boolean);
  let last: SetText = { lines: [], size: 0 };
  if (words.length === 0) return last;
  for (const { lines, smallest, largest } of settings) {
    const ways = waysToBreak(words, lines, measure).map((way) => {
      const size = Math.min(largest, Math.floor(room(way, space)));
      return { lines: way.lines, size, worth: size / largest - way.cost };
    });
    const [best] = ways
      .filter(({ size }) => size >= smallest)
      .toSorted((a, b) => b.worth - a.worth);
    if (best) return best;
    last = ways.toSorted((a, b) => b.size - a.size)[0] ?? last;
  }
  return last;
}

/** A text broken into lines. */
interface Way {
  lines: string[];
  /** The width of the widest line, in em. */
  widest: number;
  /** How much smaller the type might be, as a part of the largest, for better lines than these. */
  cost: number;
}

/** The size at which lines fill a space, in pixels. */
function room({ lines, widest }: Way, { width, height, lineHeight }: Space): number {
  return Math.min(width / widest, height / ((lines.length - 1) * lineHeight + CAPITALS));
}

/** Every way to break words into lines, in fewer lines first. */
function waysToBreak(words: readonly string[], most: number, measure: Measure): Way[] {
  const known = new Map<string, number>();
  const widthOf = (line: string): number => {
    const width = known.get(line) ?? measure(line);
    known.set(line, width);
    return width;
  };
  const counts = Array.from({ length: Math.min(most, words.length) }, (_, index) => index + 1);
  return counts
    .flatMap((count) => endsOfLines(words.length, count))
    .map((ends) => {
      const lines = ends.map((end, index) => words.slice(ends[index - 1] ?? 0, end).join(' '));
      const widths = lines.map(widthOf);
      const leaning = ends.slice(0, -1).filter((end) => LEANING.test(words[end - 1] ?? ''));
      const cost = unevenness(widths) + LEANS * leaning.length;
      return { lines, widest: Math.max(...widths), cost };
    });
}

/** Every way to end so many lines among so many words, each line having a word at least. */
function endsOfLines(words: number, lines: number): number[][] {
  if (lines === 1) return [[words]];
  const lastBreaks = Array.from({ length: words - lines + 1 }, (_, index) => index + lines - 1);
  return lastBreaks.flatMap((at) => endsOfLines(at, lines - 1).map((ends) => [...ends, words]));
}

/** The squares of the parts by which lines are too long or too short. */
function unevenness(widths: readonly number[]): number {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  return widths.reduce((sum, width) => sum + (width / mean - 1) ** 2, 0);
}
