import { showing } from './showing.ts';

/**
 * Wires the slider of a figure that is complete without it: each stop shows the layers up to its
 * own, says its words once and marks its still. A still that is clicked moves the slider.
 */
export class SessionFigure extends HTMLElement {
  #undo = new AbortController();

  get #range(): HTMLInputElement | null {
    return this.querySelector('[type=range]');
  }

  get #stills(): HTMLElement[] {
    return [...this.querySelectorAll('li')];
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.addEventListener('input', this.#onInput, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    this.addEventListener('keydown', this.#onKeydown, { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #onInput = ({ target }: Event): void => {
    const range = target as HTMLInputElement;
    if (range.type === 'range') this.#show(range);
  };

  #onClick = ({ target }: Event): void => {
    const range = this.#range;
    const stop = this.#stills.findIndex((still) => still.contains(target as Node));
    if (!range || stop < 0) return;
    // The arrow keys go on from here.
    range.focus({ preventScroll: true });
    if (range.valueAsNumber === stop) return;
    range.valueAsNumber = stop;
    this.#show(range);
  };

  /** From right to left WebKit moves the slider to the other side than its arrow keys point. */
  #onKeydown = (event: KeyboardEvent): void => {
    const range = this.#range;
    const step = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (!range || !step || event.target !== range) return;
    if (getComputedStyle(range).direction !== 'rtl') return;
    event.preventDefault();
    range.valueAsNumber += step;
    this.#show(range);
  };

  #show(range: HTMLInputElement): void {
    // Safari gives a field with autocomplete="off" its default when the visitor comes back to it.
    range.defaultValue = range.value;
    const on = showing(range.valueAsNumber, this.#stills.length);
    mark(this.querySelectorAll('[role=img] .scalp-tint ~ *'), on.layers);
    mark(this.#stills, on.stills);
    const [label, words] = this.querySelectorAll('[data-on] > p');
    range.ariaValueText = label?.textContent.trim() ?? '';
    // Not in the output: the slider's value has just been spoken.
    this.querySelector('.session-stop')?.replaceChildren(
      label?.firstElementChild?.textContent ?? '',
    );
    this.querySelector('output')?.replaceChildren(words?.textContent ?? '');
  }
}

function mark(elements: Iterable<Element>, on: readonly boolean[]): void {
  for (const [index, element] of [...elements].entries()) {
    element.toggleAttribute('data-on', on[index] ?? false);
  }
}
