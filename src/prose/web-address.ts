import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import { foreignLetters } from '#text/alphabets.ts';
import { hiddenCharacter } from '#text/hidden-characters.ts';
import { EXAMPLE_HOST, isOfBuilder, isShared, MISTYPED_ENDING } from './hosts.ts';

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
    /^https:\/\/(?:(?:docs|www)\.google\.com\/[^?#]{0,300}\/edit\b|(?:mail|business|analytics)\.google\.com|search\.google\.com\/search-console|drive\.google\.com\/drive\b|web\.whatsapp\.com|app\.netlify\.com|(?:outlook|onedrive)\.(?:live|office)\.com|business\.facebook\.com|(?:www\.)?dropbox\.com\/home\b|(?:www\.)?canva\.com\/design\/[^?#]{0,300}\/edit\b|github\.com\/[^?#]{0,300}\/edit\/|calendar\.google\.com\/calendar\/(?:u\/\d\/)?r\b|app\.gettimely\.com\/(?!book)|(?:[\w-]{1,60}\.)?acuityscheduling\.com\/(?:admin|login|preferences)\b|(?:app\.)?squareup\.com\/dashboard\b|calendly\.com\/(?:event_types|app|scheduled_events)\b|(?:partners|partner)\.(?:fresha|booksy|treatwell)\.|[^?#]{1,200}\/wp-admin\b)/i,
    { says: 'is a page for you and no visitor', fix: 'Write an address that everybody can open.' },
  ],
];

/** What a host cannot be, though it has the form of one. */
function unfitHost(host: string): AddressAdvice | undefined {
  const [ending] = MISTYPED_ENDING.exec(host) ?? [];
  if (ending) return { says: `ends in "${ending}", as no address does`, fix: COPY };
  if (/^www\.www\./i.test(host)) return { says: 'has "www." twice', fix: 'Leave one of them out.' };
  if (/^www\.[^.]+$/i.test(host)) {
    return { says: 'has no ending, such as .co.uk', fix: COPY };
  }
  const foreign = foreignLetters(domainToUnicode(host));
  return foreign && { says: `has a host that looks like another: ${foreign.says}`, fix: COPY };
}

/** What keeps an address from leading every visitor where it should; nothing for most of them. */
export function unfitAddress(address: string): AddressAdvice | undefined {
  const known = UNFIT.find(([pattern]) => pattern.test(address));
  if (known) return known[1];
  const read = decoded(address);
  if (read === undefined || hiddenCharacter(read)) {
    return { says: 'has a % with no letter behind it', fix: COPY };
  }
  return unfitHost(/(?<=^https:\/\/)[^/?#:]+/i.exec(address)?.[0] ?? '');
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

/** Names of one's own in examples, besides those that RFC 2606 keeps for them. */
const isExample = (host: string): boolean =>
  EXAMPLE_HOST.test(host) || /(?:^|\.)example\.(?:com|net|org)$/i.test(host);

/** What a whole site cannot be at: an example, or a host where everybody has pages. */
function notOwned(address: string): AddressAdvice | undefined {
  if (!URL.canParse(address)) return undefined;
  if (isExample(new URL(address).hostname)) {
    return {
      says: 'is an example',
      fix: 'Write the address that you own, or leave it empty until you do.',
    };
  }
  if (isOfBuilder(address)) {
    return {
      says: 'is a site that was built with another program, and not this one',
      fix: 'Write an address that you own and that leads here, or leave it empty.',
    };
  }
  return isShared(address)
    ? {
        says: 'is on a host that belongs to somebody else, and search engines would be sent there',
        fix: 'Write an address that you own, or leave it empty. A page of yours on that host belongs behind "profiles".',
      }
    : undefined;
}

/** The address of a whole site of one's own: https:// and its host, and nothing behind it. */
export const siteAddress = webAddress.check(({ value, issues }) => {
  const wrong = notOwned(value);
  if (wrong) {
    const { says: message, fix } = wrong;
    issues.push({ code: 'custom', message, params: { fix }, input: value });
  } else if (/^https:\/\/[^/?#@:\\]+(?!\/?$)[/?#@:\\]/i.test(value)) {
    issues.push({ code: 'invalid_format', format: 'website', input: value });
  }
});
