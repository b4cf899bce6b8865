import { afterPaint } from './after-paint.ts';
import { Finder } from '#search/engine/find.ts';
import { resultSummary } from './result-summary.ts';
import { resultStyles } from './result-styles.ts';
import { asFragment, inFragment, isSearch, remember } from '#search/fragment.ts';
import { INDEX_PATH, type SearchIndex } from '#search/engine/index-file.ts';
import { Highlights } from './highlights.ts';
import { MovedAnswers } from './move-answers.ts';
import { showAnswers, hideAnswers, scrollToShown } from './hide-answers.ts';

/** So many answers are shown: who sees none that fits among them types another word. */
const SHOWN = 10;
/** So many are in sight while the visitor types: the others are not waited for. */
const IN_SIGHT = 4;
/** Browsers refuse to change the address more often than a hundred times in half a minute. */
const PAUSE = 400;
/** What a key says while a word is being composed (UI Events, 9.3.1). */
const COMPOSING = 229;

/**
 * Searches as the visitor types in the box it stands in: the answers found move into it, the best
 * first, and go back to their places afterwards. The address follows, and the words go along to
 * the contact page.
 */
class FaqFound extends HTMLElement {
  #undo = new AbortController();
  #finder: Finder | undefined;
  #said = document.createElement('output');
  #found = document.createElement('div');
  #places = new MovedAnswers(this.#found);
  #marks = new Highlights();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #input: HTMLInputElement | null = null;
  /** What the answers belong to. */
  #list: HTMLElement | null = null;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#input = this.parentElement?.querySelector('input') ?? null;
    this.#list = this.closest('faq-accordion');
    const heading = document.createElement('h2');
    heading.append(this.#said);
    this.replaceChildren(heading, this.#found);
    document.adoptedStyleSheets.push(resultStyles);
    this.#input?.addEventListener('input', this.#search, { signal });
    this.#input?.addEventListener('keydown', this.#onKeydown, { signal });
    addEventListener('hashchange', this.#onHashchange, { signal });
    this.#fetch(signal).catch(() => this.#say('The search could not be loaded.'));
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    clearTimeout(this.#pause);
    this.#clear();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
      (styles) => styles !== resultStyles,
    );
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    const answer = await fetch(INDEX_PATH, { signal });
    this.#finder = new Finder((await answer.json()) as SearchIndex);
    if (isSearch(location.hash)) this.#onHashchange();
    else this.#search();
  }

  /** @param typed the event of typing; a visitor who arrives sees all at once, so nothing moves */
  #search = (typed?: Event): void => {
    const text = this.#input?.value.trim() ?? '';
    // Safari gives a field with autocomplete="off" its default when the visitor comes back to it.
    if (this.#input) this.#input.defaultValue = this.#input.value;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(remember, PAUSE, text);
    if (!text) this.#clear();
    else if (this.#finder) this.#show(text, this.#finder, typed ? IN_SIGHT : SHOWN);
  };

  #show(text: string, finder: Finder, first: number): void {
    const finding = finder.find(text);
    const { hits, keys } = finding;
    if (this.#list) hideAnswers(this.#list);
    const ids = hits.slice(0, SHOWN).map(({ slug }) => slug);
    const bring = (now: number) => this.#marks.show(this.#places.bring(ids, now), keys);
    bring(first);
    if (first < ids.length)
      afterPaint(() => {
        if (this.isConnected && this.#input?.value.trim() === text) bring(SHOWN);
      });
    this.#carry(asFragment(text), this);
    this.#say(resultSummary(text, finding, SHOWN));
  }

  #clear(): void {
    this.#places.giveBack();
    if (this.#list) showAnswers(this.#list);
    this.#marks.show([], new Set());
    this.#carry('', this.#list);
    this.#say('');
  }

  #say(words: string | Node): void {
    this.#said.replaceChildren(words);
  }

  /**
   * A visitor who asks the clinic need not type the words again; they stay on this device till sent. The
   * line that leads there ends what is shown.
   */
  #carry(fragment: string, end: HTMLElement | null): void {
    const ask = this.#list?.querySelector('.qa-ask');
    const link = ask?.querySelector('a');
    if (!ask || !link) return;
    link.hash = fragment;
    if (ask.parentElement !== end) end?.append(ask);
  }

  /** The address asks for a search, or for an answer, which is shown whether it was found or not. */
  #onHashchange = (): void => {
    const { hash } = location;
    if (!this.#input) return;
    if (isSearch(hash)) {
      this.#input.value = inFragment(hash);
      this.#search();
    } else if (this.#input.value && !this.querySelector(`[id="${CSS.escape(hash.slice(1))}"]`)) {
      this.#input.value = '';
      this.#search();
      scrollToShown(hash.slice(1));
    }
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const input = this.#input;
    // While a word is being composed, as in Japanese, its keys belong to the keyboard. Safari says
    // so by the code alone for the key that ends it (https://bugs.webkit.org/show_bug.cgi?id=165004).
    if (!input?.value || event.isComposing || event.keyCode === COMPOSING) return;
    if (event.key === 'Escape') {
      input.value = '';
      this.#search();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      const first = this.querySelector('summary') ?? this.#list?.querySelector('.qa-ask a');
      if (first instanceof HTMLElement) first.focus();
    } else return;
    event.preventDefault();
  };
}

customElements.define('faq-found', FaqFound);
