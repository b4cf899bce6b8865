/** Milliseconds of a day of UTC, which has no summer time. */
const DAY = 86_400_000;

/** The date so many days after another, or before it: "2026-11-23" and 10 give "2026-12-03". */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The date of a moment where the visitor is. */
export function localDate(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${now.getFullYear()}-${month}-${day}`;
}

const words = (year: 'numeric' | undefined) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year,
    timeZone: 'UTC',
  });
const [withYear, withoutYear] = [words('numeric'), words(undefined)];

/** "Monday 23 November 2026", or without the year. */
export const dayWords = (date: string, year = true): string =>
  (year ? withYear : withoutYear).format(new Date(`${date}T00:00:00Z`)).replace(',', '');
