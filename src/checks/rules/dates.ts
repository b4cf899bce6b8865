import { z } from 'zod';
import { calendarDate } from '#prose/dates.ts';
import { DAY_RULES, type DayRule } from '#prose/fields.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import { fieldInFile, nameInFile, nameOf } from '#checks/fields/field-names.ts';
import { asWritten, SCHEMAS } from '#checks/entries/schemas.ts';
import { fieldsOfSchema, unwrapped, type Schema } from '#checks/fields/schema-introspection.ts';

/** A date field of a file with a day in it. */
interface DayField {
  path: PropertyKey[];
  day: string;
  rule: DayRule;
}

/** What is wrong with a day, and what to write instead. */
interface WrongDate {
  says: string;
  fix: string;
}

/** No photograph, review or page of such a clinic is older: an earlier year is a slip. */
export const EARLIEST = '1990-01-01';

/** No consent and no licence is given for longer: a later year is a slip. */
const YEARS_AHEAD = 30;

/**
 * Days that cannot be: still to come, in another century, or before the day they follow on.
 * @param today as 2026-11-22
 */
export const dateChecks =
  (today: string): EntryCheck =>
  (name, entry) => {
    const fields = [...dayFields(SCHEMAS[name], asWritten(entry))];
    return fields.flatMap((field) => {
      const { path, day, rule } = field;
      const first = latestNamed(fields, path, [rule.notBefore ?? []].flat(), today);
      const wrong = tooLate(field, today) ?? tooEarly(field, first, today);
      if (!wrong) return [];
      return [
        {
          file: entry.file,
          line: entry.source.lineOf(path),
          field: fieldInFile(entry.source, path),
          says: `${nameInFile(entry.source, path)} is ${day}, ${wrong.says}`,
          fix: wrong.fix,
        },
      ];
    });
  };

/** Of the fields that a rule names, the one of the latest day; one that is wrong itself is reported alone. */
const latestNamed = (
  fields: readonly DayField[],
  path: PropertyKey[],
  names: readonly string[],
  today: string,
): DayField | undefined =>
  names
    .flatMap((name) => fieldNamed(fields, path, name) ?? [])
    .filter((field) => field.day >= EARLIEST && !tooLate(field, today))
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .at(-1);

/** The field that a rule names: the one beside it, or the one of that name from the top on. */
function fieldNamed(fields: readonly DayField[], path: PropertyKey[], name: string) {
  const beside = [...path.slice(0, -1), name].join('.');
  return [beside, name]
    .map((wanted) => fields.find((other) => other.path.join('.') === wanted))
    .find((field) => field !== undefined);
}

/** Every date field with a day that exists; any other value is reported with its form. */
function* dayFields(
  schema: Schema,
  value: unknown,
  path: PropertyKey[] = [],
): Generator<DayField, void> {
  if (value === undefined || value === null) return;
  const inner = unwrapped(schema);
  const rule = DAY_RULES.get(inner as z.ZodISODate);
  if (rule && calendarDate.safeParse(value).success) yield { path, day: value as string, rule };
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* dayFields(inner.element as Schema, item, [...path, index]);
    }
  }
  if (typeof value !== 'object') return;
  for (const [name, field] of Object.entries(fieldsOfSchema(inner, value) ?? {})) {
    yield* dayFields(field, (value as Record<string, unknown>)[name], [...path, name]);
  }
}

/** The last day that can lie ahead, some decades on. */
export const latestAhead = (today: string): string =>
  `${Number(today.slice(0, 4)) + YEARS_AHEAD}-12-31`;

/** The last day a field can have. */
const latestOf = ({ rule }: DayField, today: string): string =>
  rule.ahead ? latestAhead(today) : today;

function tooLate(field: DayField, today: string): WrongDate | undefined {
  const latest = latestOf(field, today);
  if (field.day <= latest) return undefined;
  return field.rule.ahead
    ? {
        says: `more than ${YEARS_AHEAD} years ahead`,
        fix: `Look at the year: the latest day that can stand here is ${latest}.`,
      }
    : { says: 'which is still to come', fix: `Write the day it was, at the latest ${latest}.` };
}

function tooEarly(
  field: DayField,
  first: DayField | undefined,
  today: string,
): WrongDate | undefined {
  if (!first) return field.day < EARLIEST ? TOO_OLD : undefined;
  if (field.day >= first.day) return undefined;
  const before = nameOf(first.path);
  return {
    says: `before ${before}, which is ${first.day}`,
    fix: field.rule.ahead
      ? `Write a day from ${first.day} on, or correct ${before}.`
      : `Write the day it was, from ${first.day} to ${today}, or correct ${before}.`,
  };
}

const TOO_OLD: WrongDate = {
  says: 'which is too long ago',
  fix: `Look at the year: the earliest day that can stand here is ${EARLIEST}.`,
};
