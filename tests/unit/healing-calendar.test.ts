import { assert, constantFrom, date, integer, property, tuple } from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { normalRuns, ownDays, stretchOn, type Rules } from '#aftercare/calendar/calendar.ts';
import { daysAfter, dayWords, localDate } from '#aftercare/calendar/days.ts';
import { daysBetween } from '#prose/dates.ts';
import { calendarSummary } from '#aftercare/calendar/summary.ts';
import { leaf, LEAVES, placeOf, rules, SPAN, treatmentDates, WRITTEN } from '../support/days.ts';

const RUNS = { numRuns: 1000, seed: 20261123 };
/** A busy machine takes its time for a thousand visitors. */
const PATIENT = { timeout: 60_000 };
/** The first to see a new day, almost the last, and one whose clocks change on other days. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London'];

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The days from the first treatment on, until nothing changes any more. */
function daysFrom(dates: readonly string[]): readonly string[] {
  const first = placeOf(dates.toSorted()[0] ?? '');
  return LEAVES.slice(first, first + SPAN);
}

/** What holds on a day, counted on the leaves from the latest treatment. */
function ruleOn(day: string, dates: readonly string[], { bands }: Rules) {
  const latest = Math.max(...dates.filter((one) => one <= day).map(placeOf));
  const passed = placeOf(day) - latest;
  return bands.find(({ from, to = Infinity }) => from <= passed && passed <= to);
}

/** The stretches of every day, as a line each. */
function stretchesOn(dates: readonly string[], given: Rules): string[] {
  const stretches = ownDays(dates, given).flatMap((one) => one.stretches);
  return daysFrom(dates).map((day) => {
    const over = stretches.filter(({ from, to = day }) => from <= day && day <= to);
    return `${day}: ${over.map(({ exercise, says }) => `${exercise}, ${says}`).join('; ')}`;
  });
}

const rulesOn = (dates: readonly string[], given: Rules): string[] =>
  daysFrom(dates).map((day) => {
    const { exercise, says } = ruleOn(day, dates, given) ?? expect.fail(`${day} has no rule`);
    return `${day}: ${exercise}, ${says}`;
  });

/** The stretches of a treatment, short: "none 2026-11-23 to 2026-11-27". */
const inWords = (dates: readonly string[]) =>
  ownDays(dates, WRITTEN).map(({ stretches }) =>
    stretches.map(({ exercise, from, to = 'then' }) => `${exercise} ${from} to ${to}`),
  );

describe('Counting days', PATIENT, () => {
  it('goes from leaf to leaf of a calendar on the wall, either way', () => {
    const counted = property(leaf, integer({ min: 0, max: 400 }), (place, days) => {
      const [one = '', other = ''] = [LEAVES[place], LEAVES[place + days]];
      expect(daysAfter(one, days)).toBe(other);
      expect(daysAfter(other, -days)).toBe(one);
      expect(daysBetween(one, other)).toBe(days);
      expect(daysBetween(other, one)).toBe(0 - days);
    });
    assert(counted, RUNS);
  });

  it.each([
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2027-02-28', '2027-03-01'],
    ['2000-02-28', '2000-02-29'],
    ['2100-02-28', '2100-03-01'],
    ['2026-12-31', '2027-01-01'],
    ['2027-03-28', '2027-03-29'],
    ['2026-10-25', '2026-10-26'],
  ])('comes from %s to %s', (day, next) => {
    expect(daysAfter(day, 1)).toBe(next);
    expect(placeOf(next) - placeOf(day)).toBe(1);
  });
});

describe('A day in words', () => {
  it('has its weekday, and its year unless that is known', () => {
    expect(dayWords('2026-11-23')).toBe('Monday 23 November 2026');
    expect(dayWords('2028-02-29', false)).toBe('Tuesday 29 February');
  });

  it.each(ZONES)('is the same day in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    // A browser is in one place from the start.
    vi.resetModules();
    const there = await import('#aftercare/calendar/days.ts');
    expect(there.dayWords('2026-11-23')).toBe('Monday 23 November 2026');
    expect(there.dayWords('2027-03-28', false)).toBe('Sunday 28 March');
  });
});

