import { DAYS } from '#clinic/hours/hours.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type ClinicEntry = Content['clinic'][number];
type OpeningHours = NonNullable<ClinicEntry['data']['hours']>[number];

/** Opening hours that fit their fields and still cannot be right. */
export const hourProblems = (entry: ClinicEntry): Problem[] => [
  ...halfTimes(entry),
  ...tooLong(entry),
  ...hoursTwice(entry),
];

interface Timed extends OpeningHours {
  opens: string;
  closes: string;
}
const isTimed = (hours: OpeningHours): hours is Timed =>
  hours.opens !== undefined && hours.closes !== undefined;

/** Times come in pairs; only where clients come by appointment there need not be any. */
function halfTimes({ file, source, data }: ClinicEntry): Problem[] {
  return (data.hours ?? []).flatMap((hours, index) => {
    const missing = hours.opens ? 'closes' : 'opens';
    const mayMiss = !hours.opens && !hours.closes && (hours.byAppointment || data.byAppointment);
    if (isTimed(hours) || mayMiss) return [];
    return [
      {
        file,
        line: source.lineOf(['hours', index]),
        field: `hours.${index}.${missing}`,
        says: `"hours (${index + 1}).${missing}" is missing`,
        fix: `Write a time such as ${missing}: "${missing === 'opens' ? '09:30' : '17:00'}"; where clients come by appointment at any time, leave both out and write byAppointment: true.`,
      },
    ];
  });
}

const minutesOf = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};
const DAY = 24 * 60;
/** No clinic is open for longer without a break: a later time is one of the afternoon, mistyped. */
const LONGEST = 16 * 60;

/** In minutes; a closing time that is not after the opening one is of the next morning. */
const lengthOf = ({ opens, closes }: Timed): number =>
  (minutesOf(closes) - minutesOf(opens) + DAY) % DAY || DAY;

/** In minutes: who closes later than that did not open on the evening before. */
const LATEST_MORNING = 6 * 60;

const isMorningAfter = ({ opens, closes }: Timed): boolean =>
  closes < opens && minutesOf(closes) > LATEST_MORNING;

const isAllDay = ({ opens, closes }: Timed): boolean => opens === '00:00' && closes === '24:00';

function wrongTimes({ opens, closes }: Timed): string {
  if (closes === opens) return `open and close at ${opens}`;
  return closes > opens
    ? `be open from ${opens} to ${closes} without a break`
    : `close at ${closes}, before it opens at ${opens}`;
}

function tooLong({ file, source, data: { hours = [] } }: ClinicEntry): Problem[] {
  return hours.flatMap((one, index) => {
    if (!isTimed(one) || isAllDay(one)) return [];
    // What opens in the night is reported with that time.
    if (one.opens >= '01:00' && one.opens < '06:00') return [];
    if (lengthOf(one) <= LONGEST && !isMorningAfter(one)) return [];
    return [
      {
        file,
        line: source.lineOf(['hours', index, 'closes']),
        field: 'hours',
        says: `the clinic would ${wrongTimes(one)}`,
        fix: `Write the time behind "closes" in 24 hours, such as "17:00" for five in the afternoon, or "24:00" for midnight. It may be of the next morning, until "06:00" and up to ${LONGEST / 60} hours after "opens".`,
      },
    ];
  });
}

/** Hours of one day of the week, in minutes from the beginning of Monday. */
interface DayHours {
  day: string;
  path: PropertyKey[];
  from: number;
  to: number;
}

const WEEK = 7 * DAY;

function dayHours({ hours = [] }: ClinicEntry['data']): DayHours[] {
  return hours.flatMap((one, index) =>
    one.days.map((day, place): DayHours => {
      const start = DAYS.indexOf(day) * DAY;
      const from = isTimed(one) ? start + minutesOf(one.opens) : start;
      const to = isTimed(one) ? from + lengthOf(one) : start + DAY;
      return { day, path: ['hours', index, 'days', place], from, to };
    }),
  );
}

/** Sunday's hours may end on Monday. */
const overlap = (one: DayHours, other: DayHours): boolean =>
  [-WEEK, 0, WEEK].some((shift) => one.from + shift < other.to && other.from < one.to + shift);

/** A day may stand twice for a break at noon, but not with hours that overlap. */
function hoursTwice({ file, source, data }: ClinicEntry): Problem[] {
  const all = dayHours(data);
  return all.flatMap((one, index) => {
    const first = all.slice(0, index).find((other) => overlap(one, other));
    if (!first) return [];
    const line = source.lineOf(first.path);
    return [
      {
        file,
        line: source.lineOf(one.path),
        field: 'hours',
        says:
          one.day === first.day
            ? `${one.day} has hours already, in line ${line}`
            : `the hours of ${one.day} overlap those of ${first.day}, in line ${line}`,
        fix: one.day === first.day ? 'Remove one of the two.' : 'Correct one of the two.',
      },
    ];
  });
}
