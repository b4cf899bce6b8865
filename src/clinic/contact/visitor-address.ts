import type { Advice } from '#files/advice.ts';
import { EXAMPLE_HOST, isExamplePage, isFirstPage } from '#prose/hosts.ts';
import { webAddress } from '#prose/web-address.ts';
import { isPhone } from './phone.ts';

const OWN_PAGE = 'Copy the address from your browser while it shows your own page.';
const CHAT_FIX =
  'Write the number with the country code and digits only, such as https://wa.me/447700900123.';

/** What a chat address of WhatsApp's has for a number; nothing where it holds none by its form. */
function chatNumber(address: string): string | undefined {
  const { hostname, pathname, searchParams } = new URL(address);
  if (/^(?:api|web)\.whatsapp\.com$/.test(hostname)) {
    return pathname.startsWith('/send') ? (searchParams.get('phone') ?? '') : undefined;
  }
  if (hostname !== 'wa.me') return undefined;
  const [, first = '', second] = pathname.split('/');
  // https://faq.whatsapp.com/5913398998672934: a short link, a code to scan, a catalogue.
  if (/^(?:message|qr)$/i.test(first) && second) return undefined;
  return /^c$/i.test(first) ? (second ?? '') : first;
}

/** Why an address that opens leads a visitor to nobody: a chat with no number, or a first page. */
export function leadsToNobody(address: string): Advice | undefined {
  if (!URL.canParse(address)) return undefined;
  const number = chatNumber(address);
  if (number !== undefined && !isPhone(`+${number}`))
    return { says: 'rings nowhere', fix: CHAT_FIX };
  if (isExamplePage(address)) return { says: 'is an example', fix: OWN_PAGE };
  return isFirstPage(address)
    ? {
        says: 'leads to the first page of a network or a booking service',
        fix: OWN_PAGE,
      }
    : undefined;
}

/** What a program shows to whoever runs it, and what an example shows to nobody. */
function nobodys(address: string): Advice | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  if (EXAMPLE_HOST.test(hostname) || /^(?:www\.)?example\.(?:com|net|org)$/i.test(hostname)) {
    return { says: 'is an example', fix: 'Write an address of your own, or leave it empty.' };
  }
  return /\/(?:dashboard|admin|backend)(?:\/|$)/i.test(pathname) ||
    /^(?:admin|dashboard)\./i.test(hostname)
    ? { says: 'is a page for you and no visitor', fix: OWN_PAGE }
    : undefined;
}

/** A web address that leads a visitor to somebody. */
export const visitorAddress = webAddress.check(({ value, issues }) => {
  const wrong = leadsToNobody(value) ?? nobodys(value);
  if (!wrong) return;
  const { says: message, fix } = wrong;
  issues.push({ code: 'custom', message, params: { fix }, input: value });
});
