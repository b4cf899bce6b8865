import { normalFrom, ownDays, stretchOn, type Rules, type TreatmentDays } from './calendar.ts';
import { dayWords, localDate } from './days.ts';
import { calendarFile, type FileDetails } from './ics.ts';
import { EXERCISE } from './plan.ts';
import { treatmentCard } from './treatment-card.ts';

/** What the page gives the calendar. */
export interface CalendarData extends Rules, Omit<FileDetails, 'work'> {}

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
  #data: CalendarData | undefined;

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  get #days(): TreatmentDays[] {
    const dates = this.#inputs.map(({ value }) => value).filter((date) => REAL_DATE.test(date));
    return this.#data ? ownDays(dates, this.#data) : [];
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#data = JSON.parse(this.querySelector('script')?.textContent ?? '') as CalendarData;
    this.addEventListener('input', this.#show, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    // Browsers fill fields again when somebody comes back.
    this.#show();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #show = (): void => {
    const days = this.#days;
    const today = localDate(new Date());
    this.querySelector('.own-days')?.replaceChildren(
      ...days.map((one) => treatmentCard(one, today)),
    );
    this.querySelector('output')?.replaceChildren(inShort(days, today));
    this.toggleAttribute('data-dated', days.length > 0);
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
    input.value = '';
    next.querySelector('span')?.replaceChildren(`Treatment ${count}`);
    last.after(next);
    input.focus();
    this.querySelector('[data-act=add]')?.toggleAttribute('hidden', count >= MOST);
  }

  #save(): void {
    if (!this.#data) return;
    const file = calendarFile(this.#days, { ...this.#data, work: this.#data.work.says });
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

/** What matters most, in a sentence. */
function inShort(days: readonly TreatmentDays[], today: string): string {
  const normal = normalFrom(days);
  if (normal === undefined) return '';
  if (normal <= today) return 'These days are over: you can exercise as normal.';
  const now = stretchOn(days, today);
  const until = `Normal exercise from ${dayWords(normal)}.`;
  return now ? `Today: ${EXERCISE[now.exercise].toLowerCase()}. ${until}` : until;
}
