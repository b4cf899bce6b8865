import type { WrongField } from './zod-messages.ts';

const TIMES = /^(\d{1,2}[.:]\d\d) ?(?:-|–|—|to|bis) ?(\d{1,2}[.:]\d\d)$/i;
const WITHOUT =
  'Leave "opens" and "closes" of these days empty, and write byAppointment: true below them.';

export const CLOSED =
  'Take these days out of "hours": a day that is not there is a day you are closed.';
const WEEK = 'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday'.split(', ');

/** Opening hours as they stand on doors, and how they are written here. */
export function hoursAdvice({ value }: WrongField, path: readonly PropertyKey[]) {
  if (path[0] !== 'hours' || typeof value !== 'string') return undefined;
  const words = value.trim();
  if (path[2] === 'days') return daysAdvice(words);
  if (path[2] !== 'opens' && path[2] !== 'closes') return undefined;
  if (/appointment|request|arrangement/i.test(words)) return WITHOUT;
  if (/^closed$/i.test(words)) return CLOSED;
  const [, opens, closes] = TIMES.exec(words) ?? [];
  return opens && closes
    ? `Write opens: ${quoted(opens)} and, on a line of its own, closes: ${quoted(closes)}.`
    : undefined;
}

const quoted = (time: string): string => `"${time.replace('.', ':').padStart(5, '0')}"`;

function daysAdvice(words: string): string | undefined {
  if (/^(?:weekdays|working days|mon(?:day)?s? ?(?:-|–|to) ?fri(?:day)?s?)$/i.test(words)) {
    return listOf(0, 4);
  }
  if (/^weekends?$/i.test(words)) return listOf(5, 6);
  if (/^(?:every ?day|daily|all(?: days| week)?)$/i.test(words)) return listOf(0, 6);
  const [, first = '', last = ''] =
    /^(\p{L}{2,10})\.? ?(?:-|–|—|to) ?(\p{L}{2,10})\.?$/iu.exec(words) ?? [];
  const place = (day: string) =>
    day === '' ? -1 : WEEK.findIndex((one) => one.toLowerCase().startsWith(day.toLowerCase()));
  const [from, to] = [place(first), place(last)];
  return from >= 0 && to > from ? listOf(from, to) : undefined;
}

const listOf = (from: number, to: number): string =>
  `Write days: [${WEEK.slice(from, to + 1).join(', ')}].`;