describe('A visitor’s own days', PATIENT, () => {
  it.each([
    ['the rules of the clinic', tuple(treatmentDates).map(([dates]) => [dates, WRITTEN] as const)],
    ['any rules', tuple(treatmentDates, rules)],
  ])('belong to one stretch each, by the latest treatment and %s', (_whose, visitors) => {
    const oneEach = property(visitors, ([dates, given]) => {
      expect(stretchesOn(dates, given)).toEqual(rulesOn(dates, given));
    });
    assert(oneEach, RUNS);
  });

  it('are the same in whatever order the dates are put in, and however often', () => {
    const ordered = property(treatmentDates, rules, (dates, given) => {
      const days = ownDays([...new Set(dates)].toSorted(), given);
      expect(ownDays(dates, given)).toEqual(days);
      expect(ownDays([...dates.toReversed(), ...dates], given)).toEqual(days);
    });
    assert(ordered, RUNS);
  });

  it('are numbered by date, and end with the day before the next treatment', () => {
    const numbered = property(treatmentDates, rules, (dates, given) => {
      const days = ownDays(dates, given);
      expect(days.map(({ number }) => number)).toEqual(days.map((_, index) => index + 1));
      expect(days.map((one) => one.date)).toEqual([...new Set(dates)].toSorted());
      const ends = days.map(({ stretches }) => placeOf(stretches.at(-1)?.to ?? ''));
      expect(ends).toEqual([...days.slice(1).map((next) => placeOf(next.date) - 1), Number.NaN]);
    });
    assert(numbered, RUNS);
  });

  it('have a first day of work after each treatment, unless another comes before it', () => {
    const working = property(treatmentDates, rules, (dates, given) => {
      const days = ownDays(dates, given);
      for (const { date: treated, work } of days) {
        const day = LEAVES[placeOf(treated) + given.work.from] ?? '';
        const again = dates.some((other) => treated < other && other <= day);
        expect(work).toBe(again ? undefined : day);
      }
    });
    assert(working, RUNS);
  });

  it('are none without a treatment', () => {
    expect(ownDays([], WRITTEN)).toEqual([]);
  });

  it('of four treatments that overlap are cut where the next begins', () => {
    const dates = ['2026-11-30', '2026-11-23', '2026-12-01', '2026-12-10', '2026-11-30'];
    expect(inWords(dates)).toEqual([
      ['none 2026-11-23 to 2026-11-27', 'light 2026-11-28 to 2026-11-29'],
      ['none 2026-11-30 to 2026-11-30'],
      ['none 2026-12-01 to 2026-12-05', 'light 2026-12-06 to 2026-12-09'],
      [
        'none 2026-12-10 to 2026-12-14',
        'light 2026-12-15 to 2026-12-19',
        'normal 2026-12-20 to then',
      ],
    ]);
  });

  it.each([
    ['a leap day', '2028-02-24', '2028-02-28', '2028-02-29', '2028-03-04', '2028-03-05'],
    ['no leap day', '2027-02-24', '2027-02-28', '2027-03-01', '2027-03-05', '2027-03-06'],
    [
      'a leap day of a century',
      '2000-02-25',
      '2000-02-29',
      '2000-03-01',
      '2000-03-05',
      '2000-03-06',
    ],
    ['the end of a year', '2026-12-27', '2026-12-31', '2027-01-01', '2027-01-05', '2027-01-06'],
    ['clocks put forward', '2027-03-24', '2027-03-28', '2027-03-29', '2027-04-02', '2027-04-03'],
    ['clocks put back', '2026-10-21', '2026-10-25', '2026-10-26', '2026-10-30', '2026-10-31'],
  ])('pass over %s', (_what, treated, rest, light, lightEnd, normal) => {
    for (const zone of ZONES) {
      vi.stubEnv('TZ', zone);
      expect(inWords([treated])).toEqual([
        [`none ${treated} to ${rest}`, `light ${light} to ${lightEnd}`, `normal ${normal} to then`],
      ]);
    }
  });

  it('are the same wherever the visitor is', () => {
    const anywhere = property(treatmentDates, rules, (dates, given) => {
      const [one, ...others] = ZONES.map((zone) => {
        vi.stubEnv('TZ', zone);
        const days = ownDays(dates, given);
        return [days, days.map((day) => dayWords(day.date)), normalRuns(days)];
      });
      for (const other of others) expect(other).toEqual(one);
    });
    assert(anywhere, RUNS);
  });
});

describe('What holds on a day', PATIENT, () => {
  it('is nothing before the first treatment, then what the latest one says', () => {
    const held = property(treatmentDates, rules, (dates, given) => {
      const days = ownDays(dates, given);
      const first = placeOf(dates.toSorted()[0] ?? '');
      expect(stretchOn(days, LEAVES[first - 1] ?? '1899-12-31')).toBeUndefined();
      const says = daysFrom(dates).map((day) => stretchOn(days, day)?.says);
      expect(says).toEqual(daysFrom(dates).map((day) => ruleOn(day, dates, given)?.says));
    });
    assert(held, RUNS);
  });
});

/** The runs of normal days, counted on the leaves: the first and the last of each. */
function normalOnLeaves(dates: readonly string[], given: Rules) {
  const days = daysFrom(dates);
  const isNormal = days.map((day) => ruleOn(day, dates, given)?.exercise === 'normal');
  return days.flatMap((from, place) => {
    if (!isNormal[place] || isNormal[place - 1]) return [];
    const end = isNormal.indexOf(false, place);
    if (end < 0) return [{ from }];
    const until = [...new Set(dates)].toSorted().indexOf(days[end] ?? '') + 1;
    return [{ from, to: days[end - 1], ...(until > 0 && { until }) }];
  });
}

