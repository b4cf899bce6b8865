import { array, assert, constantFrom, integer, property, string, tuple } from 'fast-check';
import type ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ownDays, type Rules, type TreatmentDays } from '#aftercare/calendar/calendar.ts';
import { calendarFile, type FileDetails } from '#aftercare/calendar/ics.ts';
import { EXERCISE } from '#aftercare/plan.ts';
import { eventsIn, openCalendar, type Shown } from '../support/calendar-file.ts';
import { LEAVES, placeOf, rules, treatmentDates, WRITTEN } from '../support/days.ts';

const RUNS = { numRuns: 300, seed: 20261123 };
/** A busy machine takes its time for so many files. */
const PATIENT = { timeout: 60_000 };
const DETAILS: FileDetails = {
  host: 'www.clinic.example',
  work: WRITTEN.work.says,
  stretches: WRITTEN.bands.length,
  treatments: 1,
  saved: new Date('2026-11-22T10:20:30.400Z'),
};

const SIGNS = [
  ...'a ä € 😀 👩🏽‍🦲 🏴󠁧󠁢󠁥󠁮󠁧󠁿 שלום e\u0301 n N , ; : " \\ \\n BEGIN:VEVENT'.split(' '),
  ...' \t\n\u2028',
  'END:VCALENDAR\n',
  'Rechtsschutzversicherungsgesellschaftenmännerköpfehärteprüfungsausschüsse',
];

/** Everything that a line of the format has a meaning for, and characters of many octets. */
const words = string({ unit: constantFrom(...SIGNS), minLength: 1, maxLength: 6 });

/** Days of a visitor, by rules that say anything. */
const visits = tuple(treatmentDates, rules, array(words, { minLength: 7, maxLength: 7 })).map(
  ([dates, given, [work = '', ...says]]) => {
    const bands = given.bands.map((band, index) => ({ ...band, says: says[index] ?? '' }));
    const details: FileDetails = { ...DETAILS, work, stretches: bands.length };
    return { dates, details, given: { bands, work: { ...given.work, says: work } } };
  },
);

const fileOf = (dates: readonly string[], given: Rules = WRITTEN, details = DETAILS): string =>
  calendarFile(ownDays(dates, given), { ...details, stretches: given.bands.length });

/** The names of events, with their first day; long files are read faster so. */
const namesIn = (file: string): (readonly [name: string, from: string])[] =>
  [...file.matchAll(/^UID:(.+)\r\n(?:[A-Z-]+:.+\r\n)*DTSTART;VALUE=DATE:(\d+)\r$/gm)].map(
    ([, name = '', from = '']) => [name, from],
  );

/**
 * What a calendar shows after it took in some files, one after the other: for each name the event
 * with the highest sequence number, unless that one is cancelled (RFC 5546, 2.1.5 and 3.2.1).
 */
function shownAfter(...files: string[]): Map<string, string> {
  const events = new Map<string, { sequence: number; line: string }>();
  for (const component of files.flatMap((file) => openCalendar(file).getAllSubcomponents())) {
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    const sequence = Number(value('sequence'));
    if ((events.get(value('uid'))?.sequence ?? -1) > sequence) continue;
    const isCancelled = value('status') === 'CANCELLED';
    const line = isCancelled ? '' : `${value('summary')} ${value('dtstart')} ${value('dtend')}`;
    events.set(value('uid'), { sequence, line });
  }
  return new Map(
    [...events].filter(([, { line }]) => line !== '').map(([uid, { line }]) => [uid, line]),
  );
}

const dayAfter = (day: string): string => LEAVES[placeOf(day) + 1] ?? '';

/** What a calendar should show of a treatment. */
function expected({ number, date, work, stretches }: TreatmentDays, says: string) {
  const day = (from: string, summary: string, description: string) => ({
    from,
    until: dayAfter(from),
    allDay: true,
    summary,
    description,
  });
  return [
    day(date, `SMP treatment ${number}`, work === date ? says : ''),
    ...(work && work !== date ? [day(work, 'Work again', says)] : []),
    ...stretches.map(({ from, to, exercise, says: description }) =>
      to
        ? { ...day(from, EXERCISE[exercise], description), until: dayAfter(to) }
        : day(from, `${EXERCISE[exercise]} from today`, description),
    ),
  ];
}

