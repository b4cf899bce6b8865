import { DAYS, type OpeningHours } from './hours.ts';

/** A line of the opening hours: "Monday to Wednesday", "9.30am to 6pm". */
export interface HoursLine {
  days: string;
  times: string;
}

/** Fewer days in a row are named one by one. */
const SHORTEST_RUN = 3;
const list = new Intl.ListFormat('en-GB');

/** The opening hours as visitors read them; entries of the same days are one line. */
export function hoursLines(hours: readonly OpeningHours[]): HoursLine[] {
  const lines = Map.groupBy(hours, ({ days }) => daysText(days));
  return [...lines].map(([days, entries]) => ({ days, times: timesText(entries) }));
}

/** "Monday to Wednesday and Saturday". */
function daysText(days: OpeningHours['days']): string {
  const places = [...DAYS.keys()].filter((place) => days.some((day) => day === DAYS[place]));
  const runs: number[][] = [];
  for (const place of places) {
    if (runs.at(-1)?.at(-1) === place - 1) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  const parts = runs.flatMap((run) => {
    const names = run.map((place) => DAYS[place] ?? '');
    return run.length < SHORTEST_RUN ? names : `${names[0]} to ${names.at(-1)}`;
  });
  return list.format(parts);
}

/** "9am to 12.30pm and 2pm to 6pm, by appointment". */
function timesText(entries: readonly OpeningHours[]): string {
  const times = entries
    .filter(({ opens }) => opens)
    .toSorted((one, other) => (one.opens ?? '').localeCompare(other.opens ?? ''))
    .map(({ opens = '', closes = '' }) => `${timeText(opens)} to ${timeText(closes)}`);
  const appointment = entries.some((entry) => entry.byAppointment) ? ['by appointment'] : [];
  return [...(times.length > 0 ? [list.format(times)] : []), ...appointment].join(', ');
}

/** "09:30" to "9.30am"; midnight and midday have names. */
export function timeText(time: string): string {
  if (time === '00:00' || time === '24:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
