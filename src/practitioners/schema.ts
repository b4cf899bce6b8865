import { z } from 'zod';
import { day, filledIn, NO_NAME, text } from '#prose/fields.ts';
import { licenceFields } from './licence-fields.ts';

/**
 * A medical profession as what somebody does here, where nobody practises medicine: a title that is
 * not used falsely (Medical Act 1983, section 49), and that may not mislead where it is true (CAP Code
 * 3.1). What somebody learnt besides may be among the qualifications.
 */
const MEDICAL =
  /\b(?:surgeons?|physicians?|doctors?|dermatologists?|general practitioner|medics?|(?:hair|scalp|skin|pigment|micropigmentation|smp|aesthetics?|cosmetic|clinic(?:al)?|tattoo) nurses?|medical (?:director|lead|advis[eo]r|practitioner|professional|officer|specialist|expert)|dermatolog(?:y|ical) (?:specialist|expert|consultant|practitioner|lead)|an(?:a|æ)?esthe(?:tists?|siologists?)|dentists?|dental (?:surgeon|nurse)s?|(?:(?:aesthetics?|independent|nurse|cosmetic) )?prescribers?|pharmacists?|paramedics?|midwi(?:fe|ves)|nurse (?:practitioner|prescriber|consultant)|dr|gp)\b|\bnurses? of\b/i;

/** Who stands in front of the owner, and not what they are called. */
const NOBODY =
  /^(?:me|myself|i|us|we|(?:(?:the|our|my) )?(?:owner|founder|team|staff|practitioners?|artists?|technicians?|boss|director|manager|therapist)(?: team)?|(?:your |my |full )?name)$/i;

/** What a network shows of somebody's page there. */
const FROM_A_NETWORK =
  /\b(?:\d[\d,.]{1,8}k?|\dk)\+? (?:connections|followers|subscribers|likes)\b/i;

const practitioner = z.strictObject({
  name: text
    .max(80)
    .refine((words) => !NO_NAME.test(words), {
      error: 'is an address or a number, and no name',
      params: { fix: 'Write the name, as clients know it.' },
    })
    .refine((words) => !NOBODY.test(words), {
      error: 'does not say who it is',
      params: { fix: 'Write the name, as clients know it.' },
    })
    .meta({ title: 'Name', description: 'The name, as clients know it.' }),
  role: text
    .max(80)
    .refine((words) => !MEDICAL.test(words), {
      error: 'names a medical profession, and this is no medical treatment',
      params: {
        fix: 'Write what they do at the clinic, such as "Scalp micropigmentation practitioner".',
      },
    })
    .meta({
      title: 'Role',
      description: 'What they do at the clinic, in a few words.',
    }),
  relation: z.enum(['founder', 'employee']).optional().meta({
    title: 'Relation',
    description: 'For search engines, if it is so: founder or employee. Empty if it is neither.',
  }),
  qualifications: z.array(text.max(120)).min(1).optional().meta({
    title: 'Qualifications',
    description: 'Each course or certificate on a line of its own, with who gave it and when.',
  }),
  about: text
    .max(600)
    .refine((words) => !FROM_A_NETWORK.test(words), {
      error: ({ input }) =>
        `has "${FROM_A_NETWORK.exec(String(input))?.[0]}" in it, which is of a page elsewhere`,
      params: { fix: 'Delete these words, and say what the person does.' },
    })
    .optional()
    .meta({
      title: 'About',
      description: 'A few sentences of at most 600 characters.',
    }),
  licence: licenceFields(
    'A licence of the premises, such as one in London, is behind premises in clinic.yaml.',
  )
    .optional()
    .meta({
      title: 'Licence',
      description:
        'The licence or the registration of the person, if the nation has one and it was given.',
    }),
});

/** `practitioners.yaml`: who treats people. Without anybody nothing is shown. */
export const practitionersSchema = filledIn(
  z.strictObject({
    practitioners: z.array(practitioner).min(1).optional().meta({
      title: 'Practitioners',
      description:
        'The people who treat clients, in order. Nothing about them is shown until there is one.',
    }),
    changed: day().optional().meta({
      title: 'Changed',
      description: 'The day this last changed, as 2026-11-22.',
    }),
  }),
);

/** A practitioner as the site shows them: without a licence that has run out. */
export interface Practitioner extends z.infer<typeof practitioner> {
  /** The fragment on the first page. */
  id: string;
}
