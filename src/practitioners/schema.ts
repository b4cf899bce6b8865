import { z } from 'zod';
import { day, filledIn, NO_NAME, text } from '#prose/fields.ts';

/** Each nation of the United Kingdom licenses in its own way. */
const NATIONS = ['England', 'Wales', 'Scotland', 'Northern Ireland', 'other'] as const;

const licence = z.strictObject({
  nation: z.enum(NATIONS).meta({
    title: 'Nation',
    description: `Where it is valid: ${NATIONS.join(', ')}.`,
  }),
  authority: text.max(120).meta({
    title: 'Authority',
    description: 'Who gave it, such as the name of the council.',
  }),
  number: text.max(40).meta({
    title: 'Number',
    description: 'The number of the licence, in quotes if it has only digits.',
    inForm: 'The number of the licence, as it is written there.',
  }),
  expires: day({ ahead: true }).meta({
    title: 'Expires',
    description: 'The last day it is valid, as 2027-11-22. After that day the site leaves it out.',
    inForm:
      'The last day it is valid. Every build says so 60 days before; from the day after, the site leaves it out.',
  }),
});

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
  licence: licence.optional().meta({
    title: 'Licence',
    description: 'The licence to treat people, if the nation has one and it was given.',
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

export type Licence = z.infer<typeof licence>;

/** A practitioner as the site shows them: without a licence that has run out. */
export interface Practitioner extends z.infer<typeof practitioner> {
  /** The fragment on the first page. */
  id: string;
}
