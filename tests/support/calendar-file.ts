import ICAL from 'ical.js';

/** An event as a calendar shows it. */
export interface Shown {
  uid: string;
  /** The first day, as 2026-11-23. */
  from: string;
  /** The day after the last. */
  until: string;
  allDay: boolean;
  summary: string;
  /** '' where there is none. */
  description: string;
}

/** Opens a calendar file as a calendar does. */
export const openCalendar = (file: string): ICAL.Component =>
  new ICAL.Component(ICAL.parse(file) as unknown[]);

/** The events a calendar shows when it has taken the file in. */
export const eventsIn = (file: string): Shown[] =>
  openCalendar(file)
    .getAllSubcomponents('vevent')
    .filter((component) => component.getFirstPropertyValue('status') !== 'CANCELLED')
    .map((component) => {
      const { uid, startDate, endDate, summary, description } = new ICAL.Event(component);
      return {
        uid,
        from: startDate.toString(),
        until: endDate.toString(),
        allDay: startDate.isDate && endDate.isDate,
        summary,
        // Null where it is not written.
        description: (description as string | null) ?? '',
      };
    });
