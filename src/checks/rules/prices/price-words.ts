import type { Advice } from '#files/advice.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { cardFee, isFeeWithoutSum, SAYS_NOTHING_OF_IT } from './fee-words.ts';
import { otherSumAdvice, type Field, type Price } from './other-sums.ts';
import { vatAdvice } from './vat.ts';

const FIELDS: readonly Field[] = ['title', 'included', 'otherFees', 'basis'];

const SUM = String.raw`(?:(?:£|€|gbp|eur) ?\d[\d,]{0,9}(?:\.\d\d)?|\d[\d,]{0,9}(?:\.\d\d)? ?(?:pounds|euros|gbp|eur)\b|\d[\d,]{2,9}(?=\s*(?:$|[),.;])))`;
const SAVED = String.raw`\b(?:you |now )?sav(?:e|es|ing|ings)(?: of| up to)? ${SUM}|\b(?:black friday|cyber monday)\b|\b\d{1,3} ?(?:%|percent) (?:reduction|discount|saving|cheaper|less)\b`;
const FORMER = String.raw`\b(?:(?:was|were|instead of|reduced from|down from|normally|usually|formerly|previously|originally|regularly|rrp(?: of)?|full price)(?: only)?:? ${SUM}|reduced from|rrp\b)`;

/** What makes a price look lower than another that nobody can check; the other goes with it. */
const REDUCED = new RegExp(
  String.raw`\(${FORMER}\)|${FORMER}|${SAVED}|\bnow only\b|\b\d{1,3} ?% off\b|\b\d{1,3} ?percent off\b|\bhalf[ -]price\b|\b(?:special|limited|introductory|opening|launch) (?:offer|price|deal)\b|\b(?:sale|bargain|discount(?:ed)?)\b`,
  'i',
);

/** The same where it stands beside other sums, which may be normal or usual. */
const REDUCED_BESIDE = new RegExp(
  String.raw`(?<=^|[.;] )(?:normally|usually|was|were|originally|previously|full price)(?: only)?:? ${SUM}|\binstead of ${SUM}|\breduced from\b|\brrp\b|${SAVED}|\bhalf[ -]price\b`,
  'i',
);

const HURRY =
  /\b(?:this|for one) (?:day|week|month|weekend|spring|summer|autumn|winter) only\b|\blimited (?:time|places|spaces|slots|availability)\b|\bwhile (?:stocks?|places|slots|spaces) lasts?\b|\blast few\b|\bhurry\b/i;
const FREE =
  /(?<![-\w] ?)\bfree\b(?!-(?!of-charge)\p{L}| (?:of|from|hand|form)\b)|\bcomplimentary\b|\bno charge\b/iu;

/** A town in Greater Manchester, where nothing is reduced. */
const IN_SALE = /\b(?:in|at|near|from|of|to) Sale\b/g;

/** Nothing that a client could reckon with. */
const OPEN =
  /^\W*(?:tb[acd]|n\/a|to be (?:announced|confirmed|decided)|(?:please )?(?:ask|call|contact|ring|see)(?: us| me| website| our website)?(?: for details)?|on request|poa|varies|variable|(?:a )?deposit|(?:it )?depends|(?:please )?(?:see|as per|subject to) (?:our )?(?:terms(?: and conditions| & conditions)?|t ?(?:&|and) ?cs?)|(?:some |other |extra |additional )?(?:fees|charges|costs|extras) (?:may|might|can|could|will) (?:also )?(?:apply|be charged|be added)|yes|some|\d{1,2}(?:\.\d)? ?%)\W*$/i;

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
  const vat = vatAdvice(field, words);
  if (vat) return vat;
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
  const isBeside = field === 'otherFees' || field === 'basis';
  const [reduced] = (isBeside ? REDUCED_BESIDE : REDUCED).exec(words.replaceAll(IN_SALE, '')) ?? [];
  if (reduced) {
    return {
      says: `"${reduced}" in "${field}" sets the price beside a higher one that must be proved`,
      fix: `Delete "${reduced}" there, and say what ${isBeside ? 'else there is to say' : 'the price is for'}.`,
    };
  }
  const ofCards = cardFee(field, words);
  if (ofCards) return ofCards;
  const isOpen =
    OPEN.test(words) ||
    (field === 'included' && SAYS_NOTHING_OF_IT.test(words)) ||
    (field === 'otherFees' && isFeeWithoutSum(words));
  if (field !== 'title' && isOpen) {
    if (field === 'included') {
      return {
        says: `"${words}" in "included" says nothing of what the price includes`,
        fix: 'Write what a client gets for it, such as "Three sessions and the pigment".',
      };
    }
    return {
      says: `"${words}" in "${field}" says nothing of how much`,
      fix: `Write what may be charged and how much, such as "A deposit of 50 ${currency === 'EUR' ? 'euros' : 'pounds'}", or None.`,
    };
  }
  return otherSumAdvice(price, field, words, currency);
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
