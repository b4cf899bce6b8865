import { needsOf } from './claim-literals.ts';
import type { Need } from './claim-needs.ts';

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

/** So many words of texts are remembered with what they meet. */
const MOST_WORDS = 5000;
/** No pattern goes on behind it; behind a sentence some do: "Most tattoos hurt. Ours does not." */
const PARTS = /\n/;
/** Where a word begins, as the patterns see it: "(can't" begins three. */
const BEGINNING = /(?<![a-z0-9])\S/g;
const IN_A_WORD = /[a-z0-9]/;

/** The needs that a word meets, and the patterns that wait for one of them. */
interface Met {
  needs: readonly number[];
  waiting: readonly number[];
  /** The part of the texts in which the word stood last. */
  part: number;
}

/** Finds, of very many patterns, the few that can be in a text at all. */
export class PatternIndex<T> {
  readonly #sources: readonly Owned<T>[];
  /** Made when they are first wanted: most of them never are. */
  readonly #patterns: Possible<T>[] = [];
  /** What each pattern needs, by number, the rarest first. */
  readonly #needs: (readonly number[])[];
  /** In which part of the texts each need was met last. */
  readonly #met: Uint32Array;
  #part = 0;
  /** The patterns that each need is the rarest of. */
  readonly #waiting: number[][] = [];
  /** Those without a need, which can be anywhere. */
  readonly #always: readonly number[];
  readonly #numbers = new Map<string, number>();
  /** The needs that letters at the beginning of a word meet. */
  readonly #letters = new Map<string, number[]>();
  #longest = 0;
  readonly #known = new Map<string, Met>();

  constructor(patterns: readonly Owned<T>[]) {
    this.#sources = patterns;
    this.#needs = patterns.map(({ source }) => needsOf(source).map((need) => this.#number(need)));
    this.#met = new Uint32Array(this.#waiting.length);
    this.#always = [...patterns.keys()].filter((number) => this.#needs[number]?.length === 0);
    for (const [number, [rarest]] of this.#needs.entries()) {
      if (rarest !== undefined) this.#waiting[rarest]?.push(number);
    }
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
    this.#part += 1;
    const words: Met[] = [];
    for (const word of part.toLowerCase().split(' ')) {
      const met = this.#metBy(word);
      // Most words meet nothing, and a word that stands twice nothing more.
      if (met.needs.length === 0 || met.part === this.#part) continue;
      met.part = this.#part;
      words.push(met);
      for (const need of met.needs) this.#met[need] = this.#part;
    }
    for (const { waiting } of words) {
      for (const pattern of waiting) if (this.#isMet(pattern)) found.add(pattern);
    }
  }

  #isMet(pattern: number): boolean {
    for (const need of this.#needs[pattern] ?? []) {
      if (this.#met[need] !== this.#part) return false;
    }
    return true;
  }

  /** The number of a need, the same for all patterns that have it. */
  #number(need: Need): number {
    const name = need.join('|');
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#waiting.push([]) - 1;
    this.#numbers.set(name, number);
    for (const letters of need) {
      this.#letters.set(letters, [...(this.#letters.get(letters) ?? []), number]);
      this.#longest = Math.max(this.#longest, letters.length);
    }
    return number;
  }

  #pattern(number: number): Possible<T> | undefined {
    const owned = this.#sources[number];
    if (!owned) return undefined;
    const { owner, source } = owned;
    return (this.#patterns[number] ??= { owner, pattern: new RegExp(source, 'g') });
  }

  /** What a word of a text meets; few words are many words of a text. */
  #metBy(word: string): Met {
    const known = this.#known.get(word);
    if (known) return known;
    const needs = [
      ...new Set(this.#lettersOf(word).flatMap((each) => this.#letters.get(each) ?? [])),
    ];
    const waiting = needs.flatMap((need) => this.#waiting[need] ?? []);
    const met = { needs, waiting, part: 0 };
    if (this.#known.size === MOST_WORDS) this.#known.clear();
    this.#known.set(word, met);
    return met;
  }

  /** The letters that begin in a word, with a space behind them where they end there. */
  #lettersOf(word: string): string[] {
    return [...word.matchAll(BEGINNING)].flatMap(({ index }) =>
      Array.from({ length: Math.min(this.#longest, word.length - index) }, (_, length) => {
        const letters = word.slice(index, index + length + 1);
        return IN_A_WORD.test(word[index + length + 1] ?? '') ? letters : [letters, `${letters} `];
      }).flat(),
    );
  }
}
