import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftercareNode } from '#aftercare/graph.ts';
import { daysOf, gapInBands, timeline } from '#aftercare/plan.ts';
import { aftercareSchema, type Band } from '#aftercare/schema.ts';
import { bands } from '../support/days.ts';
import { PAGE, refusedFields, SITE } from '../support/examples.ts';

const RUNS = { numRuns: 200, seed: 20261122 };

const FIELDS = {
  title: 'After each treatment',
  description: 'What may be done on which day after a treatment, as a table.',
  intro: 'Work the same day, exercise later.',
  bands: [
    { from: 0, to: 4, exercise: 'none', says: 'No exercise.' },
    { from: 5, exercise: 'normal', says: 'Normal exercise.' },
  ] satisfies Band[],
  work: { from: 0, says: 'The same day.' },
  redness: { usualHours: 24, says: 'A day.' },
  why: 'Sweat.',
  published: '2026-01-02',
};

describe('The name of a stretch of days', () => {
  it.each([
    [{ from: 0, to: 4 }, 'Days 0 to 4'],
    [{ from: 3, to: 3 }, 'Day 3'],
    [{ from: 10 }, 'From day 10'],
    [{ from: 0, to: 0 }, 'Day 0'],
  ])('of %o is "%s"', (band, name) => {
    expect(daysOf(band)).toBe(name);
  });
});

describe('The timeline', () => {
  it('has every day from the treatment to the first day of the last stretch', () => {
    expect(timeline({ bands: FIELDS.bands }).map(({ exercise }) => exercise)).toEqual([
      'none',
      'none',
      'none',
      'none',
      'none',
      'normal',
    ]);
  });

  it('gives each day the rule of the stretch it lies in', () => {
    const everyDay = property(bands, (given) => {
      const days = timeline({ bands: given });
      expect(days.map(({ day }) => day)).toEqual(days.map((_, index) => index));
      expect(days.at(-1)?.day).toBe(given.at(-1)?.from);
      for (const { day, exercise } of days) {
        const over = given.filter(({ from, to = Infinity }) => from <= day && day <= to);
        expect(over.map((band) => band.exercise)).toEqual([exercise]);
      }
    });
    assert(everyDay, RUNS);
  });
});

describe('Stretches of days', () => {
  it('are right when each starts the day after the one before', () => {
    const right = property(bands, (given) => {
      expect(gapInBands(given)).toBeUndefined();
    });
    assert(right, RUNS);
  });

  it('are wrong when one starts too early or too late, and the message says the right day', () => {
    const moved = property(
      bands,
      integer({ min: 0, max: 5 }),
      constantFrom(-1, 1, 7),
      (given, at, by) => {
        const index = at % given.length;
        const right = given[index]?.from ?? 0;
        const wrong = given.map((band, place) =>
          place === index ? { ...band, from: right + by } : band,
        );
        expect(gapInBands(wrong)).toBe(
          `band ${index + 1} starts on day ${right + by}; write ${right}`,
        );
      },
    );
    assert(moved, RUNS);
  });

  it.each([
    ['the last has an end', [{ from: 0, to: 4 }], 'band 1 ends on day 4; leave "to" empty'],
    [
      'one before the last has no end',
      [{ from: 0 }, { from: 5 }],
      'band 1 needs a last day of at least 0',
    ],
    [
      'one ends before it starts',
      [{ from: 0, to: 4 }, { from: 5, to: 4 }, { from: 5 }],
      'band 2 needs a last day of at least 5',
    ],
  ])('are wrong when %s', (_why, wrong, says) => {
    expect(gapInBands(wrong)).toBe(says);
  });
});

describe('aftercare.yaml', () => {
  it('is complete with these fields', () => {
    expect(aftercareSchema.parse(FIELDS)).toEqual(FIELDS);
  });

  it.each([
    ['no stretch of days', { bands: [] }, 'bands'],
    ['a day that is no whole number', { work: { from: 0.5, says: 'Later.' } }, 'work.from'],
    ['a day before the treatment', { work: { from: -1, says: 'Earlier.' } }, 'work.from'],
    [
      'another kind of exercise',
      { bands: [{ from: 0, exercise: 'gentle', says: 'Gentle.' }] },
      'bands.0.exercise',
    ],
    ['no reason', { why: '' }, 'why'],
    ['redness without a limit', { redness: { says: 'A day.' } }, 'redness.usualHours'],
    ['a field nobody knows', { sleep: 'On your back.' }, 'sleep'],
  ])('may not have %s', (_what, change, field) => {
    expect(refusedFields(aftercareSchema, { ...FIELDS, ...change })).toEqual([field]);
  });
});

describe('The rules in the graph', () => {
  it('are an article of the clinic about this page, with the page’s picture', () => {
    const page = { ...PAGE, path: '/aftercare/' };
    expect(aftercareNode(SITE, page, { ...FIELDS, modified: '2026-03-04' })).toEqual({
      '@type': 'Article',
      '@id': 'https://clinic.example/aftercare/#article',
      headline: 'After each treatment',
      description: FIELDS.description,
      inLanguage: 'en-GB',
      datePublished: '2026-01-02',
      dateModified: '2026-03-04',
      image: { '@id': 'https://clinic.example/share.png#image' },
      author: { '@id': 'https://clinic.example/#clinic' },
      publisher: { '@id': 'https://clinic.example/#clinic' },
      mainEntityOfPage: { '@id': 'https://clinic.example/aftercare/#webpage' },
    });
  });
});
