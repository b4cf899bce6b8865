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
  word: string;
  patterns: number[];
  bits: number[];
}

/** More needs of a pattern than fit into a number are not looked at. */
const MOST_NEEDS = 30;
/** How many signs the table tells apart: small letters, digits, and all others as one. */
const SIGNS = 64;

/** Finds letters by the first three of them, without a change to what is on the heap. */
class Table {
  readonly #places = new Int16Array(SIGNS ** 3);
  readonly #lists: Letters[][] = [[]];

  add(word: string, pattern: number, bit: number): void {
    const key = keyOf(signAt(word, 0), signAt(word, 1), signAt(word, 2));
    const list = this.at(key) ?? this.#newList(key);
    const known = list.find((letters) => letters.word === word);
    const letters = known ?? { word, patterns: [], bits: [] };
    if (!known) list.push(letters);
    letters.patterns.push(pattern);
    letters.bits.push(bit);
  }

  at(key: number): Letters[] | undefined {
    const place = this.#places[key] ?? 0;
    return place === 0 ? undefined : this.#lists[place];
  }

  #newList(key: number): Letters[] {
    const list: Letters[] = [];
    this.#places[key] = this.#lists.push(list) - 1;
    return list;
  }
}

/** Finds, of very many patterns, the few that can be in a text at all. */
export class PatternIndex<T> {
  readonly #sources: readonly Owned<T>[];
  /** Made when they are first wanted: most of them never are. */
  readonly #patterns: Possible<T>[] = [];
  readonly #needed: Uint32Array;
  /** Those without a need, which can be anywhere. */
  readonly #always: readonly number[];
  /** Which needs of each are met in the text that is being read; none between two texts. */
  readonly #met: Uint32Array;
  readonly #words = new Table();

  constructor(patterns: readonly Owned<T>[]) {
    this.#sources = patterns;
    this.#met = new Uint32Array(patterns.length);
    this.#needed = Uint32Array.from(patterns, ({ source }, number) => {
      const needs = needsOf(source).slice(0, MOST_NEEDS);
      for (const [place, letters] of needs.entries()) {
        for (const word of letters) this.#words.add(word, number, 1 << place);
      }
      return 2 ** needs.length - 1;
    });
    this.#always = [...patterns.keys()].filter((number) => this.#needed[number] === 0);
  }

  /** The patterns that can be in a text, in their order. */
  possibleIn(text: string): Possible<T>[] {
    const small = text.toLowerCase();
    const found = [...this.#always];
    const seen = new Set<Letters>();
    let before = 0;
    for (let at = 0; at < small.length; at += 1) {
      const one = signAt(small, at);
      if (before === 0) {
        const two = signAt(small, at + 1);
        const three = two === 0 ? 0 : signAt(small, at + 2);
        this.#look(small, at, keyOf(one, two, three), seen, found);
        if (three !== 0) this.#look(small, at, keyOf(one, two, 0), seen, found);
        if (two !== 0) this.#look(small, at, keyOf(one, 0, 0), seen, found);
      }
      before = one;
    }
    for (const { patterns } of seen) for (const number of patterns) this.#met[number] = 0;
    return found
      .toSorted((one, other) => one - other)
      .map((number) => this.#pattern(number))
      .filter((pattern) => pattern !== undefined);
  }

  #pattern(number: number): Possible<T> | undefined {
    const owned = this.#sources[number];
    if (!owned) return undefined;
    const { owner, source } = owned;
    return (this.#patterns[number] ??= { owner, pattern: new RegExp(source, 'gi') });
  }

  /** Notes which words begin at a place, and with them the patterns that lack nothing more. */
  #look(text: string, at: number, key: number, seen: Set<Letters>, found: number[]): void {
    const all = this.#words.at(key);
    if (all === undefined) return;
    for (const letters of all) {
      if (!text.startsWith(letters.word, at) || seen.has(letters)) continue;
      seen.add(letters);
      this.#meet(letters, found);
    }
  }

  #meet({ patterns, bits }: Letters, found: number[]): void {
    for (let each = 0; each < patterns.length; each += 1) {
      const number = patterns[each] ?? 0;
      const before = this.#met[number] ?? 0;
      const after = before | (bits[each] ?? 0);
      this.#met[number] = after;
      if (after !== before && after === this.#needed[number]) found.push(number);
    }
  }
}

const keyOf = (one: number, two: number, three: number): number =>
  (one * SIGNS + two) * SIGNS + three;

/** A small letter or a digit by its own number, everything else as none. */
function signAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 + 27 : 0;
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
