import { z } from 'zod';
import { dated, filledIn, headed, sentence } from '#prose/fields.ts';

const day = z.int().min(0).max(365);

/** `aftercare.yaml`: what may be done on which day after a treatment. Treatment day is day 0. */
export const aftercareSchema = filledIn(
  z.strictObject({
    ...headed,
    intro: sentence.meta({ title: 'Introduction', description: 'The rule in a sentence or two.' }),
    bands: z
      .array(
        z.strictObject({
          from: day.meta({ title: 'From day', description: 'First day; the treatment day is 0.' }),
          to: day
            .optional()
            .meta({ title: 'To day', description: 'Last day; empty when it has no end.' }),
          exercise: z.enum(['none', 'light', 'normal']).meta({
            title: 'Exercise',
            description: 'none, light or normal.',
          }),
          says: sentence.meta({
            title: 'Says',
            description: 'What a visitor may do on these days, in a sentence.',
          }),
        }),
      )
      .min(1)
      .meta({
        title: 'Bands',
        description:
          'The stretches of days after each treatment, in order. The answer on work and exercise must give the same figures; the check compares them.',
      }),
    work: z
      .strictObject({
        from: day.meta({
          title: 'From day',
          description: 'First day of work; the treatment day is 0.',
        }),
        says: sentence.meta({ title: 'Says', description: 'When work can start, in a sentence.' }),
      })
      .meta({ title: 'Work', description: 'When a client can work again.' }),
    redness: z
      .strictObject({
        usualHours: z.int().min(1).max(240).meta({
          title: 'Usual hours',
          description: 'The usual upper limit of redness, in hours.',
        }),
        says: sentence.meta({
          title: 'Says',
          description: 'How long redness lasts, in a sentence.',
        }),
      })
      .meta({ title: 'Redness', description: 'How long the scalp stays red.' }),
    why: sentence.meta({
      title: 'Why',
      description: 'The reason for the rule, in a sentence or two.',
    }),
    ...dated,
  }),
);

export type AftercareFields = z.infer<typeof aftercareSchema>;
export type Band = AftercareFields['bands'][number];
export interface Aftercare extends AftercareFields {
  modified: string;
}
