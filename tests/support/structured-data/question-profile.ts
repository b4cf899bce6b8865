import { z } from 'zod';
import { answerMarkupProblems } from './answer-markup.ts';
import { address, day, english, type Place, words } from './node-profiles.ts';

const answer = z.strictObject(
  {
    '@type': z.literal('Answer'),
    text: words.check(({ value, issues }) => {
      for (const message of answerMarkupProblems(value)) {
        issues.push({ code: 'custom', message: `it ${message}`, input: value });
      }
    }),
    inLanguage: english,
  },
  'it must be exactly one Answer',
);

/**
 * A question with its one answer; `@id` and `url` are its fragment on the page of all
 * questions, wherever its answer stands.
 */
export const question = ({ origin }: Place) =>
  z
    .strictObject({
      '@type': z.literal('Question'),
      '@id': z
        .string()
        .refine(
          (id) => id.startsWith(`${origin}/faq/#`) && /#[a-z0-9]+(-[a-z0-9]+)*$/.test(id),
          `it must be a fragment of ${origin}/faq/`,
        ),
      url: address,
      name: words,
      answerCount: z.literal(1),
      inLanguage: english,
      datePublished: day.optional(),
      dateModified: day,
      acceptedAnswer: answer,
    })
    .refine((node) => node.url === node['@id'], {
      path: ['url'],
      error: 'it must equal the @id',
    });