const withoutName = ({ uid: _uid, ...shown }: Shown) => shown;

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('The events a calendar shows', PATIENT, () => {
  it('are the days of the page, whatever is said of them', () => {
    const same = property(visits, ({ dates, given, details }) => {
      const shown = eventsIn(fileOf(dates, given, details)).map(withoutName);
      const days = ownDays(dates, given).flatMap((one) => expected(one, details.work));
      expect(shown).toEqual(days);
    });
    assert(same, RUNS);
  });

  it('are these after one treatment, by the rules of the clinic', () => {
    expect(eventsIn(fileOf(['2028-02-25'])).map(withoutName)).toEqual([
      {
        from: '2028-02-25',
        until: '2028-02-26',
        allDay: true,
        summary: 'SMP treatment 1',
        description: WRITTEN.work.says,
      },
      {
        from: '2028-02-25',
        until: '2028-03-01',
        allDay: true,
        summary: 'No exercise',
        description: WRITTEN.bands[0]?.says,
      },
      {
        from: '2028-03-01',
        until: '2028-03-06',
        allDay: true,
        summary: 'Light exercise',
        description: WRITTEN.bands[1]?.says,
      },
      {
        from: '2028-03-06',
        until: '2028-03-07',
        allDay: true,
        summary: 'Normal exercise from today',
        description: WRITTEN.bands[2]?.says,
      },
    ]);
  });

  it('are none without a treatment', () => {
    expect(eventsIn(fileOf([]))).toEqual([]);
  });

  it.each(['\n', '\r\n', '\r'])('keep a line break, however it is written: %j', (lineBreak) => {
    const [first] = eventsIn(
      fileOf(['2026-11-23'], WRITTEN, { ...DETAILS, work: `One.${lineBreak}Two.` }),
    );
    expect(first?.description).toBe('One.\nTwo.');
  });
});

describe('What is said in the file', PATIENT, () => {
  it('has a backslash before all that would end it', () => {
    const details = { ...DETAILS, work: 'One, two; three \\ four\nfive: "six"' };
    expect(fileOf(['2026-11-23'], WRITTEN, details)).toContain(
      String.raw`DESCRIPTION:One\, two\; three \\ four\nfive: "six"`,
    );
    const escaped = property(visits, ({ dates, given, details: said }) => {
      const lines = fileOf(dates, given, said).replaceAll('\r\n ', '').split('\r\n');
      const texts = lines.filter((line) => /^(SUMMARY|DESCRIPTION):/.test(line));
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) expect(text).toMatch(/^(?:[^\\;,]|\\[\\;,n])+$/);
    });
    assert(escaped, RUNS);
  });
});

describe('The name of an event', PATIENT, () => {
  it('is no other event’s in the file', () => {
    const unique = property(treatmentDates, rules, (dates, given) => {
      const names = namesIn(fileOf(dates, given));
      expect(names.length).toBeGreaterThan(1);
      expect(new Map(names).size).toBe(names.length);
    });
    assert(unique, RUNS);
  });

  it('stays when the days of its treatment move', () => {
    expect(namesIn(fileOf(['2026-11-23'])).map(([name]) => name)).toEqual(
      namesIn(fileOf(['2027-05-01'])).map(([name]) => name),
    );
  });

  it('ends with the host of the site, and says no date', () => {
    const names = eventsIn(fileOf(['2026-11-23'])).map(({ uid }) => uid);
    expect(names).toHaveLength(4);
    for (const name of names) expect(name).toMatch(/^treatment-1[a-z\d-]*@www\.clinic\.example$/);
  });
});

describe('A second file', PATIENT, () => {
  const at = (minutes: number, treatments = 1): FileDetails => ({
    ...DETAILS,
    treatments,
    saved: new Date(DETAILS.saved.getTime() + minutes * 60_000),
  });

  it('leaves no day behind that a further treatment cut off', () => {
    const first = fileOf(['2026-12-01'], WRITTEN, at(0));
    const second = fileOf(['2026-12-01', '2026-12-05'], WRITTEN, at(1));
    expect([...shownAfter(first).values()].join('\n')).toContain(
      'Normal exercise from today 2026-12-11',
    );
    expect([...shownAfter(first, second).values()].join('\n')).not.toMatch(
      /(?:Normal|Light) exercise.* 2026-12-(?:06|11) /,
    );
  });

  it('shows the days of the page and no others, whatever the first one said', () => {
    const replaced = property(treatmentDates, treatmentDates, rules, (before, after, given) => {
      const first = fileOf(before, given, at(0));
      const second = fileOf(after, given, at(1, new Set(before).size));
      expect(shownAfter(first, second)).toEqual(shownAfter(second));
      const named = new Set(namesIn(second).map(([name]) => name));
      expect([...shownAfter(first).keys()].filter((name) => !named.has(name))).toEqual([]);
    });
    assert(replaced, RUNS);
  });

  it('is no match for a later one, in whatever order they are taken in', () => {
    const first = fileOf(['2026-12-01'], WRITTEN, at(0));
    const second = fileOf(['2026-12-02'], WRITTEN, at(0.1));
    expect(shownAfter(second, first)).toEqual(shownAfter(first, second));
  });
});

