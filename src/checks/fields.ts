import { z } from 'zod';
import type { Fields } from '#files/fields.ts';
import { repaired } from './repairs.ts';
import { allowedIn, saysOf, type WrongField } from './says.ts';
import { descriptionAt, schemaAt, shapeOf, unwrapped, type Schema } from './shape.ts';
import { meant } from './spelling.ts';

/** What is wrong with one field, in the owner's words. */
export interface FieldProblem {
  path: PropertyKey[];
  says: string;
  fix: string;
}

type Issue = z.core.$ZodIssue;

/** Everything wrong with the fields of a file; nothing when they fit the schema. */
export function fieldProblems(schema: Schema, fields: Fields): FieldProblem[] {
  const result = z.safeParse(schema, fields.data ?? {}, { reportInput: true });
  if (result.success) return [];
  const { issues } = result.error;
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(schema, issue, fields.data) : [],
  );
  const wrong = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    // The largest number a computer counts exactly is no limit of a field's own.
    .filter((issue) => !('origin' in issue && issue.origin === 'int'))
    // A misspelt name is reported once, not as a missing field too.
    .filter(({ path }) => !unknown.some(({ guess }) => guess === nameOf(path)))
    .map((issue) => wrongField(schema, issue, fields));
  return [...unknown.map(({ guess: _guess, ...problem }) => problem), ...firstOfEach(wrong)];
}

function wrongField(schema: Schema, issue: Issue, fields: Fields): FieldProblem {
  const { path } = issue;
  const at = schemaAt(schema, path, fields.data);
  const wrong: WrongField = {
    issue,
    schema: at,
    isThere: fields.has(path),
    // A group of an unknown kind is reported with the whole group as its value.
    value: issue.code === 'invalid_union' ? fields.written(path) : issue.input,
    written: fields.written(path),
    country: (fields.data as { address?: { country?: unknown } } | null)?.address?.country,
  };
  const fix =
    ownFix(issue) ??
    emptyPlace(wrong, path) ??
    (at && repaired(at, wrong)) ??
    wholeNumber(wrong) ??
    allowedAdvice(wrong) ??
    fieldsOf(at, fields.data) ??
    descriptionAt(schema, path, fields.data)?.replace(/^true: /, ONLY_IF_TRUE) ??
    'Write it as in the other files of this folder.';
  return { path, says: `${nameOf(path)} ${saysOf(wrong)}`, fix };
}

/** What the rule itself says to do, where the words of the field do not. */
const ownFix = (issue: Issue): string | undefined =>
  issue.code === 'custom' ? (issue.params?.['fix'] as string | undefined) : undefined;

/** A place in a list needs something in it, or no place. */
function emptyPlace({ value }: WrongField, path: PropertyKey[]): string | undefined {
  const isEmpty = value === null || value === '';
  return isEmpty && typeof path.at(-1) === 'number'
    ? 'Write something in this place of the list, or take the place away.'
    : undefined;
}

/** What a whole number may be, for a value that is none: .inf, .nan, true. */
function wholeNumber({ issue, schema, value }: WrongField): string | undefined {
  const inner = schema && unwrapped(schema);
  const isFinite = Number.isFinite(value) || typeof value === 'string';
  if (issue.code !== 'invalid_type' || isFinite || !(inner instanceof z.ZodNumber))
    return undefined;
  return inner.isInt
    ? `Write a whole number from ${inner.minValue} to ${inner.maxValue}.`
    : undefined;
}

/** What a group is made of, for somebody who left it out or wrote something else. */
function fieldsOf(group: Schema | undefined, data: unknown): string | undefined {
  const shape = shapeOf(group, data);
  return shape && `It has these fields, indented below it: ${Object.keys(shape).join(', ')}.`;
}

/** What stands for a proof must not be written just to please the check. */
const ONLY_IF_TRUE = 'Write true, but only if it is so: ';

/** The values a field may have, where it has only these. */
function allowedAdvice({ issue, value }: WrongField): string | undefined {
  const allowed = allowedIn(issue);
  if (!allowed || allowed.join() === 'true') return undefined;
  const guess = typeof value === 'string' ? meant(value, allowed) : undefined;
  return guess ? `Did you mean "${guess}"?` : `Write one of these: ${allowed.join(', ')}.`;
}

/** A field is reported once: what is no list has not too many letters as well. */
function firstOfEach(problems: readonly FieldProblem[]): FieldProblem[] {
  const empty = problems.filter(({ says }) => says.endsWith(' is empty'));
  const firsts = new Map(
    [...problems.toReversed(), ...empty].map((one) => [nameOf(one.path), one]),
  );
  return problems.filter((one) => firsts.get(nameOf(one.path)) === one);
}

/** Names that stand in other sites' files, and what to do with them here. */
const ELSEWHERE = new Map([
  [
    'slug',
    "The file's name is the address. Remove the line; to change the address, rename the file.",
  ],
  ['answer', 'The answer stands under the second line of ---, as text of its own.'],
  ['date', 'Write "published" and "changed" instead.'],
  ['draft', 'Remove the line: what is in this folder is published.'],
]);

function unknownFields(
  schema: Schema,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  data: unknown,
): (FieldProblem & { guess: string | undefined })[] {
  const known = Object.keys(shapeOf(schemaAt(schema, issue.path, data), data) ?? {});
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const guess = meant(key, known);
    const other = ELSEWHERE.get(key) ?? `The fields here are ${known.join(', ')}.`;
    return {
      path,
      guess: guess && nameOf([...issue.path, guess]),
      says: `${nameOf(path)} is not a field here`,
      fix: guess ? `Did you mean "${guess}"?` : other,
    };
  });
}

/** ['consent', 'given'] as "consent.given"; list places count from 1, as people do. */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `(${key + 1})` : String(key)));
  return `"${parts.join('.').replaceAll('.(', ' (')}"`;
}
