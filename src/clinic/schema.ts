import { z } from 'zod';
import { isTimeZone } from '#prose/dates.ts';
import { day, filledIn, slug, text } from '#prose/fields.ts';
import { isOnNetwork } from '#prose/hosts.ts';
import { siteAddress } from '#prose/web-address.ts';
import { address, geo } from './address-fields.ts';
import { elsewhere } from './contact/elsewhere.ts';
import { emailAddress } from './contact/email.ts';
import { hoursFields } from './hours/hours.ts';
import { legalFields } from './legal-fields.ts';
import { nameFields, UNNAMED } from './name-fields.ts';
import { retentionPeriod } from './retention-period.ts';
import { isPhone } from './contact/phone.ts';
import { visitorAddress } from './contact/visitor-address.ts';

/** On the web or in a mail program. */
const ADDRESS = /:\/\/|^www\.|@[^\s@]+\.\w/i;

const phoneNumber = z.stringFormat('phone', isPhone).meta({ pattern: '^\\+[1-9]\\d{6,14}$' });

const fields = z.strictObject({
  ...nameFields,
  website: siteAddress.optional().meta({
    title: 'Website',
    description: 'The address of this site, such as https://www.example.com, once you own one.',
    inForm:
      "The address of this site, such as https://www.example.com, once you own one. Until it is set, Netlify's own address for the site is used.",
  }),
  phone: phoneNumber.optional().meta({
    title: 'Phone',
    description: 'In quotes, with + and the country code, digits only: "+442079460123".',
  }),
  whatsapp: phoneNumber.optional().meta({
    title: 'WhatsApp',
    description:
      'In quotes, the number for WhatsApp with + and the country code, digits only: "+442079460123". It may be the same as the phone.',
  }),
  email: emailAddress.optional().meta({
    title: 'E-mail',
    description: 'The address visitors may write to.',
  }),
  address: address.optional().meta({
    title: 'Address',
    description: 'Where the clinic is: street, town, postcode and country.',
  }),
  map: visitorAddress
    .refine((link) => !URL.canParse(link) || !isOnNetwork(link), {
      error: 'is a page of a network, and no map',
      params: { fix: 'Find the clinic on the map, press Share, and copy the link.' },
    })
    .optional()
    .meta({
      title: 'Map',
      description: 'A link to the clinic on a map, starting with https://.',
    }),
  areaServed: text
    .max(80)
    .refine((words) => !/\d(?:[ ()./-]{0,2}\d){6}/.test(words), {
      error: 'has a number to call in it, and is no town or region',
      params: { fix: 'Write the town or region, in a word or two.' },
    })
    .refine((words) => words.split(',').length <= 4, {
      error: 'is a long list',
      params: { fix: 'Write the one region that all these places are in, or the nearest of them.' },
    })
    .refine((words) => !ADDRESS.test(words), {
      error: 'is an address, and no town or region',
      params: { fix: 'Write the town or region, in a word or two.' },
    })
    .optional()
    .meta({
      title: 'Area served',
      description: 'The town or region your clients come from, in a word or two.',
    }),
  geo: geo.optional().meta({
    title: 'Coordinates',
    description: 'The place on a map, for search engines: latitude and longitude.',
  }),
  ...hoursFields,
  ...legalFields,
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
    inForm:
      'On or off. It also needs a legal name, a phone or e-mail, and how long enquiries are kept.',
  }),
  enquiriesKept: retentionPeriod.optional().meta({
    title: 'Enquiries are kept for',
    description:
      'How long you keep what people send you, as the privacy page says it: "12 months".',
  }),
  trainingBots: z.enum(['welcome', 'refused']).optional().meta({
    title: 'Training robots',
    description:
      'welcome or refused: may companies train their models on this site? Search is not affected.',
  }),
  pictureLicence: visitorAddress.optional().meta({
    title: 'Picture licence',
    description:
      'The address of a page that says what others may do with your pictures, if you have one. Your name goes into the larger pictures either way.',
  }),
  timeZone: z
    .stringFormat('time-zone', isTimeZone)
    .meta({ pattern: '^[A-Za-z]+(/[\\w+-]+)+$' })
    .optional()
    .meta({
      title: 'Time zone',
      description:
        'Where the clinic is, if not in the United Kingdom: a continent and a city, such as Europe/Dublin. It says when a day ends.',
    }),
  ended: z.array(slug).optional().meta({
    title: 'Ended answers',
    description:
      'Names of questions and services that the site has no more, on purpose: [old-name]. Where another took the place of one, its name belongs behind aliases there.',
    inForm:
      'Questions and services that the site has no more, on purpose, by their names. Where another took the place of one, write its name under "Aliases" there.',
  }),
  changed: day().optional().meta({
    title: 'Changed',
    description: 'The day you last changed these details, as 2026-11-22.',
  }),
});

/** `clinic.yaml`: every field may stay empty. */
export const clinicSchema = filledIn(fields);
export type Clinic = z.infer<typeof clinicSchema>;

/** The clinic's name as the site shows it. */
export const nameOf = (clinic: Clinic): string => clinic.name ?? UNNAMED;

const WAYS = ['phone', 'whatsapp', 'email', 'address'] as const;

/** Whether a visitor has any way to reach the clinic. */
export const isReachable = (clinic: Readonly<Record<string, unknown>>): boolean =>
  WAYS.some((way) => clinic[way] !== undefined);
