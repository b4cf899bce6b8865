import { z } from 'zod';
import { day, draft, filledIn, text } from '#prose/fields.ts';
import { webAddress } from '#prose/web-address.ts';

/** Nothing that would tell a visitor anything. */
const NO_ANSWER =
  /^\W*(?:yes|no|y|n|true|false|ok(?:ay)?|of course|obviously|always|trust us|you can trust us|by (?:us|me|hand)|(?:we|i) (?:do|did|just do)|(?:we|i) (?:chose|choose|pick|picked|select|selected) them|(?:they|all|these)(?: of them)? are(?: all)?(?: (?:genuine|real|true|honest|good|nice|great))?|(?:all |100 ?% )?(?:genuine|real|true|honest|legit)(?: reviews)?)\W*$/iu;

/** That nothing is done, which is not enough (DMCC Act 2024, schedule 20). */
const UNCHECKED =
  /^(?!.*\bbut\b)(?:.*\b)?(?:we|i|nobody) (?:(?:do not|don['’]t|never|cannot|can['’]t) (?:really |always |actually )?(?:check|verify)|checks|verifies)\b|^\W*(?:not|un) ?(?:checked|verified)\b|\bno checks\b/i;

const review = z.strictObject({
  text: text.max(1200).meta({
    title: 'Text',
    description: 'Word for word as it was published, with … where you leave words out.',
  }),
  author: text.max(80).meta({
    title: 'Author',
    description: 'Who wrote it, by the name that stands there.',
  }),
  source: text.max(60).meta({
    title: 'Source',
    description: 'Where it was published, by the name people know, such as Google or Trustpilot.',
  }),
  url: webAddress.meta({
    title: 'Address',
    description: 'The address at which it can be read there, starting with https://.',
  }),
  date: day().meta({
    title: 'Date',
    description: 'The day it was published, as 2026-11-22.',
  }),
  incentive: z.enum(['no', 'yes']).meta({
    title: 'Incentive',
    description:
      'yes if the writer was given anything for it, such as money, a discount or a gift; else no.',
  }),
  draft,
});

/** `reviews.yaml`. Without a review there is no page of reviews. */
export const reviewsSchema = filledIn(
  z
    .strictObject({
      chosen: text
        .max(400)
        .refine((words) => !NO_ANSWER.test(words), {
          error: 'does not say how they are chosen',
          params: {
            fix: 'Write it in a sentence, such as: We show every review of the last year.',
          },
        })
        .optional()
        .meta({
          title: 'How they are chosen',
          description:
            'How you choose the reviews shown here, in a sentence or two for visitors. Reviews need it.',
        }),
      genuine: text
        .max(400)
        .refine((words) => !NO_ANSWER.test(words), {
          error: 'does not say how you know it',
          params: {
            fix: 'Write what you do, such as: We compare each name with our appointments. Else leave it empty.',
          },
        })
        .refine((words) => !UNCHECKED.test(words), {
          error: 'says that reviews are not checked, and whoever shows them has to',
          params: {
            fix: 'Compare each review with your appointments, show those you can tell, and write that you do.',
          },
        })
        .optional()
        .meta({
          title: 'How you know they are genuine',
          description:
            'What you do to make sure that a review shown here is of somebody who was treated, in a sentence or two for visitors.',
        }),
      reviews: z.array(review).min(1).optional().meta({
        title: 'Reviews',
        description:
          'In any order; the newest is shown first. There is no page of reviews until there is one.',
      }),
      changed: day().optional().meta({
        title: 'Changed',
        description: 'The day this last changed, as 2026-11-22.',
      }),
    })
    .refine(({ chosen, reviews }) => chosen ?? !reviews, {
      path: ['chosen'],
      message: 'is missing',
    }),
);

export type Review = z.infer<typeof review>;
