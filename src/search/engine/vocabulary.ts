import type { SearchIndex } from './index-file.ts';
import { isTypo } from './typo.ts';
import { stemOf, type Word } from './tokenizer.ts';

/** What a way of finding a word is worth beside the word itself. */
const WORTH = { meaning: 0.7, beginning: 0.8, slip: 0.5 };

/** What may be missing of a word while it is being typed. */
const TAILS = 's e ed d ing ng g nes es ful ul l ity ty y ation tion ion on n ly ment'.split(' ');
/** From so many letters on, a tail is thought of. */
const LONG_ENOUGH = 4;

/** The words and phrases an index knows, and what people may have meant by others. */
export class Vocabulary {
  readonly #words: SearchIndex['words'];
  readonly #same = new Map<string, string[]>();
  readonly #keys: readonly string[];

  constructor({ words, meanings }: SearchIndex) {
    this.#words = words;
    for (const group of meanings) {
      for (const key of group) this.#same.set(key, (this.#same.get(key) ?? []).concat(group));
    }
    this.#keys = [...new Set([...Object.keys(words), ...this.#same.keys()])];
  }

  knows(key: string): boolean {
    return Object.hasOwn(this.#words, key) || this.#same.has(key);
  }

  /** The answers a word or a phrase leads to, and what it weighs in each; see SearchIndex. */
  answersTo(key: string): readonly number[] {
    return Object.hasOwn(this.#words, key) ? (this.#words[key] ?? []) : [];
  }

  /**
   * The words and phrases of answers that a word may mean, each with what that is worth: the word
   * as it is and what means the same; else what it is the beginning of; else what it was a slip of.
   * @param unfinished whether more letters may follow
   */
  matchesFor(
    { typed, stem }: Pick<Word, 'typed' | 'stem'>,
    unfinished: boolean,
  ): Map<string, number> {
    if (this.knows(stem)) return this.#withMeanings([stem], 1);
    const begun = unfinished ? this.#begunBy(typed) : [];
    if (begun.length > 0) return this.#withMeanings(begun, WORTH.beginning);
    const meant = this.#keys.filter((key) => isTypo(stem, key));
    return this.#withMeanings(meant, WORTH.slip);
  }

  #begunBy(typed: string): string[] {
    const begun = this.#keys.filter((key) => key.startsWith(typed) && !key.includes(' '));
    if (begun.length > 0 || typed.length < LONG_ENOUGH) return begun;
    return TAILS.map((tail) => stemOf(typed + tail)).filter((key) => this.knows(key));
  }

  #withMeanings(keys: readonly string[], worth: number): Map<string, number> {
    const ways = new Map<string, number>();
    const add = (key: string, value: number) => {
      if (this.answersTo(key).length > 0) ways.set(key, Math.max(ways.get(key) ?? 0, value));
    };
    for (const key of keys) {
      add(key, worth);
      for (const same of this.#same.get(key) ?? []) add(same, worth * WORTH.meaning);
    }
    return ways;
  }
}
