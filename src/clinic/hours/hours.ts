import { z } from 'zod';
import { day, text } from '#prose/fields.ts';

/** The days of the week, in its order. */
export const DAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

const openingTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const closingTime = z.string().regex(/^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/);

const byAppointment = z.boolean().optional();

const openingHours = z.strictObject({
  days: z
    .array(z.enum(DAYS))
    .min(1)
    .meta({ title: 'Days', description: 'The days these hours hold, such as [Monday, Tuesday].' }),
  opens: openingTime.optional().meta({
    title: 'Opens',
    description:
      'In quotes, in 24 hours: "09:30". Both times may stay empty where byAppointment is true.',
    inForm: 'In 24 hours: 09:30. Both times may stay empty on days by appointment.',
  }),
  closes: closingTime.optional().meta({
    title: 'Closes',
    description: 'In quotes, in 24 hours: "17:00". Midnight is "24:00".',
  }),
  byAppointment: byAppointment.meta({
    title: 'By appointment',
    description: 'true: on these days clients come by appointment only.',
  }),
});

/** What advertises, or is to be called, where it is said why the clinic is closed. */
const NO_REASON =
  /\d(?:[ ()./-]{0,2}\d){6}|\b\d{1,3} ?(?:%|percent)|\b(?:discounts?|sales?|vouchers?|special offers?|offers?|deals?|black friday|cyber monday|book (?:now|online|today)|half price)\b|@|https?:|\bwww\./i;

const closure = z.strictObject({
  from: day({ ahead: true }).meta({
    title: 'From',
    description: 'The first day you are closed, as 2026-12-24.',
  }),
  to: day({ ahead: true, notBefore: 'from' }).optional().meta({
    title: 'To',
    description: 'The last day you are closed, as 2027-01-02. Empty if it is one day.',
  }),
  words: text
    .max(60)
    .refine((words) => !NO_REASON.test(words), {
      error: 'is no reason to be closed',
      params: { fix: 'Write why, such as Christmas holidays, or leave it empty.' },
    })
    .optional()
    .meta({
      title: 'Why',
      description: 'If visitors may know, in a word or two, such as: Christmas holidays.',
    }),
});

/** The fields of `clinic.yaml` that say when somebody is there. */
export const hoursFields = {
  hours: z
    .array(openingHours)
    .min(1)
    .optional()
    .meta({
      title: 'Opening hours',
      description: 'One entry for each group of days with the same hours.',
      lines: ['days: [Monday, Tuesday]', 'opens: "09:30"', 'closes: "17:00"'],
    }),
  byAppointment: byAppointment.meta({
    title: 'By appointment',
    description: 'true: on all days clients come by appointment only.',
  }),
  closures: z
    .array(closure)
    .min(1)
    .optional()
    .meta({
      title: 'Closed',
      description:
        'Holidays and other days you are closed. Visitors see them from 14 days before the first day until the last.',
      lines: ['from: 2026-12-24', 'to: 2027-01-02', 'words: Christmas holidays'],
    }),
};

export type OpeningHours = z.infer<typeof openingHours>;
export type Closure = z.infer<typeof closure>;
