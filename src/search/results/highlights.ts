import { THE_TREATMENT, WORD, wordOf } from '#search/engine/tokenizer.ts';

const NAME = 'found';

/** A word on the page. */
interface MarkedWord {
  stem: string;
  node: Text;
  start: number;
  end: number;
}

/** Marks on the page what led to an answer, without changing the page (CSS Custom Highlight API). */
export class Highlights {
  readonly #words = new WeakMap<HTMLElement, MarkedWord[]>();

  /** @param keys the words and phrases to mark, as a search names them */
  show(answers: readonly HTMLElement[], keys: ReadonlySet<string>): void {
    // Browsers without it mark nothing: the answers found are the same.
    if (!('highlights' in CSS)) return;
    const stems = new Set([...keys].flatMap((key) => key.split(' ')));
    // What every answer is about marks nothing.
    stems.delete(THE_TREATMENT);
    const ranges = answers
      .flatMap((answer) => this.#wordsIn(answer))
      .filter(({ stem }) => stems.has(stem))
      .map(rangeOf);
    if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges));
    else CSS.highlights.delete(NAME);
  }

  /** The words of an answer that say something, looked for once. */
  #wordsIn(answer: HTMLElement): MarkedWord[] {
    const known = this.#words.get(answer);
    if (known) return known;
    const places: MarkedWord[] = [];
    for (const part of answer.querySelectorAll('h3, .qa-summary, .qa-answer')) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) places.push(...wordsAt(texts.currentNode as Text));
    }
    this.#words.set(answer, places);
    return places;
  }
}

const wordsAt = (node: Text): MarkedWord[] =>
  Array.from(node.data.matchAll(WORD), ({ 0: word, index }) => ({
    ...wordOf(word.toLowerCase()),
    node,
    start: index,
    end: index + word.length,
  })).filter(({ counts }) => counts);

const rangeOf = ({ node, start, end }: MarkedWord): StaticRange =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
