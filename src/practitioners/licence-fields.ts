import { z } from 'zod';
import { day, text } from '#prose/fields.ts';
import { NATIONS } from './licensing.ts';

/** What is written where a licence was asked for and not given yet. */
const isGiven = (words: string): boolean =>
  !/^(?:pending|applied(?: for)?|awaiting\b.*|in progress|not yet\b.*|to be .*|n\/?a|none|unknown|waiting\b.*|being .*)\.?$/i.test(
    words,
  );

const NOT_GIVEN = {
  error: 'is not what stands on a licence',
  params: {
    fix: 'Write it as on the licence; as long as there is none, leave it and the fields beside it out.',
  },
};

/**
 * The fields of a licence or a registration.
 * @param more what its owner has to know of the nation besides
 */
export const licenceFields = (more: string) =>
  z.strictObject({
    nation: z.enum(NATIONS).meta({
      title: 'Nation',
      description: `Where it is valid: ${NATIONS.join(', ')}. ${more}`,
    }),
    authority: text
      .max(120)
      .refine(isGiven, NOT_GIVEN)
      .refine((words) => !/\bC\.?Q\.?C\b|care quality commission/i.test(words), {
        error: 'is the Care Quality Commission, which does not register this treatment',
        params: {
          fix: 'Write the name of the council that gave the licence, or leave it and the fields beside it out.',
        },
      })
      .meta({
        title: 'Authority',
        description: 'Who gave it, such as the name of the council.',
      }),
    number: text
      .max(40)
      .refine(isGiven, NOT_GIVEN)
      .refine((words) => /[1-9]/.test(words), NOT_GIVEN)
      .meta({
        title: 'Number',
        description: 'The number of the licence, in quotes if it has only digits.',
        inForm: 'The number of the licence, as it is written there.',
      }),
    expires: day({ ahead: true }).optional().meta({
      title: 'Expires',
      description:
        'The last day it is valid, as 2027-11-22. After that day the site leaves it out. A registration in England or Northern Ireland has none.',
      inForm:
        'The last day it is valid. Every build says so 60 days before; from the day after, the site leaves it out. Empty for a registration in England or Northern Ireland.',
    }),
  });

export type Licence = z.infer<ReturnType<typeof licenceFields>>;
