import { z } from 'zod';
import {
  aliases,
  dated,
  day,
  draft,
  evidence,
  filledIn,
  headed,
  nameIn,
  order,
  sentence,
  text,
  type DayRule,
} from '#prose/fields.ts';
import { consent, proof } from './consent-fields.ts';
import { PLACES } from './places.ts';
import { contradictions } from './circumstances/contradictions.ts';

const alt = sentence.min(12).meta({
  title: 'Description of the picture',
  description: 'What can be seen, for somebody who cannot: at least 12 characters.',
});

/** The two pictures of a case. */
const pair = <Picture extends z.ZodType>(before: Picture, after = before) => ({
  before: before.meta({ title: 'Before', description: 'The picture from before the treatment.' }),
  after: after.meta({ title: 'After', description: 'The picture from after it.' }),
});

/** Fields that every case has, drawn or photographed. */
const shared = {
  ...headed,
  service: nameIn('services').meta({
    title: 'Service',
    description: 'The service it shows, by file name.',
  }),
  place: z.enum(PLACES).optional().meta({
    title: 'Place',
    description: 'Where on the head it is; the map of the first page leads to the first of each.',
  }),
  order,
  draft,
  ...dated,
  evidence,
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
  const photograph = (taken: Partial<DayRule> = {}) =>
    z.strictObject({
      src,
      alt,
      takenAt: day(taken).meta({
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
            .regex(/^(same day|healing|healed [1-9]\d{0,2} weeks?)$/)
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
          published: day({ notBefore: ['consent.given', 'after.takenAt'] }).meta(
            z.globalRegistry.get(dated.published) ?? {},
          ),
          consent: consent.meta({ title: 'Consent', description: 'What the client signed.' }),
          proof: proof.optional().meta({
            title: 'Proof',
            description:
              'A signed paper that says the photographs are of this client and this treatment. Nobody is shown this.',
          }),
          ...pair(photograph(), photograph({ notBefore: 'before.takenAt' })),
        })
        .superRefine(contradictions),
    ]),
  );
}
