import type { CollectionName } from '#collections/collections.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { SENTENCES, sumsIn } from '#checks/rules/prices/sums.ts';
import { saidTexts } from './said-texts.ts';

/** Law, care and words of other countries, which a copied text brings with it. */
const ABROAD: [pattern: RegExp, what: string, fix: string][] = [
  [
    /\b(?:call(?:ing)?|dial(?:ling)?|ring(?:ing)?|phone) 911\b/i,
    'the number for help in America',
    'Write 999.',
  ],
  [
    /\b(?:HIPAA|CCPA|CPRA|COPPA|AHPRA|PIPEDA)\b/i,
    'a law or an office of another country',
    'Leave it out.',
  ],
  [/\bzip ?codes?\b/i, 'what America calls a postcode', 'Write postcode.'],
  [
    /\b(?:Blue Cross(?: Blue Shield)?|Medicare|Medicaid|Aetna|Kaiser Permanente)\b/,
    'a health insurance of another country',
    'Leave it out.',
  ],
];

const SUSPECT_ABROAD = new RegExp(ABROAD.map(([{ source }]) => source).join('|'), 'i');

const READ: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'faq',
  'services',
  'home',
  'aftercare',
  'notices',
  'practitioners',
  'prices',
  'gallery',
]);

/** Whether the clinic is in the United Kingdom, as it is unless it says another country. */
const isHere = ({ clinic }: Content): boolean =>
  clinic.every(({ data }) => (data.address?.country ?? 'GB') === 'GB');

/** What was copied from a site of another country, and is not so in the United Kingdom. */
export const abroadProblems = (content: Content): EntryCheck =>
  isHere(content)
    ? (name, entry) =>
        READ.has(name)
          ? [...saidTexts(entry, SUSPECT_ABROAD)].flatMap(({ words, placeOf }) =>
              ABROAD.flatMap(([pattern, what, fix]) => {
                const found = pattern.exec(words);
                return found
                  ? [{ ...placeOf(found.index), says: `"${found[0]}" is ${what}`, fix }]
                  : [];
              }),
            )
          : []
    : () => [];

const MONEY = /[$€£]|\b(?:aed|usd|eur|aud|euros?|dollars?|dirhams?|try|tl|lira|pln|chf)\b|zł/i;

/** Money that prices are not given in anywhere in the clinic's own country. */
const MORE =
  /(?<![\p{L}\d])(?:AED|TRY|TL) ?\d(?:[\d,.]{0,9}\d)?(?!\p{L})|(?<![\p{L}\d.,])\d(?:[\d,.]{0,9}\d)? ?(?:AED|TL|TRY|dirhams?|(?:turkish )?lira)(?!\p{L})/u;

/** A sentence that speaks of another country means its money. */
const ELSEWHERE =
  /\b(?:abroad|overseas|turkey|istanbul|america|usa|u\.s\.|europe|ireland|dubai|poland|germany|spain|countr(?:y|ies)|exchange)\b/i;

/** Sums in another money than the clinic's; they may be meant, so they stop no build. */
export function otherMoneyNotes(content: Content): EntryCheck {
  const currency = content.prices.map(({ data }) => data.currency).find((one) => one);
  if (!currency && !isHere(content)) return () => [];
  const own: string = currency ?? 'GBP';
  return (name, entry) =>
    name !== 'faq' && name !== 'services'
      ? []
      : [...saidTexts(entry, MONEY)].flatMap(({ words, placeOf }) => {
          let at = 0;
          return words.split(SENTENCES).flatMap((sentence) => {
            const start = words.indexOf(sentence, at);
            at = start + sentence.length;
            const sum = sumsIn(sentence).find((one) => one.currency !== own)?.words;
            const found = ELSEWHERE.test(sentence) ? undefined : (sum ?? MORE.exec(sentence)?.[0]);
            if (!found) return [];
            const says = `"${found}" is in another money than yours, which is ${own}`;
            return [{ ...placeOf(start), says, fix: 'Look whether it is right.' }];
          });
        });
}
