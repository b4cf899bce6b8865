import type { TreatmentDays } from './calendar.ts';
import { daysAfter } from './days.ts';
import { escaped, foldedLine } from './ics-text.ts';
import { EXERCISE } from '#aftercare/plan.ts';

/** What a calendar file says besides its days. */
export interface FileDetails {
  /** The host of the site, which makes the names of events unique in the world. */
  host: string;
  /** What the clinic says about work, in a sentence. */
  work: string;
  /** How many stretches of days the rules give a treatment that no other one follows. */
  stretches: number;
  /** For how many treatments an earlier file from the same page may have had events. */
  treatments: number;
  /** The moment of saving: a later file replaces what an earlier one said. */
  saved: Date;
}

interface Event {
  /** What it stands for, such as "treatment-2-days-1": the same in every file that is saved. */
  name: string;
  from: string;
  /** The day after the last, as the format has it. */
  until: string;
  summary: string;
  description: string;
}

/** Sequence numbers are seconds from here on: the format allows 31 bits of them. */
const FIRST_SECOND = Date.UTC(2026, 0, 1) / 1000;

/**
 * The days as a calendar file (RFC 5545): all-day events that leave the day free. An event is named
 * after its treatment and not after its date, and has a higher sequence number in a later file, so
 * a calendar that takes in a second file moves what is there (RFC 5546, 2.1.5). What the rules no
 * longer give, such as days that a further treatment cut off, is cancelled by name.
 */
export function calendarFile(days: readonly TreatmentDays[], details: FileDetails): string {
  const events = days.flatMap((one) => eventsOf(one, details));
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${details.host}//Aftercare//EN`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => linesOf(event, 'CONFIRMED', details)),
    ...cancelled(days, events, details).flatMap((event) => linesOf(event, 'CANCELLED', details)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function eventsOf({ number, date, work, stretches }: TreatmentDays, details: FileDetails): Event[] {
  const oneDay = (from: string) => ({ from, until: daysAfter(from, 1) });
  return [
    {
      name: `treatment-${number}`,
      ...oneDay(date),
      summary: `SMP treatment ${number}`,
      description: work === date ? details.work : '',
    },
    ...(work !== undefined && work !== date
      ? [
          {
            name: `treatment-${number}-work`,
            ...oneDay(work),
            summary: 'Work again',
            description: details.work,
          },
        ]
      : []),
    // By their place: two stretches in a row may have one kind of exercise.
    ...stretches.map(({ from, to, exercise, says }, index) => ({
      name: `treatment-${number}-days-${index + 1}`,
      from,
      until: daysAfter(to ?? from, 1),
      summary: `${EXERCISE[exercise]}${to ? '' : ' from today'}`,
      description: says,
    })),
  ];
}

/** The events an earlier file may have had and this one has not, on the day of a treatment. */
function cancelled(
  days: readonly TreatmentDays[],
  events: readonly Event[],
  { stretches, treatments }: FileDetails,
): Event[] {
  const kept = new Set(events.map(({ name }) => name));
  const last = days.at(-1);
  if (!last) return [];
  return Array.from({ length: Math.max(treatments, days.length) }, (_, index) => {
    const treatment = `treatment-${index + 1}`;
    const parts = Array.from({ length: stretches }, (_part, place) => `-days-${place + 1}`);
    const { date } = days[index] ?? last;
    return ['', '-work', ...parts].map((part) => ({
      name: treatment + part,
      from: date,
      until: daysAfter(date, 1),
      summary: 'No longer planned',
      description: '',
    }));
  })
    .flat()
    .filter(({ name }) => !kept.has(name));
}

function linesOf(
  { name, from, until, summary, description }: Event,
  status: 'CONFIRMED' | 'CANCELLED',
  { host, saved }: FileDetails,
): string[] {
  const stamp = saved.toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const sequence = Math.max(0, Math.floor(saved.getTime() / 1000) - FIRST_SECOND);
  return [
    'BEGIN:VEVENT',
    `UID:${name}@${host}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${status}`,
    `DTSTART;VALUE=DATE:${digits(from)}`,
    `DTEND;VALUE=DATE:${digits(until)}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const digits = (date: string): string => date.replaceAll('-', '');
