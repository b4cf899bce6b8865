import { z } from 'zod';
import type { Fields } from '#files/yaml/fields.ts';
import { adviceOn, type Names } from './field-advice.ts';
import { zodMessage, type WrongField } from './zod-messages.ts';
import { schemaAt, fieldsOfSchema, type Schema } from './schema-introspection.ts';
import { didYouMean } from './did-you-mean.ts';

/** What is wrong with one field, in the owner's words. */
interface FieldProblem {
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

/** Names that stand in other sites' files, and what to do with them here. */
const ELSEWHERE = new Map([
  [
    'slug',
    "The file's name is the address. Remove the line; to change the address, rename the file.",
  ],
  ['answer', 'The answer stands under the second line of ---, as text of its own.'],
  ['date', 'Write "published" and "changed" instead.'],
  ['draft', 'Remove the line: a draft can be a question, a service, a case, a price or a review.'],
]);

/** Where a field that stands at a wrong place belongs: in a group, or in none. */
function otherPlace(
  fields: Fields,
  here: readonly PropertyKey[],
  key: string,
  fieldsAt: (path: PropertyKey[]) => string[],
): { guess: string; fix: string } | undefined {
  const top = fieldsAt([]);
  const inGroup = here.length > 0;
  const groups = inGroup ? [] : top.filter((name) => fieldsAt([name]).includes(key));
  const [group] = groups;
  if (group !== undefined) {
    const isThere = groups.length === 1 && fields.has([group, key]);
    const below = groups.map((name) => `"${name}:"`).join(' or ');
    return {
      guess: nameOf([group, key]),
      fix: isThere
        ? `Write it behind "${key}:" below ${below}, and remove this line.`
        : `Write it below ${below}, with two spaces before it.`,
    };
  }
  if (!inGroup || !top.includes(key)) return undefined;
  return {
    guess: nameOf([key]),
    fix: fields.has([key])
      ? `It belongs to no group: write it behind "${key}:" where that has no space before it, and remove this line.`
      : 'It belongs to no group: move it to the end, without a space before it.',
  };
}

function unknownFields(
  schema: Schema,
  issue: z.core.$ZodIssueUnrecognizedKeys,
  fields: Fields,
): (FieldProblem & { guess: string | undefined })[] {
  const { data } = fields;
  const fieldsAt = (path: PropertyKey[]) =>
    Object.keys(fieldsOfSchema(schemaAt(schema, path, data), data) ?? {});
  const known = fieldsAt(issue.path);
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const says = `${nameInFile(fields, path)} is not a field here`;
    const moved = otherPlace(fields, issue.path, key, fieldsAt);
    if (moved) return { path, says, ...moved, evenInDraft: true };
    const guess = didYouMean(key, known);
    const other = ELSEWHERE.get(key) ?? `The fields here are ${known.join(', ')}.`;
    return {
      path,
      guess: guess && nameOf([...issue.path, guess]),
      says,
      fix: guess ? `Did you mean "${guess}"?` : other,
      evenInDraft: true,
    };
  });
}

/** ['consent', 'given'] as "consent.given"; list places count from 1, as people do. */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `(${key + 1})` : String(key)));
  return `"${parts.join('.').replaceAll('.(', ' (')}"`;
}

/** Such a name counted as in the file, where some items of a list are left out. */
export const nameInFile = (fields: Pick<Fields, 'inFile'>, path: readonly PropertyKey[]): string =>
  nameOf(fields.inFile?.(path) ?? path);

/** ['consent', 'given'] as "consent.given", with the places in lists that the file has. */
export const fieldInFile = (fields: Pick<Fields, 'inFile'>, path: PropertyKey[]): string =>
  (fields.inFile?.(path) ?? path).map(String).join('.');
