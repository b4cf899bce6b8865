import { chatAbout, mailAbout, wishIn } from './wish.ts';

/** Where the questions of the site are, by their permanent names. */
const QUESTIONS = '/faq-questions.json';

/**
 * Says what the visitor wants to ask about, and takes it along: into the form, into an e-mail and
 * into a chat, where the page has them. Without it all of them are as they are.
 */
export class EnquiryAbout extends HTMLElement {
  #undo = new AbortController();

  connectedCallback(): void {
    this.#undo = new AbortController();
    addEventListener('hashchange', this.#read, { signal: this.#undo.signal });
    this.#read();
  }

  disconnectedCallback(): void {
    this.#undo.abort();
  }

  #read = async (): Promise<void> => {
    const { about, words } = wishIn(location.hash);
    const question = about && (await this.#questionNamed(about));
    if (question) this.#say(`You were reading: “${question}”`);
    else if (words) this.#say(`You were looking for: “${words}”`);
    else return;
    const field = this.#field<HTMLInputElement>('about');
    if (field && question) field.value = question;
    const message = this.#field<HTMLTextAreaElement>('message');
    if (message && words && !message.value) message.value = words;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a')) {
      if (link.protocol === 'mailto:') link.href = mailAbout(link.href, question, words);
      if (link.host === 'wa.me' && question) link.href = chatAbout(link.href, question);
    }
  };

  #field<Field extends HTMLElement>(name: string): Field | null {
    return this.querySelector<Field>(`form [name="${name}"]`);
  }

  /** A question is named and not written in the address, so that nobody else can word it. */
  async #questionNamed(name: string): Promise<string | undefined> {
    try {
      const answer = await fetch(QUESTIONS, { signal: this.#undo.signal });
      const questions = new Map(Object.entries((await answer.json()) as Record<string, string>));
      return questions.get(name);
    } catch {
      return undefined;
    }
  }

  #say(words: string): void {
    document.documentElement.dataset['about'] = '';
    this.querySelector('.enquiry-about')?.replaceChildren(words);
  }
}
