import { z } from 'zod';
import { text } from '#prose/fields.ts';
import { webAddress } from '#prose/web-address.ts';
import { visitorAddress } from './visitor-address.ts';

/** What tells nobody where a link leads. */
const NO_WORDS =
  /^(?:click|tap|press|see|look)?(?: on)? ?(?:here|this|this link|the link|link|more|read more)$|:\/\/|^www\.|@|^[\w-]{2,40}\.[a-z]{2,6}(?:\/|$)/i;

const booking = z.strictObject({
  link: visitorAddress.meta({
    title: 'Link',
    description: 'The address of your booking page, starting with https://.',
  }),
  words: text
    .max(24)
    .refine((words) => !/\d(?:[ ()./-]{0,2}\d){6}/.test(words), {
      error: 'is a number to call, and the button leads to a page',
      params: {
        fix: 'Write what it does, such as Book a visit; the number belongs behind "phone".',
      },
    })
    .refine((words) => !NO_WORDS.test(words), {
      error: 'does not say what the button leads to',
      params: { fix: 'Write what it does, such as Book a visit.' },
    })
    .meta({
      title: 'Words',
      description: 'What stands on the button, in at most 24 characters, such as Book a visit.',
    }),
});

const CODE = 'only what stands behind content=, without the rest of the line';

/** What both tools hand out is a whole tag, of which only the code belongs here. */
const searchConsole = z.strictObject({
  google: z
    .string()
    // The name of the file that Google offers beside the code is none.
    .regex(/^(?!google[\da-f]{16}(?:[.-]?html)?$)[\w-]{20,100}$/)
    .optional()
    .meta({ title: 'Google', description: `The code from Google Search Console: ${CODE}.` }),
  bing: z
    .string()
    .regex(/^[\dA-Fa-f]{32}$/)
    .optional()
    .meta({ title: 'Bing', description: `The code from Bing Webmaster Tools: ${CODE}.` }),
});

/** Where else the clinic is: fields of clinic.yaml. */
export const elsewhere = {
  booking: booking.optional().meta({
    title: 'Booking',
    description: 'Where visitors book online, if they can: a link and the words of its button.',
  }),
  profiles: z.array(webAddress).min(1).optional().meta({
    title: 'Profiles',
    description: 'The addresses of your own pages on Instagram, Facebook and the like.',
  }),
  searchConsole: searchConsole.optional().meta({
    title: 'Search consoles',
    description: 'Codes that show search engines that this site is yours.',
  }),
};
