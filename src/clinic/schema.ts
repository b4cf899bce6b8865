import { z } from 'zod';
import { calendarDate } from '#prose/dates.ts';
import { filledIn, text, webAddress } from '#prose/fields.ts';
import { elsewhere } from './elsewhere.ts';

/** What the clinic is called until its owner names it. */
export const UNNAMED = 'The SMP Clinic';

const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const address = z.strictObject({
  street: text.meta({
    title: 'Street',
    description: 'House number and street, as on an envelope.',
  }),
  town: text.meta({ title: 'Town', description: 'Town or city.' }),
  region: text
    .optional()
    .meta({ title: 'County', description: 'County or region, if you use one.' }),
  postcode: text.meta({ title: 'Postcode', description: 'The postcode.' }),
  country: z
    .string()
    // The United Kingdom's code is GB; search engines know no "UK" (ISO 3166-1).
    .regex(/^(?!UK)[A-Z]{2}$/)
    .meta({ title: 'Country', description: 'Two capital letters, such as GB or IE.' }),
});

const openingHours = z.strictObject({
  days: z
    .array(z.enum(DAYS))
    .min(1)
    .meta({ title: 'Days', description: 'The days these hours hold, such as [Monday, Tuesday].' }),
  opens: clockTime.meta({ title: 'Opens', description: 'In quotes, in 24 hours: "09:30".' }),
  closes: clockTime.meta({ title: 'Closes', description: 'In quotes, in 24 hours: "17:00".' }),
});

const fields = z.strictObject({
  name: text
    .max(80)
    .optional()
    .meta({
      title: 'Name',
      description: `The name on the sign. Until it is set the site says "${UNNAMED}".`,
    }),
  legalName: text.optional().meta({
    title: 'Legal name',
    description: 'The person or company behind the clinic, as on an invoice.',
  }),
  website: webAddress.optional().meta({
    title: 'Website',
    description: 'The address of this site, such as https://www.example.com, once you own one.',
  }),
  phone: phoneNumber.optional().meta({
    title: 'Phone',
    description: 'In quotes, with + and the country code, digits only: "+441632960123".',
  }),
  whatsapp: phoneNumber.optional().meta({
    title: 'WhatsApp',
    description: 'The number that visitors may write to on WhatsApp, written like the phone.',
  }),
  email: z.email().optional().meta({
    title: 'E-mail',
    description: 'The address visitors may write to.',
  }),
  address: address.optional().meta({
    title: 'Address',
    description: 'Where the clinic is: street, town, postcode and country.',
  }),
  map: webAddress.optional().meta({
    title: 'Map',
    description: 'A link to the clinic on a map, starting with https://.',
  }),
  areaServed: text.optional().meta({
    title: 'Area served',
    description: 'The town or region your clients come from, in a word or two.',
  }),
  hours: z.array(openingHours).min(1).optional().meta({
    title: 'Opening hours',
    description: 'One entry for each group of days with the same hours.',
  }),
  ...elsewhere,
  businessType: z.enum(['HealthAndBeautyBusiness', 'BeautySalon', 'DaySpa']).optional().meta({
    title: 'Kind of business',
    description:
      'What search engines are told: HealthAndBeautyBusiness (usual), BeautySalon or DaySpa.',
  }),
  forms: z.enum(['on', 'off']).optional().meta({
    title: 'Enquiry form',
    description:
      'on or off. The form also needs a legal name, a phone or e-mail, and enquiriesKept.',
  }),
  enquiriesKept: text.optional().meta({
    title: 'Enquiries are kept for',
    description:
      'How long you keep what people send you, as the privacy page says it: "12 months".',
  }),
  trainingBots: z.enum(['welcome', 'refused']).optional().meta({
    title: 'Training robots',
    description:
      'welcome or refused: may companies train their models on this site? Search is not affected.',
  }),
  pictureLicence: webAddress.optional().meta({
    title: 'Picture licence',
    description:
      'The address of a page that says what others may do with your pictures, if you have one.',
  }),
  indexNowKey: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/)
    .optional()
    .meta({
      title: 'IndexNow key',
      description:
        'The key from Bing or another IndexNow engine: 8 to 128 letters, digits and hyphens.',
    }),
  changed: calendarDate.optional().meta({
    title: 'Changed',
    description: 'The day you last changed these details, as 2026-11-22.',
  }),
});

/** `clinic.yaml`: every field may stay empty. */
export const clinicSchema = filledIn(fields);
export type Clinic = z.infer<typeof clinicSchema>;

/** The clinic's name as the site shows it. */
export const nameOf = (clinic: Clinic): string => clinic.name ?? UNNAMED;

/** Whether a visitor has any way to reach the clinic. */
export const isReachable = (clinic: Clinic): boolean =>
  Boolean(clinic.phone ?? clinic.whatsapp ?? clinic.email ?? clinic.address);
