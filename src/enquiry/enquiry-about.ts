import { chatAbout, mailAbout, prefillIn, type Prefill } from './prefill.ts';

/** Where the questions of the site are, by their permanent names. */
const QUESTIONS = '/faq-questions.json';

/**
 * Says what the visitor wants to ask about, and takes it along: into the form, into an e-mail and
 * into a chat, where the page has them. Without it all of them are as they are.
 */
export class EnquiryAbout extends HTMLElement {
  #undo = new AbortController();
  /** Where links lead that take nothing along. */
  #plain = new Map<HTMLAnchorElement, string>();
  /** What the message was filled with; what the visitor wrote is never replaced. */
  #filled = '';

  get #links(): NodeListOf<HTMLAnchorElement> {
    return this.querySelectorAll('a[href^="mailto:"], a[href^="https://wa.me/"]');
  }

  connectedCallback(): void {
    this.#undo = new AbortController();
    this.#plain = new Map([...this.#links].map((link) => [link, link.href]));
    addEventListener('hashchange', this.#read, { signal: this.#undo.signal });
    this.#read();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
    this.#take({});
  }

  #read = async (): Promise<void> => {
    const { hash } = location;
    const { signal } = this.#undo;
    const { about, words } = prefillIn(hash);
    const question = about && (await this.#questionNamed(about, signal));
    // Another may be asked for by now.
    if (signal.aborted || hash !== location.hash) return;
    this.#take({ ...(question && { about: question }), ...(words && { words }) });
  };

  /** A question is named and not written in the address, so that a link cannot word it. */
  async #questionNamed(name: string, signal: AbortSignal): Promise<string | undefined> {
    try {
      const answer = await fetch(QUESTIONS, { signal });
      const questions = new Map(Object.entries((await answer.json()) as Record<string, string>));
      return questions.get(name);
    } catch {
      return undefined;
    }
  }

  /** @param wish with the question itself in the place of its name */
  #take(wish: Prefill): void {
    if (wish.about) this.#say('You were reading: ', wish.about);
    else if (wish.words) this.#say('You were looking for: ', wish.words);
    else this.querySelector('.enquiry-about')?.replaceChildren();
    this.#fill(wish);
    for (const [link, plain] of this.#plain) {
      link.href = link.protocol === 'mailto:' ? mailAbout(plain, wish) : chatAbout(plain, wish);
    }
  }

  #say(before: string, words: string): void {
    document.documentElement.dataset['about'] = '';
    const said = document.createElement('span');
    said.textContent = `“${words}”`;
    this.querySelector('.enquiry-about')?.replaceChildren(before, said);
  }

  #fill({ about = '', words = '' }: Prefill): void {
    const field = this.querySelector<HTMLInputElement>('form [name="about"]');
    const message = this.querySelector<HTMLTextAreaElement>('form [name="message"]');
    if (field) field.value = about;
    if (!message || (message.value && message.value !== this.#filled)) return;
    message.value = words;
    this.#filled = words;
  }
}
