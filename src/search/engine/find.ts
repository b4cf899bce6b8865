import type { SearchIndex } from './index-file.ts';
import { Vocabulary } from './vocabulary.ts';
import { beginsWithStopWord, THE_PRICE, THE_TREATMENT, wordsOf, type Word } from './tokenizer.ts';

/** An answer that was found. */
interface Hit {
  slug: string;
  score: number;
}

/** What a search found. */
export interface Finding {
  /** The best first; of equal ones, the first of the page. */
  hits: Hit[];
  /** The words and phrases of the index that led there, to be marked on the page. */
  keys: Set<string>;
  /** Given where the price is asked for, and they have a page or no answer says it. */
  prices?: { path?: string | undefined };
}

/** A word or a phrase to look up. */
interface QueryWord extends Pick<Word, 'typed' | 'stem'> {
  /** Whether it may be the beginning of a word. */
  unfinished: boolean;
}

const LONGEST_PHRASE = 4;
const ASKS_THE_PRICE = /\bhow much\b/;

/** So much of what is asked must be known, or the answers would be to something else. */
const KNOWN = 0.15;
/** The best answer must score so much, and every other so much of the best. */
const LEAST = 12;
const NEAR_BEST = 0.25;

/** Looks up what visitors type. */
export class Finder {
  readonly #slugs: readonly string[];
  readonly #vocabulary: Vocabulary;
  readonly #prices: SearchIndex['prices'];

  constructor(index: SearchIndex) {
    this.#slugs = index.slugs;
    this.#prices = index.prices;
    this.#vocabulary = new Vocabulary(index);
  }

  /** The answers to what was typed; none where nothing is asked or too little of it is known. */
  find(text: string): Finding {
    const wanted = this.#wantedIn(text);
    const scores = new Map<number, number>();
    const keys = new Set<string>();
    let known = 0;
    for (const one of wanted) {
      const ways = this.#vocabulary.matchesFor(one, one.unfinished);
      for (const key of ways.keys()) keys.add(key);
      for (const [answer, score] of this.#bestBy(ways)) {
        scores.set(answer, (scores.get(answer) ?? 0) + score);
      }
      known += Math.max(0, ...ways.values());
    }
    const best = Math.max(0, ...scores.values());
    const prices = wanted.some(({ stem }) => this.#prices.words.includes(stem))
      ? { prices: this.#prices }
      : {};
    if (best < LEAST || known / wanted.length < KNOWN) {
      return { hits: [], keys: new Set(), ...prices };
    }
    const hits = [...scores]
      .filter(([, score]) => score >= best * NEAR_BEST)
      .toSorted(([a, first], [b, second]) => second - first || a - b)
      .map(([answer, score]) => ({ slug: this.#slugs[answer] ?? '', score }));
    return { hits, keys, ...(this.#prices.path && prices) };
  }

  /** The answers to one word, each by the way there that is worth most. */
  #bestBy(ways: ReadonlyMap<string, number>): Map<number, number> {
    const best = new Map<number, number>();
    for (const [key, worth] of ways) {
      const there = this.#vocabulary.answersTo(key);
      for (let at = 0; at < there.length; at += 2) {
        const answer = there[at] ?? 0;
        const value = (there[at + 1] ?? 0) * worth;
        if (value > (best.get(answer) ?? 0)) best.set(answer, value);
      }
    }
    return best;
  }

  /** What is asked: known phrases, the longest first, and the words that say something. */
  #wantedIn(text: string): QueryWord[] {
    const words = wordsOf(text);
    const isOpen = !/[\s?!.,]$/.test(text);
    const wanted: QueryWord[] = [];
    for (let at = 0; at < words.length;) {
      const length = this.#phraseLength(words, at);
      const [word] = words.slice(at);
      at += length;
      if (length > 1) {
        const key = keyOf(words.slice(at - length, at));
        wanted.push({ typed: key, stem: key, unfinished: false });
      } else if (word) {
        const unfinished = isOpen && at === words.length;
        const isShort = words.length === 1 || word.typed.length < 3;
        if (word.counts && !(unfinished && isShort && this.#saysNothingYet(word))) {
          wanted.push({ ...word, unfinished });
        }
      }
    }
    if (wanted.length > 0 || words.length === 0) return wanted;
    // "How much is it?" asks for the price; "What is it all about?" says nothing else, nor does
    // "how" when more is to come.
    const stem = ASKS_THE_PRICE.test(words.map(({ typed }) => typed).join(' '))
      ? THE_PRICE
      : THE_TREATMENT;
    return [{ typed: stem, stem, unfinished: false }];
  }

  /** Whether a word may become one that does not count, and none that is known. */
  #saysNothingYet(word: Word): boolean {
    return beginsWithStopWord(word.typed) && this.#vocabulary.matchesFor(word, true).size === 0;
  }

  /** How many words from here on are a known phrase; 1 where none is. */
  #phraseLength(words: readonly Word[], at: number): number {
    for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 1; length -= 1) {
      if (this.#vocabulary.knows(keyOf(words.slice(at, at + length)))) return length;
    }
    return 1;
  }
}

const keyOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(' ');
