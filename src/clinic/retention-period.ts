import { text } from '#prose/fields.ts';

const UNIT = /^(?:a|one|\d{1,3}|two|three|four|five|six|seven|ten|twelve|eighteen) ?$/i;
const SENTENCE =
  /\b(?:we|i|you|they)\b[^.]{0,40}\b(?:keep|kept|store|delete|hold|will)\b|\b(?:is|are|will be) (?:kept|stored|deleted)\b/i;
const ENDLESS =
  /^(?:for ?ever|always|unlimited|indefinitely|permanently|no limit|without end)\b|^(?:for )?(?:as long as (?:it is )?(?:needed|necessary|required|possible|we (?:need|like|want)\b.*)|until (?:it is )?no longer (?:needed|necessary|required)|n\/a|none|never|yes|no|varies)\.?$/i;

/** Longer than ten years, which no enquiry is needed for (UK GDPR, article 5(1)(e)). */
const TOO_LONG =
  /\b(?:1[1-9]|[2-9]\d|\d{3,}) ?years?\b|\b(?:12[1-9]|1[3-9]\d|[2-9]\d\d|\d{4,}) ?months?\b/i;
const IN_WORDS =
  /\b(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)(?:[- ]\w{3,5})? years?\b|\bdecades\b|\bcentur(?:y|ies)\b|\blifetime\b/i;
const A_UNIT = /\b(?:hour|day|week|fortnight|month|quarter|year|decade)s?\b/i;
const NO_TIME = /^(?:0+|zero) ?(?:days?|weeks?|months?|years?)?$/i;
const A_DAY = /^\d{4}-\d\d-\d\d$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;

/** What is wrong with how long enquiries are kept, and what to write instead. */
function wrongWith(words: string): { message: string; fix: string } | undefined {
  const time = 'Write a time, such as 12 months.';
  if (NO_TIME.test(words)) return { message: 'is no time at all', fix: time };
  if (UNIT.test(words)) {
    const months = `Write ${words.trim()} months, or ${words.trim()} with another unit.`;
    return { message: 'does not say whether that is days, months or years', fix: months };
  }
  if (ENDLESS.test(words) || /^[^\p{L}\p{N}]/u.test(words))
    return { message: 'is no time that ends', fix: time };
  if (A_DAY.test(words)) return { message: 'is a day, and not how long', fix: time };
  if (TOO_LONG.test(words) || IN_WORDS.test(words)) {
    return { message: 'is longer than an enquiry can be needed', fix: time };
  }
  if (SENTENCE.test(words)) {
    return { message: 'stands within a sentence, and is one itself', fix: time };
  }
  if (!A_UNIT.test(words)) return { message: 'does not say how long', fix: time };
  const bare = words.replace(/^(?:for|about:) /i, '').replace(/[.!]{1,9}$/, '');
  return bare === words
    ? undefined
    : { message: 'stands within a sentence of the privacy page', fix: `Write ${bare}.` };
}

/** How long something is kept, as it goes on behind "keeps it for". */
export const retentionPeriod = text.check(({ value, issues }) => {
  const wrong = wrongWith(value);
  if (!wrong) return;
  const { message, fix } = wrong;
  issues.push({ code: 'custom', input: value, message, params: { fix } });
});
