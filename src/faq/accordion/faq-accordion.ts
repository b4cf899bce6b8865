import { askAbout, idOf, quietButton } from './answer-tools.ts';

/** What a history entry remembers of the page: the ids of the open answers. */
interface OpenAnswers {
  open: string[];
}

/**
 * Adds to a list of `<details>` that works without it: open all and close all, an address that follows what is opened, a link to copy for each
 * answer, arrow keys between questions, and every answer on paper. What is open is kept with the history
 * entry; OpenFromUrl.astro opens it again. An answer's id is inside its panel.
 */
export class FaqAccordion extends HTMLElement {
  #undo = new AbortController();
  #toggleAll = quietButton();
  /** What is open as far as is known: the address follows only what the visitor changes. */
  #open = new Set<HTMLDetailsElement>();

  get #answers(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('details')];
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    const { signal } = this.#undo;
    this.#open = new Set(this.#answers.filter((answer) => answer.open));
    this.#addTools(signal);
    // A toggle event does not bubble, but it can be caught on its way down.
    this.addEventListener('toggle', this.#onToggle, { signal, capture: true });
    this.addEventListener('keydown', this.#onKeydown, { signal });
    this.addEventListener('click', this.#onClick, { signal });
    addEventListener('beforeprint', this.#onPrint, { signal });
    this.#nameToggle();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    for (const tools of this.querySelectorAll('.faq-tools, .qa-tools')) tools.replaceChildren();
  }

  #addTools(signal: AbortSignal): void {
    this.#toggleAll.addEventListener('click', this.#onToggleAll, { signal });
    this.querySelector('.faq-tools')?.append(this.#toggleAll);
    // A clinic that cannot be reached has no such line.
    const asks = this.querySelector('.qa-ask') !== null;
    for (const answer of this.#answers) {
      const copy = quietButton();
      copy.textContent = 'Copy link';
      const tools = asks ? [copy, askAbout(answer)] : [copy];
      answer.querySelector('.qa-tools')?.append(...tools, document.createElement('output'));
      // What is laid out already opens sooner. Safari cannot tell when it has nothing to do.
      globalThis.requestIdleCallback?.(() => copy.getClientRects());
    }
  }

  #onToggleAll = (): void => {
    const answers = this.#answers;
    const open = this.#open.size < answers.length;
    this.#open = new Set(open ? answers : []);
    for (const answer of answers) answer.open = open;
    this.#nameToggle();
    this.#remember(open ? location.hash : '');
  };

  /** Paper shows every answer, in browsers that know no style for a closed one as well. */
  #onPrint = (): void => {
    const closed = this.#answers.filter((answer) => !answer.open);
    const show = (open: boolean) => {
      // Known before it happens: the address follows the visitor alone.
      for (const answer of closed) this.#open[open ? 'add' : 'delete'](answer);
      for (const answer of closed) answer.open = open;
    };
    show(true);
    addEventListener('afterprint', () => show(false), { once: true });
  };

  #onToggle = ({ target }: Event): void => {
    const answer = target as HTMLDetailsElement;
    if (answer.open === this.#open.has(answer)) return;
    if (answer.open) this.#open.add(answer);
    else this.#open.delete(answer);
    // The answer is shown first: the button and the address can wait.
    afterPaint(() => {
      this.#nameToggle();
      // The address may name it as it was called before.
      const named = document.getElementById(location.hash.slice(1));
      if (answer.open) this.#remember(`#${idOf(answer)}`);
      else this.#remember(answer.contains(named) ? '' : location.hash);
    });
  };

  /**
   * Replaces the address: opening answers leaves nothing to click back through. One that asks for
   * a search stays.
   */
  #remember(wanted: string): void {
    const open = [...this.#open].map(idOf);
    const hash = location.hash.startsWith('#q=') ? location.hash : wanted;
    history.replaceState({ open } satisfies OpenAnswers, '', new URL(hash, location.href));
  }

  #nameToggle(): void {
    const all = this.#open.size === this.#answers.length;
    this.#toggleAll.textContent = all ? 'Close all' : 'Open all';
  }

  #onClick = async ({ target }: Event): Promise<void> => {
    const answer = (target as Element).closest('.qa-tools button')?.closest('details');
    const said = answer?.querySelector('output');
    if (!answer || !said) return;
    const link = `${location.origin}${location.pathname}#${idOf(answer)}`;
    said.value = await navigator.clipboard.writeText(link).then(
      () => 'Link copied',
      // Browsers refuse without a secure address or permission: the link can be copied by hand.
      () => link,
    );
  };

  #onKeydown = (event: KeyboardEvent): void => {
    const { target, ctrlKey, altKey, metaKey } = event;
    if (!(target as Element).matches('summary') || ctrlKey || altKey || metaKey) return;
    const summaries = [...this.querySelectorAll<HTMLElement>('summary')].filter(isShown);
    const here = summaries.indexOf(target as HTMLElement);
    const last = summaries.length - 1;
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[event.key];
    const summary = summaries[next ?? -1];
    if (!summary) return;
    event.preventDefault();
    summary.focus();
  };
}

/** Older browsers cannot be asked, but they hide nothing that takes part in the layout. */
const isShown = (element: HTMLElement): boolean =>
  element.checkVisibility?.() ?? element.offsetParent !== null;

/** A frame's own callbacks come before it is painted; a task asked for in one comes after. */
const afterPaint = (act: () => void): void => {
  requestAnimationFrame(() => setTimeout(act));
};
