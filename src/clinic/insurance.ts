import { z } from 'zod';
import { day, text } from '#prose/fields.ts';

/**
 * Words that say that there is an insurance, or none, what it covers and for how much; the number of
 * a policy, and an address on the web.
 */
const NO_INSURER =
  /^(?:n\/a|none\b.*|no\b.*|unknown|pending|tb[acd]|yes\b.*|not yet\b.*)$|\b(?:insured|covered)\b|\d(?:[ -]?\d){5}|[£€]|\b\d{1,3} ?(?:m|mn|million)\b|\bpolic(?:y|ies) (?:no\b|number|ref|[a-z]{0,4}[ -]?\d)|\b[a-z]{2,4}[ -]\d{3,}|^(?:public|professional|product|employer['’]?s['’]?|treatment|malpractice)\b.{0,40}\b(?:liability|indemnity|risk|cover)$|\bwww\.|https?:|@|\S\.(?:com|co\.uk|org|org\.uk|net|uk|insurance)\b/i;

/** An insurance by its kind, or whoever arranged it, and not who insures. */
const NO_NAME_OF_ONE =
  /^(?:(?:my|our|the|an?|fully|comprehensive|business|salon|beauty|full) )*(?:insurers?|insurance(?: (?:company|provider|broker|cover|policy))?|brokers?|underwriters?|policy|cover)\.?$|^(?:through|via|by|with|from) (?:my|our|an?|the) \b.*|^(?:public|professional|product|employer['’]?s['’]?|treatments?|malpractice|medical)\b.{0,30}\b(?:liability|indemnity|risks?|malpractice|treatments?)\b.{0,20}\binsurance$/i;

/** With whom the clinic is insured, and until when. */
export const insurance = z.strictObject({
  insurer: text
    .max(80)
    .refine((words) => !NO_INSURER.test(words) && !NO_NAME_OF_ONE.test(words), {
      error: 'is not the name of an insurer',
      params: { fix: 'Write the name on the policy, or empty both lines of "insurance".' },
    })
    .meta({
      title: 'Insurer',
      description: 'With whom you are insured, by the name on the policy.',
    }),
  until: day({ ahead: true }).meta({
    title: 'Until',
    description: 'The last day it lasts, as 2027-11-22. After that day the site leaves it out.',
    inForm:
      'The last day it lasts. Every build says so 60 days before; from the day after, the site leaves it out.',
  }),
});
