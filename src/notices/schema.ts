import { z } from 'zod';
import { dated, day, evidence, filledIn, headed } from '#prose/fields.ts';

/** `pages/<slug>.md`: the privacy notice and the accessibility statement. */
export const noticeSchema = filledIn(
  z.strictObject({
    ...headed,
    ...dated,
    evidence,
    checked: day({ notBefore: 'published' }).optional().meta({
      title: 'Checked',
      description: 'The day what the page says was last checked against the site, as 2026-11-22.',
    }),
  }),
);

export interface Notice extends z.infer<typeof noticeSchema> {
  slug: string;
  html: string;
  modified: string;
}
