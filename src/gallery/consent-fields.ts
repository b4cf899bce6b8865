import { z } from 'zod';
import { day } from '#prose/fields.ts';

/** What a picture may be used for, as the client signed it. */
const USES = ['website', 'social', 'print'] as const;

/**
 * A consent's reference must point to the signed paper, never to the person: two letters and a
 * short number at most, with a year of such papers at most in front, so no name, birthday, e-mail or
 * phone fits. Letters are initials before a year in which clients were born; two of them also before
 * its last two digits, and before four digits that are a day and a month.
 */
const pseudonym = z
  .string()
  .regex(
    /^(?![A-Z]{1,2}-?(?:19[3-9]\d|200\d)$)(?![A-Z]{2}-?(?:[4-9]\d(?:-\d{1,2})?|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])(?:1[3-9]|2\d|3[01]))$)(?:20[2-9]\d-\d{1,3}|(?:SMP|[A-Z]{1,2})-?(?:20[1-9]\d-\d{1,3}|\d{1,4}|\d{1,3}-\d{1,2}))$/,
  )
  .max(16);

/** Where a paper lies, so that nobody's name fits. */
const place = z.string().regex(/^(?:FOLDER|FILE|BOX|BINDER|DRAWER|SAFE|SHELF|DRIVE)-?\d{1,4}$/);

/** What a client agreed to. */
export const consent = z.strictObject({
  reference: pseudonym.meta({
    title: 'Reference',
    description:
      'The number of the signed paper, such as C-014; never a name, initials with a birthday, a phone or e-mail.',
    repair: 'capitals',
  }),
  given: day().meta({
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
  reviewBy: day({ ahead: true, notBefore: 'consent.given' }).optional().meta({
    title: 'Review by',
    description: 'The last day it holds, as 2026-11-22. Empty if it has no end.',
  }),
  withdrawn: day({ notBefore: 'consent.given' }).optional().meta({
    title: 'Withdrawn',
    description:
      'The day the client took it back; leave it empty if they did not. The pictures leave the site with the next build.',
  }),
});

/**
 * That the photographs are the client's, apart from the consent to show them. Nobody is shown this;
 * like a consent it points to a paper, and never to a person.
 */
export const proof = z.strictObject({
  signed: day({ notBefore: 'after.takenAt' }).meta({
    title: 'Signed',
    description: 'The day it was signed, as 2026-11-22.',
  }),
  kept: place.meta({
    title: 'Kept',
    description:
      'Where the signed paper is kept: FOLDER, FILE, BOX, BINDER, DRAWER, SAFE, SHELF or DRIVE and a number, such as FOLDER-3.',
  }),
});
