import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate, latest, longDate, today } from '#prose/dates.ts';

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

  it('is the day the environment names, so that a build can be repeated', () => {
    expect(today({ SOURCE_DATE_EPOCH: '1795305599' })).toBe('2026-11-21');
    expect(today({ SOURCE_DATE_EPOCH: '1795305600' })).toBe('2026-11-22');
    expect(today({ SOURCE_DATE_EPOCH: '0' })).toBe('1970-01-01');
  });

  it('is the day on the clock when the environment names none', () => {
    vi.useFakeTimers({ now: new Date('2027-03-04T23:59:59Z') });
    expect(today({})).toBe('2027-03-04');
    expect(today({ SOURCE_DATE_EPOCH: '' })).toBe('2027-03-04');
  });

  it('is not guessed from an environment that names no number', () => {
    expect(() => today({ SOURCE_DATE_EPOCH: 'yesterday' })).toThrow(RangeError);
  });
});
