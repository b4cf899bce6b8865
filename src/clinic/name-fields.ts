import { NO_NAME, text } from '#prose/fields.ts';

/** What the clinic is called until its owner names it. */
export const UNNAMED = 'The SMP Clinic';

/** What a field is set to that is on or off; no clinic is called so. */
const SWITCH = /^(?:no|yes|on|off|true|false)$/;

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
    .optional()
    .meta({
      title: 'Legal name',
      description: 'The person or company behind the clinic, as on an invoice.',
    }),
};
