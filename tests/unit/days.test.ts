import { assert, constantFrom, date, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dateChecks } from '#checks/rules/dates.ts';
import { SCHEMAS, type Entry } from '#checks/entries/schemas.ts';
import { unwrapped, type Schema } from '#checks/fields/schema-introspection.ts';
import type { CollectionName } from '#collections/collections.ts';
import { readOwnerFile } from '#files/read.ts';
import { daysBetween } from '#prose/dates.ts';
import { DAY_RULES } from '#prose/fields.ts';

const TODAY = '2026-11-22';
const RUNS = { numRuns: 300, seed: 20261122 };

/** What is said of the days of a file, as lines. */
function said(name: CollectionName, yaml: string): string[] {
  const source = readOwnerFile('file.yaml', yaml);
  const entry: Entry = { id: 'file', file: 'file.yaml', source, data: {} };
  return dateChecks(TODAY)(name, entry).map(
    ({ line, says, fix }) => `line ${line}: ${says}. ${fix}`,
  );
}

/** Every date field of a schema, of every kind of entry. */
function dateFields(schema: Schema, path: string): [path: string, field: z.ZodISODate][] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodISODate) return [[path, inner]];
  if (inner instanceof z.ZodArray) return dateFields(inner.element as Schema, path);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return inner.options.flatMap((option) => dateFields(option as Schema, path));
  }
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, Schema>).flatMap(([name, field]) =>
    dateFields(field, `${path}.${name}`),
  );
}

const fields = Object.entries(SCHEMAS).flatMap(([name, schema]) => dateFields(schema, name));

describe('Every date field', () => {
  it('says when its day may be', () => {
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(([, field]) => !DAY_RULES.get(field))).toEqual([]);
  });

  it('is of a day that has come, but for closures and for the ends of consents, licences and insurances', () => {
    const ahead = fields.filter(([, field]) => DAY_RULES.get(field)?.ahead);
    expect(ahead.map(([path]) => path).toSorted()).toEqual([
      'clinic.closures.from',
      'clinic.closures.to',
      'clinic.insurance.until',
      'clinic.premises.expires',
      'gallery.consent.reviewBy',
      'practitioners.practitioners.licence.expires',
    ]);
  });
});

const consent = (more: string) =>
  `kind: client-photo\npublished: 2026-05-01\nconsent:\n  given: 2026-01-02\n  ${more}\n`;
const photographs = (before: string, after: string) =>
  `kind: client-photo\nbefore:\n  takenAt: ${before}\nafter:\n  takenAt: ${after}\n`;
const licence = (expires: string) =>
  `practitioners:\n  - name: Ann Example\n    licence:\n      expires: ${expires}\n`;

describe('A day is refused', () => {
  it.each<[string, CollectionName, string, string]>([
    [
      'on which nothing can have been signed yet',
      'gallery',
      'kind: client-photo\nconsent:\n  given: 2026-11-23',
      'line 3: "consent.given" is 2026-11-23, which is still to come. Write the day it was, at the latest 2026-11-22.',
    ],
    [
      'on which nothing can have been taken yet',
      'gallery',
      photographs('2026-11-01', '2026-12-24'),
      'line 5: "after.takenAt" is 2026-12-24, which is still to come. Write the day it was, at the latest 2026-11-22.',
    ],
    [
      'that is in front of the other picture',
      'gallery',
      photographs('2026-02-01', '2026-01-31'),
      'line 5: "after.takenAt" is 2026-01-31, before "before.takenAt", which is 2026-02-01. Write the day it was, from 2026-02-01 to 2026-11-22, or correct "before.takenAt".',
    ],
    [
      'on which nothing was there yet that a paper could prove',
      'gallery',
      `${photographs('2026-02-01', '2026-04-15')}proof:\n  signed: 2026-03-01`,
      'line 7: "proof.signed" is 2026-03-01, before "after.takenAt", which is 2026-04-15. Write the day it was, from 2026-04-15 to 2026-11-22, or correct "after.takenAt".',
    ],
    [
      'on which consent ends before it was given',
      'gallery',
      consent('reviewBy: 2025-06-01'),
      'line 5: "consent.reviewBy" is 2025-06-01, before "consent.given", which is 2026-01-02. Write a day from 2026-01-02 on, or correct "consent.given".',
    ],
    [
      'on which consent ends in another century',
      'gallery',
      consent('reviewBy: 2206-06-01'),
      'line 5: "consent.reviewBy" is 2206-06-01, more than 30 years ahead. Look at the year: the latest day that can stand here is 2056-12-31.',
    ],
    [
      'on which consent was taken back before it was given',
      'gallery',
      consent('withdrawn: 2026-01-01'),
      'line 5: "consent.withdrawn" is 2026-01-01, before "consent.given", which is 2026-01-02. Write the day it was, from 2026-01-02 to 2026-11-22, or correct "consent.given".',
    ],
    [
      'on which consent is to be taken back',
      'gallery',
      consent('withdrawn: 2027-01-01'),
      'line 5: "consent.withdrawn" is 2027-01-01, which is still to come. Write the day it was, at the latest 2026-11-22.',
    ],
    [
      'on which a licence ends in another century',
      'practitioners',
      licence('2206-01-01'),
      'line 4: "practitioners (1).licence.expires" is 2206-01-01, more than 30 years ahead. Look at the year: the latest day that can stand here is 2056-12-31.',
    ],
    [
      'on which a licence ended in another age',
      'practitioners',
      licence('0206-01-01'),
      'line 4: "practitioners (1).licence.expires" is 0206-01-01, which is too long ago. Look at the year: the earliest day that can stand here is 1990-01-01.',
    ],
    [
      'on which a text changed before it was there',
      'faq',
      'published: 2026-11-22\nchanged: 2025-01-02',
      'line 2: "changed" is 2025-01-02, before "published", which is 2026-11-22. Write the day it was, from 2026-11-22 to 2026-11-22, or correct "published".',
    ],
    [
      'on which a text was read before it was there',
      'faq',
      'published: 2026-11-22\nreviewedOn: 0206-11-22',
      'line 2: "reviewedOn" is 0206-11-22, before "published", which is 2026-11-22. Write the day it was, from 2026-11-22 to 2026-11-22, or correct "published".',
    ],
    [
      'on which a page is checked in another age',
      'notices',
      'published: 2026-11-01\nchecked: 9999-12-31',
      'line 2: "checked" is 9999-12-31, which is still to come. Write the day it was, at the latest 2026-11-22.',
    ],
    [
      'on which the clinic changes its details',
      'clinic',
      'changed: 2027-11-22',
      'line 1: "changed" is 2027-11-22, which is still to come. Write the day it was, at the latest 2026-11-22.',
    ],
    [
      'on which a price is made sure of',
      'prices',
      'prices:\n  - updated: 2026-11-22\n  - updated: 2026-11-23',
      'line 3: "prices (2).updated" is 2026-11-23, which is still to come. Write the day it was, at the latest 2026-11-22.',
    ],
  ])('%s', (_what, name, yaml, line) => {
    expect(said(name, yaml)).toEqual([line]);
  });

  it('without a word on the one that follows on it', () => {
    expect(said('faq', 'published: 9999-01-01\nchanged: 2026-11-01')).toEqual([
      expect.stringContaining('"published" is 9999-01-01, which is still to come.'),
    ]);
    expect(said('faq', 'published: 0206-01-01\nchanged: 0206-02-01')).toEqual([
      expect.stringContaining('"published" is 0206-01-01, which is too long ago.'),
      expect.stringContaining('"changed" is 0206-02-01, which is too long ago.'),
    ]);
  });
});

