import type { Advice } from '#files/advice.ts';

const CHARGES =
  /\b(?:deposits?|fees?|charges?|charged|chargeable|costs?|surcharges?|extras?|payable|separately|depends?|vary|varies)\b|^\W*(?:travel(?:ling)?|mileage|parking|touch[ -]?ups?|top[ -]?ups?|consultations?|patch tests?)(?: costs?| fees?)?\W*$/i;

/** How much: a sum, a share, or that it is nothing. */
const HOW_MUCH =
  /\d|\b(?:half|a (?:third|quarter|tenth)|(?:whole|full) price|hundred|ten|twenty|thirty|forty|fifty|no|none|nothing|not|never|without|free|nil|includ\w{2,5}|zero|(?:at|for) the (?:\w{1,12} )?price|same price|listed|price list)\b|n['’]t\b/i;

/** Fees that a client cannot reckon with, because no sum is named (CAP Code 3.17 to 3.19). */
export const isFeeWithoutSum = (words: string): boolean =>
  CHARGES.test(words) && !HOW_MUCH.test(words);

const CARD = String.raw`(?:(?:credit|debit|bank) )?(?:cards?|paypal|apple pay|google pay|american express|amex|visa|mastercard|klarna)`;
const FEE = String.raw`(?:\d[\d.]{0,5} ?(?:%|percent)|[\u00a3\u20ac] ?\d[\d.]{0,6}|\d[\d.]{0,5} ?(?:p|pence|pounds)|fees?|surcharges?|charges?|extra)`;
const FOR_CARDS = new RegExp(
  String.raw`(?<![\p{L}\d])${FEE}(?![\p{L}\d])[^.;,]{0,30}?\b(?:for|when|if|on|with|by)\b[^.;,]{0,25}?\b${CARD}\b|\b${CARD}\b[^.;,]{0,30}?\d[\d.]{0,5} ?%|\b${CARD} (?:payments? |transactions? |processing |handling )?(?:fees?|surcharges?|charges?)\b`,
  'iu',
);
const MAY_BE = /\b(?:no|none|never|not|without|deposit|business|commercial|corporate)\b|n['’]t\b/i;

/**
 * A fee for paying with a card of one's own, which nobody may ask of a consumer (Consumer Rights
 * (Payment Surcharges) Regulations 2012, SI 2012/3110, regulation 6A).
 */
export function cardFee(field: string, words: string): Advice | undefined {
  const clause = words.split(/[.;]/).find((part) => FOR_CARDS.test(part) && !MAY_BE.test(part));
  const [fee] = FOR_CARDS.exec(clause ?? '') ?? [];
  return fee === undefined
    ? undefined
    : {
        says: `"${fee.trim()}" in "${field}" is a fee for a way of paying, which nobody may ask of a consumer`,
        fix: `Delete it, and take no such fee. See the Consumer Rights (Payment Surcharges) Regulations 2012, regulation 6A, https://www.legislation.gov.uk/uksi/2012/3110.`,
      };
}

/** Nothing that a client could compare with another offer. */
export const SAYS_NOTHING_OF_IT =
  /^\W*(?:(?:absolutely |almost )?everything(?: (?:you need|included|needed|is included))?|the (?:full )?(?:works|lot|whole lot|full treatment)|all(?: (?:in|of it|inclusive|included|you need))?|as (?:discussed|agreed|above|described|advertised|before|usual)|(?:the )?same(?: as .{1,40})?|see above|ditto|full (?:treatment|service|package)|whatever (?:you need|it takes)|what you need|it depends|depends .{1,40})\W*$/i;
