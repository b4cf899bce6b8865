import { z } from 'zod';
import { dated, filledIn, headed, nameIn, sentence, text } from '#prose/fields.ts';

/** `home.yaml`: the words of the first page. */
export const homeSchema = filledIn(
  z.strictObject({
    ...headed,
    heroLine: text.max(80).meta({ title: 'Hero line', description: 'The large line at the top.' }),
    treatment: sentence.meta({
      title: 'The treatment',
      description: 'What the treatment is, in a sentence or two.',
    }),
    course: z
      .array(
        z.strictObject({
          figure: text
            .max(20)
            .meta({ title: 'Figure', description: 'A short figure, such as "3 to 4 sessions".' }),
          says: sentence.meta({ title: 'Says', description: 'What it means, in a sentence.' }),
        }),
      )
      .min(1)
      .max(4)
      .meta({
        title: 'What happens at each session',
        description: 'The course of a treatment in up to four figures.',
      }),
    mostAsked: z.array(nameIn('faq')).min(1).max(6).meta({
      title: 'Most asked',
      description: 'The questions to link from the first page, by file name.',
    }),
    ...dated,
  }),
);

export interface Home extends z.infer<typeof homeSchema> {
  modified: string;
}
