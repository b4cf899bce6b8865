import { sliderValueText } from './slider-value.ts';
import { KEY_STEP, movedBy } from './slider-keys.ts';

/**
 * Wires the range that lies over a pair of pictures, which is complete without it: how much of
 * the after picture shows is a length for the style, and words for screen readers.
 */
export class BeforeAfter extends HTMLElement {
  #undo = new AbortController();
  /** Where the line was when a finger came down. */
  #from = 0;
  /** Where the line is. */
  #at = 0;

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
    this.#from = this.#at;
    if (this.#range) this.#range.step = 'any';
  };

  /** The finger came to scroll the page: the line goes back to where it was. */
  #onPointercancel = (): void => this.#moveTo(this.#from);

  #onKeydown = (event: KeyboardEvent): void => {
    const range = this.#range;
    if (!range || event.ctrlKey || event.altKey || event.metaKey) return;
    const rightToLeft = getComputedStyle(range).direction === 'rtl';
    const to = movedBy(event.key, this.#at, rightToLeft);
    if (to === undefined) return;
    event.preventDefault();
    range.step = String(KEY_STEP);
    this.#moveTo(to);
  };

  #moveTo(place: number): void {
    if (this.#range) this.#range.valueAsNumber = place;
    this.#show();
  }

  #show = (): void => {
    const range = this.#range;
    if (!range) return;
    this.#at = range.valueAsNumber;
    // Safari gives a field with autocomplete="off" its default when the visitor comes back to it.
    range.defaultValue = range.value;
    this.style.setProperty('--after', `${this.#at}%`);
    range.ariaValueText = sliderValueText(this.#at);
  };
}
