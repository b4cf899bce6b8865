import { isSearch } from './fragment.ts';

/**
 * Adds a search to the box it holds. What searches, faq-found.ts, is fetched when a visitor is
 * about to type, or the address asks for something: /faq/#q=gym.
 */
export class FaqSearch extends HTMLElement {
  /** Fetches faq-found.ts. */
  declare static fetchFound: () => Promise<unknown>;
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.addEventListener('focusin', this.#begin, { signal });
    this.addEventListener('pointerup', this.#rise, { signal });
    addEventListener('hashchange', this.#askedFor, { signal });
    this.#askedFor();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    this.querySelector('faq-found')?.remove();
  }

  #askedFor = (): void => {
    if (isSearch(location.hash)) this.#begin();
  };

  /** Under a finger the box goes to the top: what is found shows above the keyboard. */
  #rise = ({ pointerType, target }: PointerEvent): void => {
    if (pointerType === 'touch' && target instanceof HTMLInputElement) {
      requestAnimationFrame(() => this.scrollIntoView());
    }
  };

  #begin = (): void => {
    if (this.querySelector('faq-found')) return;
    const found = document.createElement('faq-found');
    this.append(found);
    FaqSearch.fetchFound().catch(() => {
      found.textContent = 'The search could not be loaded.';
    });
  };
}
