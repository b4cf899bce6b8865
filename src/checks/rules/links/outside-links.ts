import { emailAddress } from '#clinic/contact/email.ts';
import { isPhone, phoneMeant } from '#clinic/contact/phone.ts';
import { leadsToNobody } from '#clinic/contact/visitor-address.ts';
import type { Advice } from '#files/advice.ts';
import { unfitAddress, webAddress } from '#prose/web-address.ts';

/**
 * What is wrong with a link that leads out of the site: to a phone, a letter box or another site.
 * @param country of the clinic, for numbers without a country code
 */
export function wrongOutside(address: string, country: unknown): Advice | undefined {
  if (/^tel:/i.test(address)) return wrongNumber(address, country);
  if (/^mailto:/i.test(address)) return wrongMail(address);
  if (!/^https:/i.test(address)) return undefined;
  const unfit = unfitAddress(address);
  if (unfit) return { says: `the link to ${address} ${unfit.says}`, fix: unfit.fix };
  if (!webAddress.safeParse(address).success) {
    return {
      says: `the link address "${address}" is ${/[.:]/.test(address.slice(8)) ? 'none that everybody can open' : 'not complete'}`,
      fix: 'Copy it from the address line of your browser.',
    };
  }
  const nobody = leadsToNobody(address);
  return nobody && { says: `the link to ${address} ${nobody.says}`, fix: nobody.fix };
}

/** A host at the start of words, which nothing but an address is: "www.nhs.uk/conditions". */
const HOST =
  /^\s*(?:https?:\/\/)?(?:www\.)?((?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,24})(?:[/?#:]\S*)?\s*$/i;
const MAIL = /^\s*[^\s@]{1,64}@[^\s@]{1,255}\s*$/;

/**
 * Words of a link that are an address or a number themselves, and not the one it leads to.
 * @param country of the clinic, for numbers without a country code
 */
export function otherWords(words: string, address: string, country: unknown): Advice | undefined {
  const says = `the link says "${words.trim()}" and leads to ${address}`;
  const fix = 'Correct one of the two, so that both are the same.';
  if (/^tel:/i.test(address)) {
    const [said, dialled] = [words, address.slice(4)].map((one) => phoneMeant(one, country));
    return said && dialled && said !== dialled ? { says, fix } : undefined;
  }
  if (/^mailto:/i.test(address)) {
    const to = address.slice('mailto:'.length).replace(/\?.*$/, '');
    const said = words.trim().replace(/^mailto:/i, '');
    const isOther = MAIL.test(said) && said.toLowerCase() !== to.toLowerCase();
    return isOther ? { says, fix } : undefined;
  }
  const [, host] = HOST.exec(words) ?? [];
  if (!host || !/^https:/i.test(address) || !URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  const [said, real] = [host.toLowerCase(), hostname.replace(/^www\./, '')];
  const isSame = said === real || real.endsWith(`.${said}`) || said.endsWith(`.${real}`);
  return isSame ? undefined : { says, fix };
}

/** Behind a ? may stand what the mail begins with (RFC 6068). */
function wrongMail(address: string): Advice | undefined {
  const to = address.slice('mailto:'.length).replace(/\?.*$/, '').split(/,|%2C/i);
  return to.every((one) => emailAddress.safeParse(one).success)
    ? undefined
    : {
        says: `the link to ${address} reaches nobody`,
        fix: 'Write an e-mail address behind mailto:, such as mailto:hello@clinic.example.',
      };
}

/** Separators and an extension may stand in such a link (RFC 3966); 111 is dialled as it is. */
function wrongNumber(address: string, country: unknown): Advice | undefined {
  const number = address
    .slice(4)
    .replace(/;ext=\d+$/, '')
    .replaceAll(/%20|[-.()]/g, '');
  if (isPhone(number) || /^\d{3,6}$/.test(number)) return undefined;
  const meantNumber = phoneMeant(number, country) ?? '+442079460123';
  return {
    says: `the link to ${address} rings nowhere`,
    fix: `Write the number with + and the country code, such as tel:${meantNumber}.`,
  };
}
