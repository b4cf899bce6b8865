/** What a visitor wants to ask about, as the page before put it into the address. */
export interface Wish {
  /** The answer that was read, by its permanent name. */
  about?: string;
  /** What was looked for and not found. */
  words?: string;
}

/** As long as a question gets; more is cut off. */
const LONGEST = 200;

/**
 * Reads a wish from the fragment of an address: #about=does-smp-hurt, or #q=shampoo. A fragment is
 * never sent to a server, so nobody learns what is asked before it is sent on purpose.
 */
export function wishIn(fragment: string): Wish {
  const fields = new URLSearchParams(fragment.slice(1));
  const about = fields.get('about')?.trim();
  const words = fields.get('q')?.trim().slice(0, LONGEST);
  return { ...(about && { about }), ...(words && { words }) };
}

/** An e-mail to the clinic that says what it is about. */
export function mailAbout(address: string, question: string | undefined, words = ''): string {
  const subject = question ? `About “${question}”` : 'A question';
  const fields = { subject, ...(words && { body: words }) };
  const parts = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${address.replace(/\?.*$/, '')}?${parts.join('&')}`;
}

/**
 * A chat with the clinic that begins with the question, which is the clinic's own. The visitor's
 * words stay here: an address that is opened elsewhere is no place for them.
 */
export function chatAbout(address: string, question: string): string {
  const link = new URL(address);
  link.searchParams.set('text', `About “${question}”: `);
  return link.href;
}
