import { needsOf } from './claim-literals.ts';

/** The source of a pattern with the one it belongs to. */
export interface Owned<T> {
  owner: T;
  source: string;
}

/** A pattern that can be in a text. */
export interface Possible<T> {
  owner: T;
  pattern: RegExp;
}

/** Letters that patterns need, with the numbers of those patterns and the bit of each need. */
interface Letters {
  patterns: number[];
  bits: number[];
}

/** More needs of a pattern than fit into a number are not looked at. */
const MOST_NEEDS = 30;
/** So many words of texts are remembered with the letters that begin in them. */
const MOST_WORDS = 5000;
/** No pattern goes on behind these; behind a question mark some do: "Going bald? Stop worrying." */
const PARTS = /(?<=[.!;])\s+(?=[A-Z"'(])|\n/;
/** Where a word begins, as the patterns see it: "(can't" begins three. */
const BEGINNING = /(?<![a-z0-9])\S/g;

/** Finds, of very many patterns, the few that can be in a text at all. */
export class PatternIndex<T> {
  readonly #sources: readonly Owned<T>[];
  /** Made when they are first wanted: most of them never are. */
  readonly #patterns: Possible<T>[] = [];
  readonly #needed: Uint32Array;
  /** Those without a need, which can be anywhere. */
  readonly #always: readonly number[];
  /** Which needs of each are met in the part that is being read; none between two. */
  readonly #met: Uint32Array;
  readonly #letters = new Map<string, Letters>();
  #longest = 0;
  readonly #known = new Map<string, readonly Letters[]>();

  constructor(patterns: readonly Owned<T>[]) {
    this.#sources = patterns;
    this.#met = new Uint32Array(patterns.length);
    this.#needed = Uint32Array.from(patterns, ({ source }, number) => {
      const needs = needsOf(source).slice(0, MOST_NEEDS);
      for (const [place, letters] of needs.entries()) {
        for (const word of letters) this.#add(word, number, 1 << place);
      }
      return 2 ** needs.length - 1;
    });
    this.#always = [...patterns.keys()].filter((number) => this.#needed[number] === 0);
  }

  /** The patterns that can be in a text, in their order. */
  possibleIn(text: string): Possible<T>[] {
    const found = new Set(this.#always);
    for (const part of text.split(PARTS)) this.#findIn(part, found);
    return [...found]
      .toSorted((one, other) => one - other)
      .map((number) => this.#pattern(number))
      .filter((pattern) => pattern !== undefined);
  }

  #findIn(part: string, found: Set<number>): void {
    const seen = new Set<Letters>();
    for (const word of part.toLowerCase().split(/\s+/)) {
      for (const letters of this.#beginningIn(word)) {
        if (seen.has(letters)) continue;
        seen.add(letters);
        this.#meet(letters, found);
      }
    }
    for (const { patterns } of seen) for (const number of patterns) this.#met[number] = 0;
  }

  #add(word: string, pattern: number, bit: number): void {
    const letters = this.#letters.get(word) ?? { patterns: [], bits: [] };
    letters.patterns.push(pattern);
    letters.bits.push(bit);
    this.#letters.set(word, letters);
    this.#longest = Math.max(this.#longest, word.length);
  }

  #pattern(number: number): Possible<T> | undefined {
    const owned = this.#sources[number];
    if (!owned) return undefined;
    const { owner, source } = owned;
    return (this.#patterns[number] ??= { owner, pattern: new RegExp(source, 'gi') });
  }

  /** The letters that begin in a word; few words are many words of a text. */
  #beginningIn(word: string): readonly Letters[] {
    const known = this.#known.get(word);
    if (known) return known;
    const found = [...word.matchAll(BEGINNING)].flatMap(({ index }) =>
      Array.from({ length: Math.min(this.#longest, word.length - index) }, (_, length) =>
        this.#letters.get(word.slice(index, index + length + 1)),
      ).filter((letters) => letters !== undefined),
    );
    if (this.#known.size === MOST_WORDS) this.#known.clear();
    this.#known.set(word, found);
    return found;
  }

  /** Notes that letters begin in the text, and with them the patterns that lack nothing more. */
  #meet({ patterns, bits }: Letters, found: Set<number>): void {
    for (let each = 0; each < patterns.length; each += 1) {
      const number = patterns[each] ?? 0;
      const before = this.#met[number] ?? 0;
      const after = before | (bits[each] ?? 0);
      this.#met[number] = after;
      if (after === this.#needed[number]) found.add(number);
    }
  }
}

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
