import type { TreatmentDays } from './calendar.ts';
import { daysAfter } from './days.ts';
import { EXERCISE } from './plan.ts';

/** What a calendar file says besides its days. */
export interface FileDetails {
  /** The host of the site, which makes the names of events unique in the world. */
  host: string;
  /** What the clinic says about work, in a sentence. */
  work: string;
  /** The day the rules last changed: without it the same days would give other bytes each time. */
  changed: string;
}

interface Event {
  uid: string;
  from: string;
  /** The day after the last, as the format has it. */
  until: string;
  summary: string;
  description: string;
}

/** A line has at most 75 octets; the rest goes on in the next one, after a space. */
const LONGEST = 75;
const encoder = new TextEncoder();

/**
 * The days as a calendar file (RFC 5545): all-day events that leave the day free. The same days
 * have the same names, so that taking the file in again changes what is there and adds nothing.
 */
export function calendarFile(days: readonly TreatmentDays[], details: FileDetails): string {
  const stamp = `DTSTAMP:${digits(details.changed)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${details.host}//Aftercare//EN`,
    'CALSCALE:GREGORIAN',
    ...days.flatMap((one) => eventsOf(one, details)).flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventsOf({ number, date, work, stretches }: TreatmentDays, details: FileDetails): Event[] {
  const uid = (what: string) => `${date}-${what}@${details.host}`;
  const oneDay = (from: string) => ({ from, until: daysAfter(from, 1) });
  return [
    {
      uid: uid('treatment'),
      ...oneDay(date),
      summary: `SMP treatment ${number}`,
      description: work === date ? details.work : '',
    },
    ...(work !== undefined && work !== date
      ? [{ uid: uid('work'), ...oneDay(work), summary: 'Work again', description: details.work }]
      : []),
    // By their place: two stretches in a row may have one kind of exercise.
    ...stretches.map(({ from, to, exercise, says }, index) => ({
      uid: uid(`days-${index + 1}`),
      from,
      until: daysAfter(to ?? from, 1),
      summary: `${EXERCISE[exercise]}${to ? '' : ' from today'}`,
      description: says,
    })),
  ];
}

const linesOf = ({ uid, from, until, summary, description }: Event, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  stamp,
  `DTSTART;VALUE=DATE:${digits(from)}`,
  `DTEND;VALUE=DATE:${digits(until)}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const digits = (date: string): string => date.replaceAll('-', '');

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r\n?|\n/g, String.raw`\n`);

const octetsOf = (text: string): number => encoder.encode(text).length;

function folded(line: string): string {
  if (octetsOf(line) <= LONGEST) return line;
  let [text, octets] = ['', 0];
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LONGEST) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += size;
  }
  return text;
}
