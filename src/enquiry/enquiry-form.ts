import { validationErrors } from './validation.ts';

/** The names of the fields that have to be right, by the names of their faults. */
const FIELDS = { reach: 'phone-or-email', adult: 'adult' } as const;
type Fault = keyof typeof FIELDS;
const FAULTS = Object.keys(FIELDS) as Fault[];

/** After so many milliseconds without an answer the visitor may send again. */
const PATIENCE = 20_000;

/**
 * Says beside a field what is wrong with it before an enquiry is sent, in the place of the
 * browser's own words, and takes it back as soon as it is right. Without it the browser says it.
 * While an enquiry is on its way the button says so, and a second click sends no second one.
 */
export class EnquiryForm extends HTMLElement {
  #undo = new AbortController();
  #form: HTMLFormElement | null = null;
  /** What the button says while nothing is on its way. */
  #send = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  get #button(): HTMLButtonElement | null {
    return this.querySelector('button[type=submit]');
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    this.#form.noValidate = true;
    // To a screen reader a box that must be ticked is wrong from the start, unless it is told.
    for (const fault of FAULTS) this.#tell(fault);
    this.#form.addEventListener('submit', this.#onSubmit, { signal });
    this.#form.addEventListener('input', this.#onInput, { signal });
    this.#send = this.#button?.textContent ?? '';
    // Gone back to, a page is as it was left.
    addEventListener('pageshow', this.#ready, { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    this.#ready();
    if (this.#form) this.#form.noValidate = false;
    for (const fault of FAULTS) {
      this.#tell(fault);
      this.#fieldOf(fault)?.removeAttribute('aria-invalid');
    }
  }

  #faults() {
    const written = new FormData(this.#form ?? undefined);
    const reach = written.get(FIELDS.reach);
    return validationErrors({
      reach: typeof reach === 'string' ? reach : '',
      adult: written.has(FIELDS.adult),
    });
  }

  #onSubmit = (event: SubmitEvent): void => {
    if (this.#waiting !== undefined) {
      event.preventDefault();
      return;
    }
    const faults = this.#faults();
    for (const fault of FAULTS) this.#tell(fault, faults[fault]);
    if (!faults.reach && !faults.adult) {
      this.#sending();
      return;
    }
    event.preventDefault();
    this.#form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  /** The button keeps the focus, so it is not disabled, only said to be. */
  #sending(): void {
    this.#waiting = setTimeout(this.#ready, PATIENCE);
    this.#button?.setAttribute('aria-disabled', 'true');
    this.#button?.replaceChildren('Sending…');
  }

  #ready = (): void => {
    if (this.#waiting === undefined) return;
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#button?.removeAttribute('aria-disabled');
    this.#button?.replaceChildren(this.#send);
  };

  /** While the visitor types, errors shown before are taken back, and none is added. */
  #onInput = (): void => {
    const faults = this.#faults();
    for (const fault of FAULTS) {
      if (!faults[fault]) this.#tell(fault);
    }
  };

  #fieldOf(fault: Fault): HTMLInputElement | null {
    return this.querySelector(`[name="${FIELDS[fault]}"]`);
  }

  #tell(fault: Fault, words = ''): void {
    this.#fieldOf(fault)?.setAttribute('aria-invalid', String(words !== ''));
    this.querySelector(`#enquiry-${fault}-fault`)?.replaceChildren(words);
  }
}
