import { z } from 'zod';
import { CLOSE_UPS } from '#stipple/drawings/close-up.ts';
import { aliases, dated, draft, evidence, filledIn, headed, order, text } from '#prose/fields.ts';

/** `services/<slug>.md`: the file's name is the page's permanent address. */
export const serviceSchema = filledIn(
  z.strictObject({
    ...headed,
    summary: text.max(160).meta({
      title: 'Summary',
      description: 'What it is for, in one line of at most 160 characters.',
    }),
    concern: text.max(24).optional().meta({
      title: 'Concern',
      description: 'What it is for in a word or two, to choose by in the gallery: Thinning hair.',
    }),
    order,
    drawing: z
      .enum(CLOSE_UPS)
      .optional()
      .meta({
        title: 'Drawing',
        description: `What is drawn beside the title while the gallery has no case of it: ${CLOSE_UPS.join(', ')}.`,
      }),
    draft,
    ...dated,
    evidence,
    aliases,
  }),
);

export interface Service extends z.infer<typeof serviceSchema> {
  slug: string;
  html: string;
  modified: string;
}
