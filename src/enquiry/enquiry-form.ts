import { faultsOf } from './faults.ts';

/** The names of the fields that have to be right, by the names of their faults. */
const FIELDS = { reach: 'phone-or-email', adult: 'adult' } as const;
type Fault = keyof typeof FIELDS;

/**
 * Says beside a field what is wrong with it before an enquiry is sent, in the place of the
 * browser's own words, and takes it back as soon as it is right. Without it the browser says it.
 */
export class EnquiryForm extends HTMLElement {
  #undo = new AbortController();
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#form = this.querySelector('form');
    if (!this.#form) return;
    this.#form.noValidate = true;
    this.#form.addEventListener('submit', this.#onSubmit, { signal });
    this.#form.addEventListener('input', this.#onInput, { signal });
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    if (this.#form) this.#form.noValidate = false;
    for (const fault of ['reach', 'adult'] as const) this.#tell(fault, undefined);
  }

  #faults() {
    const written = new FormData(this.#form ?? undefined);
    const reach = written.get(FIELDS.reach);
    return faultsOf({
      reach: typeof reach === 'string' ? reach : '',
      adult: written.has(FIELDS.adult),
    });
  }

  #onSubmit = (event: SubmitEvent): void => {
    const faults = this.#faults();
    for (const fault of ['reach', 'adult'] as const) this.#tell(fault, faults[fault]);
    if (!faults.reach && !faults.adult) return;
    event.preventDefault();
    this.#form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  };

  /** Nobody is told off while writing: what was told before is taken back, and nothing added. */
  #onInput = (): void => {
    const faults = this.#faults();
    for (const fault of ['reach', 'adult'] as const) {
      if (!faults[fault]) this.#tell(fault, undefined);
    }
  };

  #tell(fault: Fault, words: string | undefined): void {
    const field = this.querySelector<HTMLInputElement>(`[name="${FIELDS[fault]}"]`);
    const said = this.querySelector<HTMLElement>(`#enquiry-${fault}-fault`);
    if (!field || !said) return;
    field.ariaInvalid = words ? 'true' : null;
    said.textContent = words ?? '';
  }
}
