import { closedWhen, lastDayOf } from '#clinic/hours/closures.ts';
import { daysBetween } from '#prose/dates.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type ClinicEntry = Content['clinic'][number];
type OpeningHours = NonNullable<ClinicEntry['data']['hours']>[number];

/** Opening hours and closures that fit their fields and still cannot be right. */
export const hourProblems = (entry: ClinicEntry): Problem[] => [
  ...halfTimes(entry),
  ...tooLong(entry),
  ...hoursTwice(entry),
  ...closureProblems(entry),
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

const isAllDay = ({ opens, closes }: Timed): boolean => opens === '00:00' && closes === '24:00';

function tooLong({ file, source, data: { hours = [] } }: ClinicEntry): Problem[] {
  return hours.flatMap((one, index) => {
    if (!isTimed(one) || isAllDay(one) || lengthOf(one) <= LONGEST) return [];
    const { opens, closes } = one;
    return [
      {
        file,
        line: source.lineOf(['hours', index, 'closes']),
        field: 'hours',
        says:
          closes > opens
            ? `the clinic would be open from ${opens} to ${closes} without a break`
            : `the clinic would close at ${closes}, before it opens at ${opens}`,
        fix: `Write the time behind "closes" in 24 hours, such as "17:00" for five in the afternoon. It may be of the next morning, up to ${LONGEST / 60} hours after "opens".`,
      },
    ];
  });
}

const end = (one: Timed): number => minutesOf(one.opens) + lengthOf(one);
const overlap = (one: Timed, other: Timed): boolean =>
  minutesOf(one.opens) < end(other) && minutesOf(other.opens) < end(one);

/** A day may stand twice for a break at noon, but not with hours that overlap. */
function hoursTwice({ file, source, data: { hours = [] } }: ClinicEntry): Problem[] {
  const days = hours.flatMap((one, index) =>
    one.days.map((day, place) => ({ one, day, path: ['hours', index, 'days', place] })),
  );
  return days.flatMap(({ day, path, one }, index) => {
    const first = days
      .slice(0, index)
      .find(
        (other) =>
          other.day === day && (!isTimed(one) || !isTimed(other.one) || overlap(one, other.one)),
      );
    if (!first) return [];
    return [
      {
        file,
        line: source.lineOf(path),
        field: 'hours',
        says: `${day} has hours already, in line ${source.lineOf(first.path)}`,
        fix: 'Remove one of the two.',
      },
    ];
  });
}

/** In days: what lasts longer has a year that is mistyped, or the clinic is no more. */
const LONGEST_CLOSURE = 366;

function closureProblems({ file, source, data: { closures = [] } }: ClinicEntry): Problem[] {
  return closures.flatMap((closure, index) => {
    const wrong = (name: string, says: string, fix: string): Problem[] => [
      {
        file,
        line: source.lineOf(['closures', index, name]),
        field: `closures.${index}.${name}`,
        says,
        fix,
      },
    ];
    if (daysBetween(closure.from, lastDayOf(closure)) > LONGEST_CLOSURE) {
      return wrong(
        'to',
        `the clinic would be closed ${closedWhen(closure)}, for more than a year`,
        'Correct the year of one of the two days.',
      );
    }
    const before = closures
      .slice(0, index)
      .find((other) => other.from <= lastDayOf(closure) && closure.from <= lastDayOf(other));
    if (!before) return [];
    const line = source.lineOf(['closures', closures.indexOf(before)]);
    return wrong(
      'from',
      `the clinic is closed already ${closedWhen(before)}, by line ${line}`,
      'Let one of the two closures end before the other begins, or remove one.',
    );
  });
}
