import { z } from 'zod';
import { insurance } from './insurance.ts';
import { licenceFields } from '#practitioners/licence-fields.ts';
import { text } from '#prose/fields.ts';
import { BRITISH_POSTCODE } from './postcode.ts';
import { isVatNumber } from './vat-number.ts';

/** The parts of the United Kingdom in which companies are registered. */
const REGISTERS = ['England and Wales', 'Wales', 'Scotland', 'Northern Ireland'] as const;

const ELSEWHERE = /^(?:the )?(?:same|as above|see above|ditto|as (?:the )?clinic|t\.?b\.?[acd]\b)/i;
const NO_OFFICE = {
  error: 'is no address',
  params: {
    fix: 'Write the whole address of the office on one line, even if it is that of the clinic.',
  },
};

/** Where a letter can be sent in the United Kingdom; since 2024 an office is no box of the post. */
const POSTCODE = new RegExp(String.raw`(?<![\p{L}\d])${BRITISH_POSTCODE}(?![\p{L}\d])`, 'iu');
const POST_BOX = /\bp\.? ?o\.? box\b/i;

const AN_EXAMPLE = {
  error: 'is the example of its field',
  params: { fix: 'Write your own, or empty all lines of "company".' },
};

/**
 * What a company says of itself besides its registered name, which is the legal name: Company,
 * Limited Liability Partnership and Business (Names and Trading Disclosures) Regulations 2015 (SI
 * 2015/17), regulations 24 and 25.
 */
const company = z.strictObject({
  number: z
    .string()
    .regex(/^(?:[A-Z]{2}|\d{2})(?!0{6}$)\d{6}$/)
    .refine((number) => !/^(?:01234567|12345678|[A-Z]{2}123456)$/.test(number), AN_EXAMPLE)
    .meta({
      title: 'Company number',
      description:
        'The 8 characters of the register, in quotes if they are digits, such as "01234567" or SC123456.',
      inForm: 'The 8 characters of the register, such as 01234567 or SC123456.',
    }),
  registeredIn: z.enum(REGISTERS).meta({
    title: 'Registered in',
    description: `The part of the United Kingdom where it is registered: ${REGISTERS.join(', ')}.`,
  }),
  office: text
    .max(200)
    .refine((words) => !ELSEWHERE.test(words), NO_OFFICE)
    .refine((words) => words === '' || ELSEWHERE.test(words) || POSTCODE.test(words), {
      error: 'has no postcode',
      params: { fix: 'Write the whole address on one line, with its postcode, such as SW1A 1AA.' },
    })
    .refine((words) => !POST_BOX.test(words), {
      error: 'is a box of the post, and no office (Companies Act 2006, section 86)',
      params: { fix: 'Write the address of the office, as the register has it.' },
    })
    .meta({
      title: 'Registered office',
      description: 'Its address on one line, as the register has it.',
    }),
  vat: z
    .string()
    .regex(/^GB(?!0{9})(?:\d{9}|\d{12})$/)
    .refine((number) => !/^GB123456789(?:\d{3})?$/.test(number), AN_EXAMPLE)
    .refine((number) => !/^GB(?!0{9})(?:\d{9}|\d{12})$/.test(number) || isVatNumber(number), {
      error: 'cannot be a VAT number, by its last digits',
      params: { fix: 'Copy it once more, digit by digit, from a letter of HMRC.' },
    })
    .optional()
    .meta({
      title: 'VAT number',
      description: 'If it has one: GB and 9 or 12 digits without spaces, as GB123456789.',
    }),
});

/** The fields of `clinic.yaml` that say by what right it works, and who answers for it. */
export const legalFields = {
  premises: licenceFields('A licence of a person is in practitioners.yaml.').optional().meta({
    title: 'Licence of the premises',
    description:
      'The licence, approval or registration of the place, if the nation has one and it was given.',
  }),
  insurance: insurance.optional().meta({
    title: 'Insurance',
    description: 'With whom you are insured, and until when. Visitors see it while it lasts.',
  }),
  company: company.optional().meta({
    title: 'Company',
    description:
      'Only if a company is behind the clinic: its number, where it is registered, and its office. Its name is the legal name.',
  }),
};

export type Company = z.infer<typeof company>;