describe('A day is taken', () => {
  it.each<[CollectionName, string]>([
    ['faq', `published: ${TODAY}\nchanged: ${TODAY}\nreviewedOn: ${TODAY}`],
    ['faq', 'published: 2026-11-01\nchanged:\nreviewedOn: 2026-11-02'],
    ['faq', 'published: 1990-01-01'],
    ['gallery', consent('reviewBy: 2026-01-02')],
    ['gallery', consent('reviewBy: 2056-12-31')],
    ['gallery', consent('withdrawn: 2026-01-02')],
    ['gallery', photographs('2026-01-01', '2026-01-01')],
    ['gallery', `${photographs('2026-01-01', '2026-01-02')}proof:\n  signed: 2026-01-02`],
    ['practitioners', licence('2046-11-22')],
    ['practitioners', licence('2020-01-01')],
    ['reviews', `reviews:\n  - date: ${TODAY}\n  - date: 2019-02-28`],
    // What is no day is said where every other field is.
    ['faq', 'published: [2027-01-01]\nchanged: 2027-02-30'],
    ['reviews', 'reviews: 2027-01-01'],
  ])('in %s: %o', (name, yaml) => {
    expect(said(name, yaml)).toEqual([]);
  });
});

const days = date({
  min: new Date('1985-01-01'),
  max: new Date('2070-12-31'),
  noInvalidDate: true,
}).map((moment) => moment.toISOString().slice(0, 10));

describe('Of any two days', () => {
  const write = constantFrom(
    (first: string, then: string) => ({
      name: 'faq',
      yaml: `published: ${first}\nchanged: ${then}`,
    }),
    (first: string, then: string) => ({ name: 'gallery', yaml: photographs(first, then) }),
  );

  it('those pass that have come, in their order, and no others', () => {
    const inOrder = property(days, days, write, (first, then, written) => {
      const { name, yaml } = written(first, then);
      const fits = first >= '1990-01-01' && first <= then && then <= TODAY;
      expect(said(name as CollectionName, yaml).length === 0).toBe(fits);
    });
    assert(inOrder, RUNS);
  });

  it('the last one a cure names passes, when it is written', () => {
    const cured = property(days, days, write, (first, then, written) => {
      let pair = [first, then];
      for (let round = 0; round < 4; round += 1) {
        const { name, yaml } = written(pair[0] ?? '', pair[1] ?? '');
        const [line] = said(name as CollectionName, yaml);
        if (!line) return;
        const day = /^.*?\. .*?(\d{4}-\d\d-\d\d)(?:\.|, or)/.exec(line)?.[1];
        pair = /"(?:published|before\.takenAt)" is/.test(line)
          ? [day ?? '', pair[1] ?? '']
          : [pair[0] ?? '', day ?? ''];
      }
      expect.fail(`${first} and ${then} are not mended by what is said of them`);
    });
    assert(cured, RUNS);
  });

  it('the days between are counted alike in both directions', () => {
    const counted = property(days, days, (one, other) => {
      expect(daysBetween(one, other)).toBe(0 - daysBetween(other, one));
      expect(Number.isInteger(daysBetween(one, other))).toBe(true);
    });
    assert(counted, RUNS);
  });
});
