/** What a visitor wants to ask about, as the page before put it into the address. */
export interface Prefill {
  /** The answer that was read: by its permanent name in an address, else its question. */
  about?: string;
  /** What was looked for and not found. */
  words?: string;
}

/** As long as a question gets; more is cut off. */
const LONGEST = 200;

/**
 * Reads a wish from the fragment of an address: #about=does-smp-hurt, or #q=shampoo. A fragment is
 * never sent to a server, so no one learns what is asked before it is sent on purpose.
 */
export function prefillIn(fragment: string): Prefill {
  const [, kind, written = ''] = fragment.match(/^#(about|q)=([^&]+)/) ?? [];
  const text = decoded(written);
  if (!text) return {};
  return kind === 'about' ? { about: text } : { words: text };
}

/** One line, as it was typed in one; nothing where the fragment was damaged on its way. */
function decoded(written: string): string {
  try {
    const line = decodeURIComponent(written.replaceAll('+', ' ')).replaceAll(/[\s\p{Cc}]+/gu, ' ');
    // By characters: half of one has no place in an address.
    return [...line.trim()].slice(0, LONGEST).join('').trim();
  } catch {
    return '';
  }
}

/** An e-mail to the clinic that says what it is about, where that is known. */
export const mailAbout = (address: string, { about, words }: Prefill): string =>
  withFields(address, {
    subject: about ? `About “${about}”` : words && 'A question',
    body: words,
  });

/**
 * A chat with the clinic that begins with the question, which is the clinic's own. The visitor's
 * words stay here: an address that is opened elsewhere is no place for them.
 */
export const chatAbout = (address: string, { about }: Prefill): string =>
  withFields(address, { text: about && `About “${about}”: ` });

/** Spaces are written as %20: mail programs and chats take a plus for a plus. */
function withFields(address: string, fields: Record<string, string | undefined>): string {
  const written = Object.entries(fields).flatMap(([name, value]) =>
    value ? `${name}=${encodeURIComponent(value)}` : [],
  );
  return [address, ...(written.length > 0 ? [written.join('&')] : [])].join('?');
}
