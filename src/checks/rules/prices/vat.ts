import type { Advice } from '#files/advice.ts';

/** VAT by each of its names; a receipt, an invoice or a number of it is not the tax itself. */
const TAX = String.raw`(?:v\.?a\.?t\b|(?:value[ -]added |sales )?tax(?:es)?\b)(?! (?:receipt|invoice|number|no\b|registration))`;
const RATE = String.raw`(?:\(?(?:at |of )?\d{1,2}(?:\.\d)? ?%\)? )?`;

/** VAT that comes on top, in words that say so. */
const LEFT_OUT = new RegExp(
  [
    String.raw`(?:\+|\b(?:plus|add|ex|exc|excl|excludes|excluding|exclusive of|without|before|net of|pre|doesn['’]t include|(?:not|no|never) (?:incl|include|includes|including|cover|covering|contain))\b\.?)[ -]?(?:the |any )?${RATE}${TAX}`,
    String.raw`(?<!\bno )\b${TAX} (?:is |are )?${RATE}(?:is |are |will be |comes )?(?:not included|not incl\b|excluded|exclusive|extra|added|on top|payable|due|to be added|charged on top)\b`,
    String.raw`\b${TAX}[ -]?(?:not incl|exclusive|excluded|excl\b)`,
    String.raw`\bno ${TAX} (?:is |are )?(?:included|in the price)`,
    String.raw`\b(?:prices?|amounts?|fees?|sums?) (?:is |are |in )?nett?\b|\bnett? (?:prices?|amounts?|fees?|sums?)\b|(?:^|[(,:\u2013\u2014-] ?)nett?(?:\s?\)|(?=\s*(?:[,.;]|$)))`,
  ].join('|'),
  'i',
);

/** VAT that is in the price, or that nobody has to pay. */
const SETTLED = [
  String.raw`\b(?:incl?|includes?|included|including|inclusive|covers?|covering|contains?|counts?)\b\.?[^.;]{0,80}\b${TAX}(?: (?:at|of) \d{1,2}(?:\.\d)? ?%)?\s*(?:$|[,.:)]|(?:and|too|as well|already)\b)`,
  String.raw`(?:n['’]t|\b(?:no|nor|not|never|nil|nothing|free of|free from|exempt from|outside))(?: (?:registered|liable|subject|charge|charged|add|added|to pay|pay|any|extra|further|other|more|due|need|for|to|of|with)){0,4} ${TAX}(?!,? (?:is |are )?(?:included|in the price))`,
  String.raw`\b(?:not|n['’]t|un) ?(?:yet )?${TAX}[ -]registered\b`,
  String.raw`\b${TAX}[ -]?(?:is |are |at )?${RATE}(?:is |are |of it )?(?:already |all |always |both )?(?:included|includ|incl?\b|inclusive|in (?:it|this|that|the|there|all|each|every)\b|part of|free\b|exempt|nil\b|none\b|zero|(?:not|never) (?:due|charged|payable|applicable|added|to pay|needed|chargeable)|does(?: not|n['’]t) apply|do not apply|isn['’]t (?:due|charged|added))`,
  String.raw`\b(?:with|and) (?:all |the )?${RATE}${TAX}\s*(?:$|[.,)]|in it\b)`,
  String.raw`\bafter ${TAX}`,
].map((pattern) => new RegExp(pattern, 'i'));

const SPEAKS = new RegExp(String.raw`\b${TAX}`, 'i');

/** Where a sentence ends, which "incl." does not. */
const ENDS = /(?<!\b(?:incl?|excl?|ex|v|v\.a|v\.a\.t))[.!?;](?=\s|$)/i;

const SOURCE = 'See CAP Code 3.18, https://www.asa.org.uk/type/non_broadcast/code_section/03.html.';

/**
 * VAT that is not said to be in the price (CAP Code 3.18): whatever is said of it has to say that it
 * is included, or that there is none to pay.
 */
export function vatAdvice(field: string, words: string): Advice | undefined {
  const [vat] = LEFT_OUT.exec(words) ?? [];
  if (vat) {
    return {
      says: `"${vat}" in "${field}" leaves VAT out of the price`,
      fix: `A price for consumers has all VAT in it: write the whole sum as the price, and delete these words. ${SOURCE}`,
    };
  }
  const open = words
    .split(ENDS)
    .find((part) => SPEAKS.test(part) && !SETTLED.some((pattern) => pattern.test(part)));
  return open === undefined
    ? undefined
    : {
        says: `"${open.trim()}" in "${field}" does not say that VAT is in the price`,
        fix: `A price for consumers has all VAT in it: write the whole sum as the price, and "VAT is included" in place of these words. ${SOURCE}`,
      };
}
