import { describe, expect, it } from 'vitest';
import { closedWhen, shownClosures } from '#clinic/hours/closures.ts';
import { clinicNodes } from '#clinic/graph.ts';
import { DAYS, type OpeningHours } from '#clinic/hours/hours.ts';
import { hoursLines, timeText } from '#clinic/hours/hours-text.ts';
import type { Clinic } from '#clinic/schema.ts';
import { SITE } from '../support/examples.ts';

const open = (days: OpeningHours['days'], opens?: string, closes?: string): OpeningHours => ({
  days,
  opens,
  closes,
});

describe('A time of the day', () => {
  it.each([
    ['09:30', '9.30am'],
    ['00:00', 'midnight'],
    ['00:15', '12.15am'],
    ['11:59', '11.59am'],
    ['12:00', 'midday'],
    ['12:05', '12.05pm'],
    ['18:00', '6pm'],
    ['23:59', '11.59pm'],
    ['24:00', 'midnight'],
  ])('%s is read %s', (time, text) => {
    expect(timeText(time)).toBe(text);
  });
});

describe('The opening hours', () => {
  it.each<[OpeningHours['days'], string]>([
    [['Monday'], 'Monday'],
    [['Tuesday', 'Monday'], 'Monday and Tuesday'],
    [['Monday', 'Tuesday', 'Wednesday'], 'Monday to Wednesday'],
    [['Monday', 'Wednesday', 'Friday'], 'Monday, Wednesday and Friday'],
    [['Saturday', 'Monday', 'Tuesday', 'Wednesday'], 'Monday to Wednesday and Saturday'],
    [[...DAYS], 'Monday to Sunday'],
  ])('on %s are those of %s', (days, text) => {
    expect(hoursLines([open(days, '09:00', '17:00')])).toEqual([
      { days: text, times: '9am to 5pm' },
    ]);
  });

  it('of a day with a break are one line, the earlier first', () => {
    const day: OpeningHours['days'] = ['Monday'];
    expect(hoursLines([open(day, '14:00', '18:00'), open(day, '09:00', '12:30')])).toEqual([
      { days: 'Monday', times: '9am to 12.30pm and 2pm to 6pm' },
    ]);
  });

  it('say where clients come by appointment, with times and without', () => {
    const hours = [
      { ...open(['Monday'], '10:00', '24:00'), byAppointment: true },
      { ...open(['Friday']), byAppointment: true },
    ];
    expect(hoursLines(hours)).toEqual([
      { days: 'Monday', times: '10am to midnight, by appointment' },
      { days: 'Friday', times: 'by appointment' },
    ]);
  });
});

describe('A closure', () => {
  const christmas = { from: '2026-12-24', to: '2027-01-02', words: 'Christmas' };
  const shown = (today: string) => shownClosures([christmas], today).length > 0;

  it('is shown from 14 days before its first day until its last', () => {
    const days = ['2026-12-09', '2026-12-10', '2026-12-24', '2027-01-02', '2027-01-03'];
    expect(days.map(shown)).toEqual([false, true, true, true, false]);
  });

  it('of one day is over after it', () => {
    const day = { from: '2026-12-24' };
    expect(closedWhen(day)).toBe('on 24 December 2026');
    expect(closedWhen({ ...day, to: day.from })).toBe('on 24 December 2026');
    expect(shownClosures([day], '2026-12-24')).toEqual([day]);
    expect(shownClosures([day], '2026-12-25')).toEqual([]);
  });

  it('comes before a later one, in whatever order they are written', () => {
    const later = { from: '2027-01-04', to: '2027-01-05' };
    expect(shownClosures([later, christmas], '2026-12-28')).toEqual([christmas, later]);
  });
});

describe('In the graph', () => {
  const specified = (clinic: Clinic) =>
    ({ ...clinicNodes(SITE, clinic)[0] }) as Record<string, unknown>;

  it('midnight is the last minute of its day, and a day without times has no hours', () => {
    const hours = [
      open(['Monday'], '10:00', '24:00'),
      { ...open(['Friday']), byAppointment: true },
    ];
    expect(specified({ hours })).toMatchObject({
      openingHoursSpecification: [{ opens: '10:00', closes: '23:59' }],
    });
    expect(specified({ hours })['openingHoursSpecification']).toHaveLength(1);
  });

  it('a closure has its days and no time between opening and closing', () => {
    expect(specified({ closures: [{ from: '2026-12-24' }] })).toMatchObject({
      specialOpeningHoursSpecification: [
        { validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '00:00', closes: '00:00' },
      ],
    });
  });

  it('the place is a point', () => {
    const geo = { latitude: 51.38, longitude: -2.36 };
    expect(specified({ geo })).toMatchObject({ geo: { '@type': 'GeoCoordinates', ...geo } });
  });

  it('nothing is said of what is not set', () => {
    const names = Object.keys(specified({}));
    expect(names.filter((name) => /hours|geo/i.test(name))).toEqual([]);
  });
});