describe('The days of normal exercise', PATIENT, () => {
  it('are each run of them, with the treatment that ends it', () => {
    const counted = property(treatmentDates, rules, (dates, given) => {
      expect(normalRuns(ownDays(dates, given))).toEqual(normalOnLeaves(dates, given));
    });
    assert(counted, RUNS);
  });

  it('are none without a treatment, or where no rule says so', () => {
    expect(normalRuns([])).toEqual([]);
    const light = [{ from: 0, exercise: 'light', says: 'Light.' }] as const;
    expect(normalRuns(ownDays(['2026-11-23'], { ...WRITTEN, bands: [...light] }))).toEqual([]);
  });
});

describe('The short sentence', PATIENT, () => {
  const dates = ['2026-11-23', '2027-02-01'];
  const says = (today: string, given: Rules = WRITTEN, days = dates) =>
    calendarSummary(ownDays(days, given), today);

  it.each([
    ['2026-11-22', 'Normal exercise from Thursday 3 December 2026, until treatment 2.'],
    [
      '2026-11-23',
      'Today: no exercise. Normal exercise from Thursday 3 December 2026, until treatment 2.',
    ],
    [
      '2026-12-02',
      'Today: light exercise. Normal exercise from Thursday 3 December 2026, until treatment 2.',
    ],
    [
      '2026-12-03',
      'Today: normal exercise, until treatment 2. Normal again from Thursday 11 February 2027.',
    ],
    ['2027-02-01', 'Today: no exercise. Normal exercise from Thursday 11 February 2027.'],
    ['2027-02-10', 'Today: light exercise. Normal exercise from Thursday 11 February 2027.'],
    ['2027-02-11', 'These days are over: you can exercise as normal.'],
    ['2031-01-01', 'These days are over: you can exercise as normal.'],
  ])('on %s is "%s"', (today, sentence) => {
    expect(says(today)).toBe(sentence);
  });

  it('is empty without a treatment', () => {
    expect(says('2026-11-23', WRITTEN, [])).toBe('');
  });

  it('promises no normal exercise where no rule does', () => {
    const bands: Rules['bands'] = [
      { from: 0, to: 4, exercise: 'normal', says: 'As ever.' },
      { from: 5, exercise: 'light', says: 'Light from then on.' },
    ];
    expect(says('2027-02-02', { ...WRITTEN, bands })).toBe(
      'Today: normal exercise, until Friday 5 February 2027.',
    );
    expect(says('2027-03-01', { ...WRITTEN, bands })).toBe('Today: light exercise.');
  });

  it('says the rule of today wherever there is one', () => {
    const ruled = property(
      treatmentDates,
      rules,
      integer({ max: SPAN - 1, min: 0 }),
      (treated, given, at) => {
        const today = daysFrom(treated)[at] ?? '';
        const runs = normalOnLeaves(treated, given);
        const { exercise } = ruleOn(today, treated, given) ?? expect.fail();
        const expected = {
          none: 'Today: no e',
          light: 'Today: light e',
          normal: 'Today: normal e',
        };
        const last = runs.at(-1);
        const isOver = last !== undefined && !('to' in last) && last.from <= today;
        const next = runs.find(({ from }) => from > today);
        const sentence = says(today, given, treated);
        expect(sentence.startsWith(isOver ? 'These days are over' : expected[exercise])).toBe(true);
        expect(sentence.includes(' from ')).toBe(next !== undefined);
        if (next) expect(sentence).toContain(` from ${dayWords(next.from)}`);
      },
    );
    assert(ruled, RUNS);
  });
});

describe('The date where a visitor is', PATIENT, () => {
  it('is the one on the wall there', () => {
    const between = {
      min: new Date('2000-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    };
    const onTheWall = property(constantFrom(...ZONES), date(between), (zone, now) => {
      vi.stubEnv('TZ', zone);
      const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
      expect(localDate(now)).toBe(wall);
    });
    assert(onTheWall, RUNS);
  });

  it('is of two days at one moment, far enough apart', () => {
    const now = new Date('2026-11-23T10:30:00Z');
    const dates = ZONES.map((zone) => {
      vi.stubEnv('TZ', zone);
      return localDate(now);
    });
    expect(dates).toEqual(['2026-11-24', '2026-11-23', '2026-11-23']);
  });

  it.each([
    ['Europe/London', '2027-03-28', '00:30', '23:30'],
    ['Europe/London', '2026-10-25', '00:30', '23:30'],
    ['America/Los_Angeles', '2027-03-14', '00:30', '23:30'],
    ['America/Los_Angeles', '2026-11-01', '00:30', '23:30'],
  ])('in %s on %s, when clocks change, is that from %s to %s', (zone, day, ...times) => {
    vi.stubEnv('TZ', zone);
    for (const time of times) expect(localDate(new Date(`${day}T${time}:00`))).toBe(day);
  });
});