describe('The bytes of the file', PATIENT, () => {
  it('are the same for the same days saved at the same moment, anywhere', () => {
    const moments = integer({ min: 0, max: 4e12 });
    const zones = constantFrom('Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/London');
    const same = property(visits, moments, zones, ({ dates, given, details }, now, zone) => {
      const file = fileOf(dates, given, details);
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ now });
      expect(fileOf(dates.toReversed(), given, details)).toBe(file);
      vi.useRealTimers();
    });
    assert(same, RUNS);
  });

  it('are lines that end with CR LF and have at most 75 octets, none cut inside a character', () => {
    const encoder = new TextEncoder();
    const whole = property(visits, ({ dates, given, details }) => {
      const lines = fileOf(dates, given, details).split('\r\n');
      expect(lines.pop()).toBe('');
      expect(lines.filter((line) => line === '' || /[\r\n]/.test(line))).toEqual([]);
      expect(lines.filter((line) => encoder.encode(line).length > 75)).toEqual([]);
      expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
    });
    assert(whole, RUNS);
  });

  it('are folded where a line is full, and not before', () => {
    const file = (length: number) =>
      fileOf(['2026-11-23'], WRITTEN, { ...DETAILS, work: 'a'.repeat(length) });
    const room = 75 - 'DESCRIPTION:'.length;
    expect(file(room)).toContain(`\r\nDESCRIPTION:${'a'.repeat(room)}\r\n`);
    expect(file(room + 1)).toContain(`\r\nDESCRIPTION:${'a'.repeat(room)}\r\n a\r\n`);
    expect(file(room + 75)).toContain(`\r\n ${'a'.repeat(74)}\r\n a\r\n`);
    const umlauts = fileOf(['2026-11-23'], WRITTEN, { ...DETAILS, work: 'ä'.repeat(32) });
    expect(umlauts).toContain(`\r\nDESCRIPTION:${'ä'.repeat(31)}\r\n ä\r\n`);
  });
});

describe('The calendar format', PATIENT, () => {
  const names = (component: ICAL.Component) =>
    component.getAllProperties().map(({ name, type }) => `${name} (${type})`);

  it('has all it asks of a calendar, each once, and nothing that asks for an answer', () => {
    const calendar = openCalendar(fileOf(['2026-11-23']));
    expect(calendar.name).toBe('vcalendar');
    expect(names(calendar)).toEqual([
      'version (text)',
      'prodid (text)',
      'calscale (text)',
      'method (text)',
    ]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//www.clinic.example//Aftercare//EN');
    expect(calendar.getFirstPropertyValue('calscale')).toBe('GREGORIAN');
    // Four events, and that of a later first day of work, which is cancelled.
    expect(calendar.getAllSubcomponents()).toHaveLength(5);
  });

  it('has all it asks of an event, each once, as a date and in the time of the world', () => {
    const some = property(visits, ({ dates, given, details }) => {
      for (const event of openCalendar(fileOf(dates, given, details)).getAllSubcomponents()) {
        expect(event.name).toBe('vevent');
        expect(names(event).filter((name) => !name.startsWith('description'))).toEqual([
          'uid (text)',
          'dtstamp (date-time)',
          'last-modified (date-time)',
          'sequence (integer)',
          'status (text)',
          'dtstart (date)',
          'dtend (date)',
          'summary (text)',
          'transp (text)',
        ]);
        // The day stays free for appointments.
        expect(event.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
        for (const stamp of ['dtstamp', 'last-modified']) {
          expect(String(event.getFirstPropertyValue(stamp))).toBe('2026-11-22T10:20:30Z');
        }
      }
    });
    assert(some, RUNS);
  });
});
