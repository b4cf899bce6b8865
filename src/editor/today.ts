/**
 * Stands in the forms for the day on which they are opened: the page is built once, and a day that
 * was still to come then is not for ever.
 */
export const TODAY = '{{today}}';

/** The forms as they are on the owner's day, such as 2026-11-22. */
export function onDay(forms: string, now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  const pad = (part: number, digits = 2) => String(part).padStart(digits, '0');
  return forms.replaceAll(TODAY, `${pad(year, 4)}-${pad(month)}-${pad(day)}`);
}
