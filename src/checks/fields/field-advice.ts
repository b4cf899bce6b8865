import { z } from 'zod';
import { asAddress } from '#prose/address.ts';
import { hoursAdvice } from './hours-advice.ts';
import { suggestedValue } from './suggestions.ts';
import { allowedIn, ownFix, type WrongField } from './zod-messages.ts';
import {
  descriptionAt,
  fieldsOfGroups,
  fieldsOfSchema,
  unwrapped,
  type Schema,
} from './schema-introspection.ts';
import { didYouMean } from './did-you-mean.ts';

/** The names that a field may hold which refers to entries, by their collection. */
export type Names = Partial<Record<string, readonly string[]>>;

/** So many names are read at a glance. */
export const FEW = 12;

/** Where a wrong field is. */
interface WrongFieldContext {
  path: PropertyKey[];
  /** Of the whole file. */
  schema: Schema;
  data: unknown;
  names: Names;
}

/** What to write instead of a wrong value, as a sentence; of several cures the plainest one. */
export function adviceOn(
  wrong: WrongField,
  { path, schema, data, names }: WrongFieldContext,
): string {
  const at = wrong.schema;
  return (
    ownFix(wrong.issue) ??
    hoursAdvice(wrong, path) ??
    emptyPlace(wrong, path) ??
    nameAdvice(wrong, names) ??
    linesAdvice(wrong) ??
    (at && !isProof(wrong) ? suggestedValue(at, wrong) : undefined) ??
    wholeNumber(wrong) ??
    allowedAdvice(wrong) ??
    fieldsOf(at, data) ??
    descriptionAt(schema, path, data)?.replace(/^true: /, ONLY_IF_TRUE) ??
    'Write it as in the other files of this folder.'
  );
}

/** A place in a list needs something in it, or no place. */
function emptyPlace({ value }: WrongField, path: PropertyKey[]): string | undefined {
  const isEmpty = value === null || value === '';
  return isEmpty && typeof path.at(-1) === 'number'
    ? 'Write something in this place of the list, or take the place away.'
    : undefined;
}

/** What may be referred to, for a field that needs a name and has none, or has what is none. */
function nameAdvice({ schema, value }: WrongField, names: Names): string | undefined {
  const known = names[metaOf(schema).names ?? ''] ?? [];
  const meant = typeof value === 'string' && value !== '' ? nameMeant(value, known) : undefined;
  if (meant) return `Write ${meant}.`;
  const isOpen = value === undefined || value === null || typeof value === 'string';
  return isOpen && known.length > 0 && known.length <= FEW ? `Write ${inWords(known)}.` : undefined;
}

/** The name that was written otherwise: with capitals, in the plural, or the first words of it. */
function nameMeant(words: string, known: readonly string[]): string | undefined {
  const name = asAddress(words.replace(/\.md$/, ''));
  const near = known.filter((one) => name.startsWith(`${one}-`) || one.startsWith(`${name}-`));
  if (known.includes(name)) return name;
  return didYouMean(name, known) ?? (near.length === 1 ? near[0] : undefined);
}

const inWords = (names: readonly string[]): string =>
  names.length === 1 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The lines that are to stand below a field, where the owner wrote words behind it. */
function linesAdvice({ issue, schema, value }: WrongField): string | undefined {
  const groups = fieldsOfGroups(schema);
  if (!groups || issue.code !== 'invalid_type' || typeof value !== 'string') return undefined;
  const needed = Object.entries(groups).filter(
    ([, field]) => !z.safeParse(field, undefined).success,
  );
  const lines = metaOf(schema).lines ?? needed.map(([name]) => `${name}: …`);
  const indented = lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
  return ['Write nothing behind the colon, and such lines below it:', ...indented].join('\n');
}

/** What a schema says of a field besides its words. */
function metaOf(schema: Schema | undefined): { names?: string; lines?: string[] } {
  if (!schema) return {};
  const words = { ...z.globalRegistry.get(unwrapped(schema)), ...z.globalRegistry.get(schema) };
  return words as { names?: string; lines?: string[] };
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

/** What a group is made of, where it is missing or something else. */
function fieldsOf(group: Schema | undefined, data: unknown): string | undefined {
  const shape = fieldsOfSchema(group, data);
  return shape && `It has these fields, indented below it: ${Object.keys(shape).join(', ')}.`;
}

/** What stands for a proof must not be written just to please the check. */
const ONLY_IF_TRUE = 'Write true, but only if it is so: ';

/** What can only be true stands for a proof. */
const isProof = ({ issue }: WrongField): boolean => allowedIn(issue)?.join() === 'true';

/** The values a field may have, where it has only these. */
function allowedAdvice({ issue, value }: WrongField): string | undefined {
  const allowed = allowedIn(issue);
  if (!allowed || allowed.join() === 'true') return undefined;
  const guess =
    typeof value === 'string' ? (begun(value, allowed) ?? didYouMean(value, allowed)) : undefined;
  return guess ? `Did you mean "${guess}"?` : `Write one of these: ${allowed.join(', ')}.`;
}

/** The only value that begins as it is written: "Mon" is Monday. */
function begun(words: string, allowed: readonly string[]): string | undefined {
  const start = words.trim().replace(/\.$/, '').toLowerCase();
  const found =
    start.length < 2 ? [] : allowed.filter((one) => one.toLowerCase().startsWith(start));
  return found.length === 1 ? found[0] : undefined;
}
