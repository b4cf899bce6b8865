import { shownInWords } from './shown.ts';

/** How far an arrow key moves the line, in hundredths of the picture; a finger moves it freely. */
const KEY_STEP = '5';

/**
 * Wires the range that lies over a pair of pictures, which is complete without it: how much of
 * the after picture shows is a length for the style, and words for whoever listens.
 */
export class BeforeAfter extends HTMLElement {
  #undo = new AbortController();
  /** Where the line was when a finger came down. */
  #from = 0;

  get #range(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.addEventListener('input', this.#show, { signal });
    this.addEventListener('pointerdown', this.#onPointerdown, { signal });
    this.addEventListener('pointercancel', this.#onPointercancel, { signal });
    this.addEventListener('keydown', this.#onKeydown, { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #onPointerdown = (): void => {
    this.#from = this.#range?.valueAsNumber ?? 0;
    this.#stepBy('any');
  };

  /** The finger came to scroll the page: the line goes back to where it was. */
  #onPointercancel = (): void => {
    if (this.#range) this.#range.valueAsNumber = this.#from;
    this.#show();
  };

  #onKeydown = ({ key }: KeyboardEvent): void => {
    if (/^(Arrow|Page|Home|End)/.test(key)) this.#stepBy(KEY_STEP);
  };

  /** A new step may move the range to the nearest place it allows. */
  #stepBy(step: string): void {
    const range = this.#range;
    if (!range || range.step === step) return;
    range.step = step;
    this.#show();
  }

  #show = (): void => {
    const range = this.#range;
    if (!range) return;
    this.style.setProperty('--after', `${range.valueAsNumber}%`);
    range.ariaValueText = shownInWords(range.valueAsNumber);
  };
}
