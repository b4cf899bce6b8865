import { z } from 'zod';
import { day, filledIn, NO_NAME, text } from '#prose/fields.ts';
import { licenceFields } from './licence-fields.ts';

const practitioner = z.strictObject({
  name: text
    .max(80)
    .refine((words) => !NO_NAME.test(words), {
      error: 'is an address or a number, and no name',
      params: { fix: 'Write the name, as clients know it.' },
    })
    .meta({ title: 'Name', description: 'The name, as clients know it.' }),
  role: text.max(80).meta({
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
