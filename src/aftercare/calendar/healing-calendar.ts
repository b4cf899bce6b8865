import { ownDays, type Rules, type TreatmentDays } from './calendar.ts';
import { localDate } from './days.ts';
import { calendarFile } from './ics.ts';
import { calendarSummary } from './summary.ts';
import { treatmentCard } from './treatment-card.ts';

/** More treatments than anybody has. */
const MOST = 8;
/** A year that is being typed begins with nothings: 0002, 0020, 0202. */
const REAL_DATE = /^(?:19|20|21)\d\d-/;

/**
 * Works out a visitor's own days from those of the treatments. The dates stay in the page: nothing
 * is sent, and nothing is kept when it is left.
 */
export class HealingCalendar extends HTMLElement {
  #undo = new AbortController();
  #rules: Rules | undefined;
  /** The day that is marked as today. */
  #today = '';

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  get #days(): TreatmentDays[] {
    const dates = this.#inputs.map(({ value }) => value).filter((date) => REAL_DATE.test(date));
    return this.#rules ? ownDays(dates, this.#rules) : [];
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#rules = JSON.parse(this.querySelector('script')?.textContent ?? '') as Rules;
    this.addEventListener('input', this.#show, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    // A page may stay open past midnight, and a device asleep counts no hours: so it is looked at
    // again and again, and whenever the visitor comes back to it.
    const everyMinute = setInterval(this.#turnDay, 60_000);
    signal.addEventListener('abort', () => clearInterval(everyMinute));
    document.addEventListener('visibilitychange', this.#turnDay, { signal });
    // A date may have been put in before the script came.
    this.#show();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #turnDay = (): void => {
    if (localDate(new Date()) !== this.#today) this.#show();
  };

  #show = (): void => {
    // Safari gives a field with autocomplete="off" its default when the visitor comes back to it.
    for (const input of this.#inputs) input.defaultValue = input.value;
    const days = this.#days;
    this.#today = localDate(new Date());
    this.querySelector('.own-days')?.replaceChildren(
      ...days.map((one) => treatmentCard(one, this.#today)),
    );
    this.toggleAttribute('data-dated', days.length > 0);
    const output = this.querySelector('output');
    const said = calendarSummary(days, this.#today);
    // Whatever is put in is read out, were it the same as before.
    if (output && output.textContent !== said) output.textContent = said;
  };

  #onClick = ({ target }: Event): void => {
    const { act } = (target as HTMLElement).closest('button')?.dataset ?? {};
    if (act === 'add') this.#add();
    if (act === 'save') this.#save();
    if (act === 'print') this.#print();
  };

  #add(): void {
    const last = this.#inputs.at(-1)?.closest('li');
    const next = last?.cloneNode(true) as HTMLElement | undefined;
    const input = next?.querySelector('input');
    const count = this.#inputs.length + 1;
    if (!last || !next || !input) return;
    input.defaultValue = '';
    input.value = '';
    next.querySelector('span')?.replaceChildren(`Treatment ${count}`);
    last.after(next);
    input.focus();
    this.querySelector('[data-act=add]')?.toggleAttribute('hidden', count >= MOST);
  }

  #save(): void {
    if (!this.#rules) return;
    const { bands, work } = this.#rules;
    const file = calendarFile(this.#days, {
      host: location.host,
      work: work.says,
      stretches: bands.length,
      treatments: this.#inputs.length,
      saved: new Date(),
    });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
    link.download = 'aftercare.ics';
    link.click();
    // The browser has begun to read it by then.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** The card alone, not the page with it. */
  #print(): void {
    document.documentElement.dataset['card'] = '';
    addEventListener('afterprint', () => delete document.documentElement.dataset['card'], {
      once: true,
    });
    print();
  }
}
