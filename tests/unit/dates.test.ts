import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnerError } from '#terminal/owner-error.ts';
import { calendarDate, isTimeZone, latest, longDate, today, USUAL_ZONE } from '#prose/dates.ts';

describe('A calendar date', () => {
  it.each(['2026-11-22', '2028-02-29', '2000-01-01'])('is a day that exists: %s', (date) => {
    expect(calendarDate.parse(date)).toBe(date);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026',
    2026,
    '01/02/2026',
    '2026-1-2',
    '2026-11-22T00:00:00Z',
    ' 2026-11-22',
    '',
    new Date('2026-11-22'),
  ])('is never %o', (date) => {
    expect(calendarDate.safeParse(date).success).toBe(false);
  });

  it('reads in words as the same day everywhere', () => {
    expect(longDate('2026-11-22')).toBe('22 November 2026');
    expect(longDate('2026-01-01')).toBe('1 January 2026');
  });
});

describe('The latest of some dates', () => {
  it('is found across months and years, whatever the order', () => {
    expect(latest(['2026-09-30', '2026-10-01', '2025-12-31'])).toBe('2026-10-01');
  });

  it('passes over dates that are not given', () => {
    expect(latest([undefined, '2026-09-30', undefined])).toBe('2026-09-30');
    expect(latest([undefined])).toBeUndefined();
    expect(latest([])).toBeUndefined();
  });
});

describe('Today', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const at = (moment: string) => ({ SOURCE_DATE_EPOCH: String(Date.parse(moment) / 1000) });

  it('is the day the environment names, so that a build can be repeated', () => {
    expect(today({ SOURCE_DATE_EPOCH: '1795305599' }, USUAL_ZONE)).toBe('2026-11-21');
    expect(today({ SOURCE_DATE_EPOCH: '1795305600' }, USUAL_ZONE)).toBe('2026-11-22');
    expect(today({ SOURCE_DATE_EPOCH: '0' }, 'Europe/Paris')).toBe('1970-01-01');
  });

  it.each([
    ['2026-07-01T22:59:59Z', 'Europe/London', '2026-07-01'],
    ['2026-07-01T23:30:00Z', 'Europe/London', '2026-07-02'],
    ['2026-12-01T23:30:00Z', 'Europe/London', '2026-12-01'],
    ['2026-07-02T03:59:59Z', 'America/New_York', '2026-07-01'],
    ['2026-07-01T12:00:00Z', 'Pacific/Auckland', '2026-07-02'],
    ['2026-12-31T12:00:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2028-02-29T04:00:00Z', 'Asia/Kolkata', '2028-02-29'],
  ])('of %s in %s is %s', (moment, zone, day) => {
    expect(today(at(moment), zone)).toBe(day);
  });

  it('is the day on the clock when the environment names none', () => {
    vi.useFakeTimers({ now: new Date('2027-03-04T23:59:59Z') });
    expect(today({}, USUAL_ZONE)).toBe('2027-03-04');
    expect(today({ SOURCE_DATE_EPOCH: '' }, USUAL_ZONE)).toBe('2027-03-04');
  });

  it.each(['yesterday', 'abc', '-1', '1.5', '1e9', ' 1795305600', '0x10', '999999999999999'])(
    'is not guessed from an environment that says %o, and a sentence says so',
    (epoch) => {
      const read = () => today({ SOURCE_DATE_EPOCH: epoch }, USUAL_ZONE);
      expect(read).toThrow(OwnerError);
      expect(read).toThrow(`SOURCE_DATE_EPOCH is set to "${epoch}", which is no number of seconds`);
    },
  );
});

describe('A time zone', () => {
  it.each([USUAL_ZONE, 'Europe/Kyiv', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires'])(
    'may be %s',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', 'London', 'GMT', 'BST', 'UTC', '+01:00', 'Etc/GMT+1', 'Mars/Base', 'Europe/'])(
    'is not %o, which has no summer time or is nowhere',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
