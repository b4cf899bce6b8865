import { z } from 'zod';
import type { Fields } from '#files/yaml/fields.ts';
import { adviceOn, type Names } from './field-advice.ts';
import { zodMessage, type WrongField } from './zod-messages.ts';
import { schemaAt, type Schema } from './schema-introspection.ts';
import { nameInFile, nameOf } from './field-names.ts';
import { unknownFields } from './unknown-fields.ts';

/** What is wrong with one field, in the owner's words. */
export interface FieldProblem {
  path: PropertyKey[];
  says: string;
  fix: string;
  /** Whether it is wrong in a draft, too. */
  evenInDraft?: boolean;
}

type Issue = z.core.$ZodIssue;

/** Everything wrong with the fields of a file; nothing when they fit the schema. */
export function fieldProblems(schema: Schema, fields: Fields, names: Names = {}): FieldProblem[] {
  const result = z.safeParse(schema, fields.data ?? {}, { reportInput: true });
  if (result.success) return [];
  const { issues } = result.error;
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? unknownFields(schema, issue, fields) : [],
  );
  const wrong = issues
    .filter((issue) => issue.code !== 'unrecognized_keys')
    // The largest number a computer counts exactly is no limit of a field's own.
    .filter((issue) => !('origin' in issue && issue.origin === 'int'))
    // A misspelt name is reported once, not as a missing field too.
    .filter(({ path }) => !unknown.some(({ guess }) => guess === nameOf(path)))
    .map((issue) => wrongField(schema, issue, fields, names));
  return [...unknown.map(({ guess: _guess, ...problem }) => problem), ...firstOfEach(wrong)];
}

function wrongField(schema: Schema, issue: Issue, fields: Fields, names: Names): FieldProblem {
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
  const fix = adviceOn(wrong, { path, schema, data: fields.data, names });
  return { path, says: `${nameInFile(fields, path)} ${zodMessage(wrong)}`, fix };
}

/** A field is reported once: what is no list has not too many letters as well. */
function firstOfEach(problems: readonly FieldProblem[]): FieldProblem[] {
  const empty = problems.filter(({ says }) => says.endsWith(' is empty'));
  const firsts = new Map(
    [...problems.toReversed(), ...empty].map((one) => [nameOf(one.path), one]),
  );
  return problems.filter((one) => firsts.get(nameOf(one.path)) === one);
}
