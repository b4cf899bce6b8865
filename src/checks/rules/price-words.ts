import type { Advice } from '#files/advice.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type Price = NonNullable<Content['prices'][number]['data']['prices']>[number];
type Field = 'title' | 'included' | 'otherFees' | 'basis';

const FIELDS: readonly Field[] = ['title', 'included', 'otherFees', 'basis'];

/** VAT that comes on top (CAP Code 3.18); "VAT is included" and "not registered for VAT" do not. */
const WITHOUT_VAT =
  /(?:\+|\b(?:plus|add|ex|exc|excl|excluding|exclusive of|without|before|net of)\b\.?) ?(?:the )?(?:\d{1,2} ?% )?vat\b|(?<!\bno )\bvat (?:is |are |of |at )?(?:\d{1,2} ?% )?(?:is |will be )?(?:not included|not incl|excluded|extra|added|on top|comes on top|payable|to be added|charged on top)\b|\bvat not incl|\b(?:prices?|amounts?|fees?) (?:are|is) net\b/i;

/** What makes a price look lower than another that nobody can check. */
const REDUCED =
  /\bwas (?:\u00a3|\u20ac|gbp|eur|only)? ?\d[\d,.]{0,9}|\brrp\b|\bnow only\b|\b\d{1,3} ?% off\b|\b\d{1,3} ?percent off\b|\bhalf[ -]price\b|\b(?:special|limited|introductory|opening|launch) (?:offer|price|deal)\b|\b(?:sale|bargain|discount(?:ed)?)\b|\b(?:black friday|reduced from|instead of (?:\u00a3|\u20ac))/i;

const HURRY =
  /\b(?:this|for one) (?:day|week|month|weekend|spring|summer|autumn|winter) only\b|\blimited (?:time|places|spaces|slots|availability)\b|\bwhile (?:stocks?|places|slots|spaces) lasts?\b|\blast few\b|\bhurry\b/i;
const FREE = /(?<![-\w] ?)\bfree\b(?! (?:of|from)\b)|\bcomplimentary\b|\bno charge\b/i;

/** Nothing that a client could reckon with. */
const OPEN =
  /^\W*(?:tb[acd]|n\/a|to be (?:announced|confirmed|decided)|(?:please )?(?:ask|call|contact|ring|see)(?: us| me| website| our website)?(?: for details)?|on request|poa|varies|variable|(?:a )?deposit|(?:it )?depends|(?:please )?(?:see|as per|subject to) (?:our )?(?:terms(?: and conditions| & conditions)?|t ?(?:&|and) ?cs?)|(?:some |other |extra |additional )?(?:fees|charges|costs|extras) (?:may|might|can|could|will) (?:also )?(?:apply|be charged|be added)|yes|some|\d{1,2}(?:\.\d)? ?%)\W*$/i;

const SUMS = /([\u00a3\u20ac$])\s?(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d\d))?(?!\d)/g;
const SIGNS: Record<string, string> = { '£': 'GBP', '€': 'EUR' };

/** A part, or what is paid beside it: "a deposit of £50", "£100 a month". */
const PART =
  /\b(?:deposit|each|per|a month|a session|for each|off the price|taken off|worth|more|extra|fee|instal?ments?|cancell?\w*|late|missed|up to|booking|consultation|patch test|top[ -]?up|touch[ -]?up|travel|additional|another|second)\b/i;

/** What the words beside a price say against it. */
export function priceWordProblems({ prices }: Content): Problem[] {
  return prices.flatMap(({ file, source, data: { prices: all = [], currency } }) =>
    all.flatMap((price, index) =>
      FIELDS.flatMap((field) => {
        const words = price[field];
        const advice = words === undefined ? undefined : adviceFor(price, field, words, currency);
        if (!advice) return [];
        return [{ file, line: source.lineOf(['prices', index, field]), field, ...advice }];
      }),
    ),
  );
}

function adviceFor(price: Price, field: Field, words: string, currency = ''): Advice | undefined {
  const [vat] = WITHOUT_VAT.exec(words) ?? [];
  if (vat) {
    return {
      says: `"${vat}" in "${field}" leaves VAT out of the price`,
      fix: 'A price for consumers has all VAT in it: write the whole sum as the price, and delete these words. See CAP Code 3.18, https://www.asa.org.uk/type/non_broadcast/code_section/03.html.',
    };
  }
  const [hurry] = HURRY.exec(words) ?? [];
  if (hurry) {
    return {
      says: `"${hurry}" in "${field}" hurries people, who need time to decide`,
      fix: `Delete "${hurry}" there: a price holds until you write another.`,
    };
  }
  const [free] = field === 'title' ? (FREE.exec(words) ?? []) : [];
  if (free) {
    return {
      says: `"${free}" in "title" says that there is nothing to pay, and a price stands beside it`,
      fix: `Delete "${free}" there, or remove this price.`,
    };
  }
  const [reduced] = field === 'title' || field === 'included' ? (REDUCED.exec(words) ?? []) : [];
  if (reduced) {
    return {
      says: `"${reduced}" in "${field}" sets the price beside a higher one that must be proved`,
      fix: `Delete "${reduced}" there, and say what the price is for.`,
    };
  }
  if (field !== 'title' && OPEN.test(words)) {
    if (field === 'included') {
      return {
        says: `"${words}" in "included" says nothing of what the price includes`,
        fix: 'Write what a client gets for it, such as "Three sessions and the pigment".',
      };
    }
    return {
      says: `"${words}" in "${field}" says nothing of how much`,
      fix: 'Write what may be charged and how much, such as "A deposit of 50 pounds", or None.',
    };
  }
  return otherSum(price, field, words, currency);
}

function otherSum(price: Price, field: Field, words: string, currency: string): Advice | undefined {
  for (const { 0: written, 1: sign = '', 2: pounds = '', 3: pence = '0' } of words.matchAll(SUMS)) {
    if (SIGNS[sign] !== currency) {
      return {
        says: `"${written}" in "${field}" is in another currency than the prices, which are in ${currency}`,
        fix: `Write the sum in ${currency}.`,
      };
    }
    const sum = Number(pounds.replaceAll(',', '')) + Number(pence) / 100;
    const own = price.amount ?? price.from;
    if (field === 'title' || (field === 'included' && !PART.test(words))) {
      if (sum !== own) {
        return {
          says: `"${written}" in "${field}" is another sum than ${price.amount === undefined ? '"from"' : '"amount"'}, which is ${own}`,
          fix: `Delete the sum in "${field}": the page shows the price beside it.`,
        };
      }
    }
  }
  return undefined;
}

/** Prices that nobody has looked at for a year. */
export const oldPriceNotes = ({ prices }: Content, today: string): string[] =>
  prices.flatMap(({ file, source, data: { prices: all = [] } }) =>
    all.flatMap(({ updated, title }, index) =>
      updated < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
        ? [
            `${file}, line ${source.lineOf(['prices', index, 'updated'])}: nobody has updated the price "${title}" for more than a year. See whether it is still right, and write the day.`,
          ]
        : [],
    ),
  );
