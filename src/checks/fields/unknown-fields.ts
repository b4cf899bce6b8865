import type { z } from 'zod';
import type { Fields } from '#files/yaml/fields.ts';
import { didYouMean } from './did-you-mean.ts';
import { nameInFile, nameOf } from './field-names.ts';
import type { FieldProblem } from './field-problems.ts';
import { CLOSED } from './hours-advice.ts';
import { fieldsOfSchema, schemaAt, type Schema } from './schema-introspection.ts';

/** Names that stand in other sites' files, and what to do with them here. */
const ELSEWHERE = new Map([
  [
    'slug',
    "The file's name is the address. Remove the line; to change the address, rename the file.",
  ],
  ['answer', 'The answer stands under the second line of ---, as text of its own.'],
  ['date', 'Write "published" and "changed" instead.'],
  ['status', 'Write draft: true instead, or remove the line if it is to be published.'],
  ['draft', 'Remove the line: a draft can be a question, a service, a case, a price or a review.'],
]);

/** Networks as other programs have a field for each. */
const NETWORK =
  /^(?:instagram|insta|facebook|fb|tik_?tok|youtube|linkedin|pinterest|threads|twitter|x|social(?:s|_?media)?|links)(?:_?(?:url|link|page|profile|handle))?$/i;

const PICTURE =
  /^(?:photos?|photograph|images?|pictures?|pics?|avatar|portrait|headshot|thumbnail|logo|cover)$/i;

/** Names that mean something in one place only. */
function elsewhere(
  key: string,
  value: unknown,
  here: readonly PropertyKey[],
  known: readonly string[],
): string | undefined {
  if (here[0] === 'hours' && /^(?:closed|close|isClosed|shut)$/i.test(key)) {
    return value === false || /^(?:no|false)$/i.test(String(value))
      ? 'Remove the line: a day that stands here is a day you are open.'
      : CLOSED;
  }
  if (known.includes('profiles') && NETWORK.test(key)) {
    return 'Remove the line, and write the whole address of that page in the list behind "profiles".';
  }
  if (PICTURE.test(key)) {
    return 'Remove the line: pictures stand in the cases of the gallery, and nowhere else.';
  }
  if (key === 'status') {
    return known.includes('draft') ? ELSEWHERE.get(key) : 'Remove the line.';
  }
  return undefined;
}

/** The one currency of all prices, which no price can have for itself. */
function ownCurrency(fields: Fields, key: string, path: PropertyKey[]): string | undefined {
  if (key !== 'currency' || path[0] !== 'prices') return undefined;
  const all = fields.written(['currency']);
  const own = fields.written(path);
  if (!all || all === own) return all && 'Remove the line: it stands for all prices already.';
  return `All prices are in one currency, and line ${fields.lineOf(['currency'])} says ${all}: write this price in ${all}, and remove this line.`;
}

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

/** Fields that are none here, each with where its value belongs, where that is known. */
export function unknownFields(
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
    const value = fields.written(path);
    const fix = ownCurrency(fields, key, path) ?? elsewhere(key, value, issue.path, known);
    if (fix) return { path, guess: undefined, says, fix, evenInDraft: true };
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
