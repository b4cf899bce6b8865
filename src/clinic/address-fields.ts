import { z } from 'zod';
import { NO_NAME, text } from '#prose/fields.ts';
import { isCountry } from './contact/phone.ts';

/** A line of an envelope. */
const envelopeLine = text.refine((words) => !NO_NAME.test(words), {
  error: 'is an address on the web or a number, and no line of an envelope',
  params: { fix: 'Write what stands on an envelope there.' },
});

/** Where the clinic is, as on an envelope. */
export const address = z.strictObject({
  street: envelopeLine.meta({
    title: 'Street',
    description: 'House number and street, as on an envelope.',
  }),
  town: envelopeLine.meta({ title: 'Town', description: 'Town or city.' }),
  region: envelopeLine
    .optional()
    .meta({ title: 'County', description: 'County or region, if you use one.' }),
  postcode: text.meta({
    title: 'Postcode',
    description: 'The postcode as on an envelope, such as SW1A 1AA.',
  }),
  country: z.stringFormat('country', isCountry).meta({
    title: 'Country',
    pattern: '^[A-Z]{2}$',
    description: 'Two capital letters, such as GB or IE.',
  }),
});

/** Where that is on a map, in degrees of WGS 84, as schema.org's GeoCoordinates has it. */
export const geo = z.strictObject({
  latitude: z.number().min(-90).max(90).meta({
    title: 'Latitude',
    description:
      'How far north, in degrees with a point: 51.5074. South of the equator it is below 0.',
  }),
  longitude: z.number().min(-180).max(180).meta({
    title: 'Longitude',
    description: 'How far east, in degrees with a point. West of Greenwich it is below 0: -0.1278.',
  }),
});
