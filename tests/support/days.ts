import { readFileSync } from 'node:fs';
import { array, constantFrom, integer, oneof, tuple } from 'fast-check';
import { parse } from 'yaml';
import type { Rules } from '#aftercare/calendar/calendar.ts';
import { aftercareSchema, type Band } from '#aftercare/schema.ts';
import { CLINIC_FOLDER } from './clinic.ts';

/** The rules as the tests' clinic has written them. */
export const WRITTEN: Rules = aftercareSchema.parse(
  parse(readFileSync(`${CLINIC_FOLDER}/aftercare.yaml`, 'utf8')),
);

/** Bands as they should be: from day 0, one after the other, the last without an end. */
export const bands = array(
  tuple(integer({ min: 1, max: 20 }), constantFrom('none', 'light', 'normal')),
  { minLength: 1, maxLength: 6 },
).map((stretches) => {
  let next = 0;
  return stretches.map(([days, exercise], index): Band => {
    const from = next;
    next += days;
    const last = index === stretches.length - 1;
    return { from, exercise, says: `Band ${index}.`, ...(!last && { to: next - 1 }) };
  });
});

/** Rules of some clinic; work may have to wait, too. */
export const rules = tuple(bands, integer({ min: 0, max: 30 })).map(([ones, from]): Rules => ({
  bands: ones,
  work: { from, says: 'Work.' },
}));

/**
 * The leaves of a calendar on the wall for three hundred years, torn off one by one: no clock and
 * no arithmetic of dates has part in it.
 */
export const LEAVES: readonly string[] = Array.from({ length: 300 }, (_, index) => {
  const year = 1900 + index;
  const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  const months = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const two = (part: number) => String(part).padStart(2, '0');
  return months.flatMap((length, month) =>
    Array.from({ length }, (_day, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
  );
}).flat();

const places = new Map(LEAVES.map((leaf, place) => [leaf, place]));

/** The place of a day among the leaves. */
export const placeOf = (day: string): number => places.get(day) ?? Number.NaN;

/** More days than there are between the first of some treatments and the last change after them. */
export const SPAN = 300;
const last = LEAVES.length - 2 * SPAN;

/** A leaf; often one shortly before a leap day that is or is not there, or the end of a year. */
export const leaf = oneof(
  integer({ min: 0, max: last }),
  tuple(
    constantFrom('-02-28', '-12-31'),
    integer({ min: 0, max: 298 }),
    integer({ max: 0, min: -20 }),
  ).map(([day, year, before]) =>
    Math.max(0, Math.min(last, placeOf(`${1900 + year}${day}`) + before)),
  ),
);

/** The days of some treatments within five months, in any order and some of them twice. */
export const treatmentDates = tuple(
  leaf,
  array(integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 8 }),
).map(([first, later]) => later.map((days) => LEAVES[first + days] ?? ''));
