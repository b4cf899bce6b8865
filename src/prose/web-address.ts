import { z } from 'zod';
import { foreignLetters } from '#text/alphabets.ts';
import { hiddenCharacter } from '#text/hidden-characters.ts';

/** What is wrong with an address, as the rest of a sentence that begins with it, and the cure. */
interface AddressAdvice {
  says: string;
  fix: string;
}

const COPY = 'Copy it from the address line of your browser while it shows the page.';

/** Addresses that open as they are written and yet are not what a visitor should be sent to. */
const UNFIT: readonly [pattern: RegExp, advice: AddressAdvice][] = [
  [
    /^https:\/\/[^/?#]*@/i,
    { says: 'has a name in front of its host', fix: 'Leave out all between // and the @.' },
  ],
  [/[,;\s]https?:\/\//i, { says: 'is more than one address', fix: 'Keep one of them.' }],
  [
    /^[^?#(]*[,;]$|^[^(]*\)$/,
    { says: 'has a mark at its end that is not part of it', fix: 'Leave out the last character.' },
  ],
  [
    // Names that the public system of names does not know, RFC 6761, RFC 6762, RFC 7686 and ICANN's.
    /^https:\/\/[^/?#:]*\.(?:local|localhost|internal|lan|home|test|invalid|onion)(?![^/?#:])/i,
    { says: 'opens on some machines only', fix: 'Write the address that everybody can open.' },
  ],
  [
    /^https:\/\/[^/?#]*--[^/?#]*\.netlify\.app(?![^/?#])/i,
    {
      says: 'is of a preview, which does not last',
      fix: 'Write the address of the site itself.',
    },
  ],
  [
    /^https:\/\/(?:[^/?#]*\.safelinks\.protection\.outlook\.com|(?:www\.)?google\.[a-z.]{2,6}\/url\b|l\.(?:facebook|instagram)\.com\/)/i,
    { says: 'leads past another program to where it goes', fix: `Open it once. ${COPY}` },
  ],
  [
    /^https:\/\/(?:docs\.google\.com\/[^?#]*\/edit\b|mail\.google\.com|web\.whatsapp\.com|app\.netlify\.com|outlook\.(?:live|office)\.com)/i,
    { says: 'is a page for you and no visitor', fix: 'Write an address that everybody can open.' },
  ],
];

/** What keeps an address from leading every visitor where it should; nothing for most of them. */
export function unfitAddress(address: string): AddressAdvice | undefined {
  const known = UNFIT.find(([pattern]) => pattern.test(address));
  if (known) return known[1];
  const read = decoded(address);
  if (read === undefined || hiddenCharacter(read)) {
    return { says: 'has a % with no letter behind it', fix: COPY };
  }
  const [host = ''] = /(?<=^https:\/\/)[^/?#]+/i.exec(address) ?? [];
  const foreign = foreignLetters(host);
  return foreign && { says: `has a host that looks like another: ${foreign.says}`, fix: COPY };
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}

/** A name that leads to a host on the web, in the letters of machines: "xn--bcher-kva.example". */
const HOST =
  /^(?=.{1,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/i;

/**
 * A web address that starts with https:// and that everybody can open; browsers take "https:page"
 * for a page of this site, and a space for %20.
 */
export const webAddress = z
  .url({ protocol: /^https$/, hostname: HOST })
  .check(({ value, issues }) => {
    if (/^https:(?!\/\/)|\s/i.test(value)) {
      issues.push({ code: 'invalid_format', format: 'url', input: value });
      return;
    }
    const advice = unfitAddress(value);
    if (!advice) return;
    const { says: message, fix } = advice;
    issues.push({ code: 'custom', message, params: { fix }, input: value });
  });

/** RFC 2606 keeps these names for examples, and some of ours are among them. */
const EXAMPLE = /^https:\/\/(?:[^/?#]*\.)?example\.(?:com|net|org)(?![^/?#])/i;

/** The address of a whole site: https:// and the name of its host, and nothing behind it. */
export const siteAddress = webAddress.check(({ value, issues }) => {
  if (EXAMPLE.test(value)) {
    const fix = 'Write the address that you own, or leave it empty until you do.';
    issues.push({ code: 'custom', message: 'is an example', params: { fix }, input: value });
  }
  if (/^https:\/\/[^/?#@:\\]+(?!\/?$)[/?#@:\\]/i.test(value)) {
    issues.push({ code: 'invalid_format', format: 'website', input: value });
  }
});
