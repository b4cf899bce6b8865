import { z } from 'zod';
import { meant } from './spelling.ts';

/** What is wrong with one field, in the owner's words. */
export interface FieldProblem {
  path: PropertyKey[];
  says: string;
  fix: string;
}

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** Everything wrong with the fields of a file; nothing when they fit the schema. */
export function fieldProblems(schema: Schema, data: unknown): FieldProblem[] {
  const result = z.safeParse(schema, data ?? {}, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap((issue) => explain(schema, issue, data));
}

function explain(schema: Schema, issue: Issue, data: unknown): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') return unknownFields(schema, issue, data);
  const name = nameOf(issue.path);
  const advice = descriptionAt(schema, issue.path, data);
  return [{ path: issue.path, says: `${name} ${saysOf(issue)}`, fix: advice }];
}

function unknownFields(
  schema: Schema,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  data: unknown,
): FieldProblem[] {
  const known = Object.keys(shapeOf(schemaAt(schema, issue.path, data), data) ?? {});
  return issue.keys.map((key) => {
    const guess = meant(key, known);
    return {
      path: [...issue.path, key],
      says: `${nameOf([...issue.path, key])} is not a field here`,
      fix: guess ? `Did you mean "${guess}"?` : `The fields here are ${known.join(', ')}.`,
    };
  });
}

/** ['consent', 'given'] as "consent.given"; list places count from 1, as people do. */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `(${key + 1})` : String(key)));
  return `"${parts.join('.').replaceAll('.(', ' (')}"`;
}

const KINDS: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  array: 'must be a list, such as [one, two]',
  object: 'must be a group of fields, indented below it',
  boolean: 'must be true or false',
};

function saysOf(issue: Issue): string {
  const missing = issue.input === undefined;
  if (issue.code === 'invalid_union')
    return missing ? 'is missing' : 'is not one of the kinds there are';
  if (missing && issue.code !== 'custom') return 'is missing';
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? 'has the wrong form';
  if (issue.code === 'too_big') return tooMuch(issue);
  if (issue.code === 'too_small') return tooLittle(issue);
  if (issue.code === 'invalid_value') return `must be ${issue.values.join(' or ')}`;
  if (issue.code === 'custom') return issue.message;
  return formatSays(issue);
}

function tooMuch({ origin, maximum, input }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') {
    return `is ${String(input).trim().length} characters long; at most ${maximum} fit`;
  }
  return origin === 'array' ? `has more than ${maximum} entries` : `is more than ${maximum}`;
}

function tooLittle({ origin, minimum, input }: z.core.$ZodIssueTooSmall): string {
  const length = String(input).trim().length;
  if (origin === 'string') {
    return length === 0
      ? 'is empty'
      : `is ${length} characters long; at least ${minimum} are needed`;
  }
  return origin === 'array' ? 'has no entry' : `is less than ${minimum}`;
}

function formatSays(issue: Issue): string {
  const format = issue.code === 'invalid_format' ? issue.format : '';
  if (format === 'date')
    return `"${String(issue.input)}" is no day of the calendar written as 2026-11-22`;
  if (format === 'url') return 'must be an address that starts with https://';
  if (format === 'email') return 'must be an e-mail address';
  if (format === 'ends_with') return 'must end with a question mark';
  return `"${String(issue.input)}" is not written in the right form`;
}

const INNER = new Set(['optional', 'default', 'nullable', 'prefault', 'readonly']);

/** The schema behind "may be empty", "has a default" and "is tidied first". */
function unwrapped(schema: Schema): Schema {
  const def = schema._zod.def as { type: string; innerType?: Schema; out?: Schema };
  if (def.innerType && INNER.has(def.type)) return unwrapped(def.innerType);
  return def.type === 'pipe' && def.out ? unwrapped(def.out) : schema;
}

function shapeOf(schema: Schema | undefined, data: unknown): Record<string, Schema> | undefined {
  if (!schema) return undefined;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return inner.shape as Record<string, Schema>;
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return undefined;
  const kind = (data as { kind?: unknown } | undefined)?.kind;
  const options = inner.options as z.ZodObject[];
  const chosen =
    options.find((option) => option.shape['kind']?.safeParse(kind).success) ?? options[0];
  return chosen?.shape as Record<string, Schema>;
}

function schemaAt(schema: Schema, path: readonly PropertyKey[], data: unknown): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path) {
    if (!at) return undefined;
    const inner = unwrapped(at);
    at =
      inner instanceof z.ZodArray ? (inner.element as Schema) : shapeOf(inner, data)?.[String(key)];
  }
  return at;
}

/** The sentence the schema has for a field, or for the nearest group around it. */
function descriptionAt(schema: Schema, path: readonly PropertyKey[], data: unknown): string {
  for (let length = path.length; length > 0; length -= 1) {
    const at = schemaAt(schema, path.slice(0, length), data);
    const description = at && z.globalRegistry.get(at)?.description;
    if (description) return description;
  }
  return 'Write it as in the other files of this folder.';
}
