import { z } from 'zod';
import { calendarDate } from '#prose/dates.ts';
import { aliases, dated, filledIn, headed, nameIn, order, sentence, text } from '#prose/fields.ts';
import { contradictions } from './contradictions.ts';

/** What a picture may be used for, as the client signed it. */
const USES = ['website', 'social', 'print'] as const;

/**
 * A consent's reference must point to the signed paper, never to the person:
 * it holds capitals and digits, and hyphens, so no name, e-mail or phone fits.
 */
const pseudonym = z
  .string()
  .regex(/^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{1,6}(-[A-Z0-9]{1,6}){0,3}$/)
  .max(16);

const consent = z
  .strictObject({
    reference: pseudonym.meta({
      title: 'Reference',
      description: 'The number of the signed paper, such as C-014; never a name, phone or e-mail.',
    }),
    given: calendarDate.meta({
      title: 'Given',
      description: 'The day it was signed, as 2026-11-22.',
    }),
    uses: z
      .array(z.enum(USES))
      .refine((uses) => uses.includes('website'), 'does not include website')
      .meta({
        title: 'Uses',
        description: 'What the client agreed to: [website], [website, social] and so on.',
      }),
    reviewBy: calendarDate.optional().meta({
      title: 'Review by',
      description: 'The last day it holds, as 2026-11-22. Empty if it has no end.',
    }),
    withdrawn: calendarDate.optional().meta({
      title: 'Withdrawn',
      description:
        'The day the client took it back. The pictures leave the site with the next build.',
    }),
  })
  .refine(({ given, withdrawn }) => !withdrawn || withdrawn >= given, {
    path: ['withdrawn'],
    message: 'is before the day consent was given',
  });

const alt = sentence.min(12).meta({
  title: 'Description of the picture',
  description: 'What can be seen, for somebody who cannot: at least 12 characters.',
});

/** The two pictures of a case. */
const pair = <Picture extends z.ZodType>(picture: Picture) => ({
  before: picture.meta({ title: 'Before', description: 'The picture from before the treatment.' }),
  after: picture.meta({ title: 'After', description: 'The picture from after it.' }),
});

/** Fields that every case has, drawn or photographed. */
const shared = {
  ...headed,
  service: nameIn('services').meta({
    title: 'Service',
    description: 'The service it shows, by file name.',
  }),
  order,
  ...dated,
  aliases,
};

/**
 * `gallery/<case>/index.md`. A client's photographs are testimonials, so they
 * need consent, proof and circumstances; a drawing has none and claims nothing.
 * @param picture the type of a picture's path: Astro's image() in the site, text in the check
 */
export function caseSchema<Picture extends z.ZodType>(picture: Picture) {
  const src = picture.meta({
    title: 'Picture',
    description: 'The file in the same folder, such as ./before.jpg.',
  }) as Picture;
  const drawing = z.strictObject({ src, alt });
  const photograph = z.strictObject({
    src,
    alt,
    takenAt: calendarDate.meta({
      title: 'Taken at',
      description: 'The day it was taken, as 2026-11-22.',
    }),
  });
  return filledIn(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('illustration'),
        ...shared,
        draws: sentence.meta({
          title: 'Draws',
          description: 'What the drawing shows, in a sentence.',
        }),
        ...pair(drawing),
      }),
      z
        .strictObject({
          kind: z.literal('client-photo'),
          ...shared,
          treated: sentence.meta({
            title: 'Treated',
            description: 'What was treated, in a sentence.',
          }),
          sessions: z
            .int()
            .min(1)
            .max(12)
            .meta({ title: 'Sessions', description: 'How many sessions so far.' }),
          stage: z
            .string()
            .regex(/^(same day|healing|healed \d{1,3} weeks?)$/)
            .meta({
              title: 'Healing stage',
              description: 'same day, healing, or healed 6 weeks.',
            }),
          lighting: text.meta({
            title: 'Lighting',
            description: 'The light it was taken in, such as daylight.',
          }),
          ownClient: z
            .literal(true)
            .meta({ title: 'Own client', description: 'true: this is a client of the clinic.' }),
          unretouched: z.literal(true).meta({
            title: 'Unretouched',
            description: 'true: nothing was edited in the pictures.',
          }),
          adult: z
            .literal(true)
            .meta({ title: 'Adult', description: 'true: the client was 18 or over.' }),
          consent: consent.meta({ title: 'Consent', description: 'What the client signed.' }),
          ...pair(photograph),
        })
        .superRefine(contradictions),
    ]),
  );
}
