import { z } from 'zod';
import { NO_NAME, text } from '#prose/fields.ts';
import { isCountry } from './contact/phone.ts';

/** What is said where there is no address, or where it is not to be known. */
const NO_ADDRESS =
  /\b(?:by appointment|on (?:booking|request|application|enquiry|confirmation|arrival)|(?:given|provided|sent|shared|available|supplied|disclosed|confirmed) (?:on|at|after|when|upon|once|to clients)|mobile (?:service|only|practitioner)|(?:i|we)(?:['’]ll)? (?:will )?(?:come|travel|drive) to (?:you|your)|home[- ]?based|to (?:be confirmed|follow)|undisclosed|private address)\b|^(?:online|virtual|mobile(?: (?:clinic|studio|artist))?|(?:at|from) (?:my |your )?home|nationwide|various|several locations?|uk[- ]?wide)(?: only)?$/i;

/** A line of an envelope. */
const envelopeLine = (most: number) =>
  text
    .max(most)
    .refine((words) => !NO_NAME.test(words), {
      error: 'is an address on the web or a number, and no line of an envelope',
      params: { fix: 'Write what stands on an envelope there.' },
    })
    .refine((words) => !NO_ADDRESS.test(words), {
      error: 'is no place to which a letter could be sent',
      params: {
        fix: 'Write what stands on an envelope there, or empty all lines of "address": where you work may stand behind "areaServed".',
      },
    });

/** The country behind the name of a place, or in its place; Wales is a village as well. */
const COUNTRY_BEHIND =
  /(?:^|,\s*|\s\(?)(?:u\.?k\.?|gb|united kingdom|great britain)\)?\.?$|(?:^|,\s*)(?:england|scotland|northern ireland|(?:republic of )?ireland|eire)\.?$|,\s*wales\.?$/i;
const COUNTRY_LINE = {
  error: 'has the country in it, which has a line of its own',
  params: { fix: 'Leave the country out there, and write its two letters behind "country".' },
};

/** Where the clinic is, as on an envelope. */
export const address = z.strictObject({
  street: envelopeLine(100).meta({
    title: 'Street',
    description: 'House number and street, as on an envelope.',
  }),
  town: envelopeLine(60)
    .refine((words) => !COUNTRY_BEHIND.test(words), COUNTRY_LINE)
    .meta({ title: 'Town', description: 'Town or city.' }),
  region: envelopeLine(60)
    .refine((words) => !COUNTRY_BEHIND.test(words) && !/^wales$/i.test(words), COUNTRY_LINE)
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
