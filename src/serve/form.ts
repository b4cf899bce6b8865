import type { IncomingMessage } from 'node:http';

/** A form as Netlify would take it in. */
export interface PostedForm {
  /** Address it was posted to. */
  path: string;
  /** Value of `form-name`, which tells Netlify's forms apart. */
  form: string;
  /** Filled in, in order, without `form-name`; a name may come more than once. */
  fields: ReadonlyArray<readonly [name: string, value: string]>;
  /** The field no person sees was filled in: Netlify drops such an enquiry. */
  caught: boolean;
}

/** The largest form that is read, in bytes. */
export const FORM_LIMIT = 64 * 1024;

/** Name of the hidden field that only robots fill in (`netlify-honeypot` on the form). */
const HONEYPOT = 'bot-field';

/**
 * Reads the body of a request.
 *
 * @returns undefined when it is larger than FORM_LIMIT
 */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not close the connection: the refusal still has to go out.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > FORM_LIMIT) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Reads a posted form.
 *
 * @param path address it was posted to
 * @returns undefined when Netlify would not take it for a form: another type of body, or no
 *   `form-name` (its servers then answer 404, as for any POST to a static file)
 */
export function parseForm(
  path: string,
  contentType: string | undefined,
  body: string,
): PostedForm | undefined {
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType ?? '')) return undefined;
  const sent = [...new URLSearchParams(body)];
  const form = sent.find(([name]) => name === 'form-name')?.[1];
  if (!form) return undefined;
  const fields = sent.filter(([name]) => name !== 'form-name');
  const caught = fields.some(([name, value]) => name === HONEYPOT && value !== '');
  return { path, form, fields, caught };
}

/** One line about an enquiry for the person who runs the server. */
export function describeForm({ form, fields, caught }: PostedForm): string {
  const values = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
  const fate = caught
    ? 'the hidden field is filled in, so Netlify would drop it as a robot’s'
    : 'on your own machine nothing is sent';
  // A terminal obeys control characters, and these come from outside.
  const line = `${form}: ${values}`.replaceAll(/\p{Cc}+/gu, ' ');
  return `An enquiry arrived: ${line} (${fate})`;
}
