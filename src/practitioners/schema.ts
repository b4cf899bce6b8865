import { z } from 'zod';
import { day, filledIn, NO_NAME, text } from '#prose/fields.ts';
import { licenceFields } from './licence-fields.ts';

/**
 * A medical profession as what somebody does here, where nobody practises medicine: a title that is
 * not used falsely (Medical Act 1983, section 49), and that may not mislead where it is true (CAP Code
 * 3.1). What somebody learnt besides may be among the qualifications.
 */
const MEDICAL =
  /\b(?:surgeons?|physicians?|doctors?|dermatologists?|general practitioner|medics?|(?:hair|scalp|skin|pigment|micropigmentation|smp|aesthetics?|cosmetic|clinic(?:al)?|tattoo) nurses?|nurse (?:practitioner|prescriber|consultant)|dr|gp)\b|\bnurses? of\b/i;

const practitioner = z.strictObject({
  name: text
    .max(80)
    .refine((words) => !NO_NAME.test(words), {
      error: 'is an address or a number, and no name',
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
  about: text.max(600).optional().meta({
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
