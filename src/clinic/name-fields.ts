import { NO_NAME, text } from '#prose/fields.ts';

/** What the clinic is called until its owner names it. */
export const UNNAMED = 'The SMP Clinic';

/** What a field is set to that is on or off; no clinic is called so. */
const SWITCH = /^(?:no|yes|on|off|true|false)$/;

/** What stands in an advertisement, and on no sign. */
const ADVERTISES =
  /\bbook (?:now|online|today|here|your)\b|\b\d{1,3} ?(?:%|percent) ?off\b|#\p{L}|\b(?:call|ring|text|message|dm) (?:us|now|me|today)\b|\b(?:special|limited|opening) offers?\b|\bfree (?:consultations?|patch tests?)\b/iu;

/** What somebody is, or where else the name is said to stand, and not what they are called. */
const NO_LEGAL_NAME =
  /^(?:an? )?(?:sole[ -]?(?:trader|proprietor|owner)|self[- ]?employed(?: person)?|individual|private(?: person)?|partnership|limited(?: company)?|ltd(?: company| co)?|freelancer?|(?:the )?(?:owner|founder|director|proprietor|clinic|business|company)(?:['’]s)?(?: name)?|me|myself|us)\.?$|^(?:(?:it is |it['’]s )?(?:the )?same(?: (?:as\b.*|name))?|(?:same )?as (?:above|name|the name|on\b.*|trading name)|see (?:above|name)|ditto|my (?:own )?name|trading name)\.?$/i;

/** What the clinic is called, on its sign and on an invoice: fields of `clinic.yaml`. */
export const nameFields = {
  name: text
    .max(80)
    .refine((words) => !SWITCH.test(words), {
      error: 'is a yes or no, and not what the clinic is called',
      params: { fix: 'Write the name on the sign, or leave it empty.' },
    })
    .refine((words) => !NO_NAME.test(words), {
      error: 'is an address or a number, and no name',
      params: { fix: 'Write the name on the sign.' },
    })
    .refine((words) => !ADVERTISES.test(words), {
      error: 'has words of an advertisement in it, which stand on no sign',
      params: { fix: 'Write the name alone.' },
    })
    .optional()
    .meta({
      title: 'Name',
      description: `The name on the sign. Until it is set the site says "${UNNAMED}".`,
    }),
  legalName: text
    .refine((words) => !NO_NAME.test(words), {
      error: 'is an address or a number, and no name',
      params: { fix: 'Write the name on your invoices, or leave it empty.' },
    })
    .refine((words) => !NO_LEGAL_NAME.test(words), {
      error: 'is no name of a person or a company',
      params: { fix: 'Write the name itself, as on your invoices, or leave it empty.' },
    })
    .optional()
    .meta({
      title: 'Legal name',
      description: 'The person or company behind the clinic, as on an invoice.',
    }),
};
