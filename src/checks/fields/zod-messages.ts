import { z } from 'zod';
import { fieldsOfGroups, unwrapped, type Schema } from './schema-introspection.ts';

/** A field that does not fit its schema. */
export interface WrongField {
  issue: z.core.$ZodIssue;
  schema: Schema | undefined;
  /** Whether the owner wrote the field at all. */
  isThere: boolean;
  /** The value as it was read; undefined when there is none. */
  value: unknown;
  /** The value as the owner wrote it, where it is a single one. */
  written: string | undefined;
  /** The country that the file names, where it is the clinic's. */
  country: unknown;
}

/** What is wrong with a field, as the rest of a sentence that begins with its name. */
export function zodMessage({ issue, schema, isThere, value, written = '' }: WrongField): string {
  if (issue.code === 'custom') return issue.message;
  if (value === undefined || value === null) return isThere ? 'is empty' : 'is missing';
  const shown = typeof value === 'string' ? value.trim() : written;
  if (schema && isDate(schema)) return noDate(value, shown);
  const allowed = allowedIn(issue);
  if (allowed && Array.isArray(value)) return 'must be one of these, and this is a list';
  if (allowed) return allowed.join() === 'true' ? 'must be true' : `cannot be "${shown}"`;
  if (issue.code === 'invalid_type') {
    const kind = issue.expected === 'array' && fieldsOfGroups(schema) ? 'groups' : issue.expected;
    return wrongKind(kind, value, shown);
  }
  if (issue.code === 'not_multiple_of') {
    return `is ${shown}, which has more than two digits behind the point`;
  }
  if (issue.code === 'too_big') return tooMuch(issue);
  if (issue.code === 'too_small') return tooLittle(issue);
  return wrongForm(issue, shown);
}

/** The values there are, where a field has only these. */
export function allowedIn(issue: z.core.$ZodIssue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue
    ? (issue.options as unknown[]).map(String)
    : undefined;
}

function isDate(schema: Schema): boolean {
  return unwrapped(schema) instanceof z.ZodISODate;
}

function noDate(value: unknown, shown: string): string {
  if (typeof value === 'object') return 'must be a day written as 2026-11-22';
  if (shown === '') return 'is empty';
  return /^\d{4}-\d\d-\d\d$/.test(shown)
    ? `is ${shown}, and there is no such day`
    : `is ${shown}, not a day written as 2026-11-22`;
}

const KINDS: Record<string, string> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list, such as [one, two]',
  object: 'must be a group of fields',
  groups: 'must be a list of groups of fields',
};

function wrongKind(expected: string, value: unknown, shown: string): string {
  const must = KINDS[expected] ?? 'has the wrong form';
  if (Array.isArray(value)) return `${must}, and this is a list`;
  if (typeof value === 'object') return `${must}, and this is a group of fields`;
  if (expected !== 'string') return must;
  return `${must}, and ${shown} without quotes is ${typeof value === 'number' ? 'a number' : 'not'}`;
}

const lengthOf = (value: unknown): number => String(value).trim().length;

function tooMuch({ origin, maximum, input }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `has ${lengthOf(input)} characters; at most ${maximum} fit`;
  return origin === 'array' ? `has more than ${maximum} entries` : `must be at most ${maximum}`;
}

function tooLittle({ origin, minimum, input }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') {
    const length = lengthOf(input);
    const shortage = `has ${length} characters; at least ${minimum} are needed`;
    return length === 0 ? 'is empty' : shortage;
  }
  return origin === 'array' ? 'has no entry' : `must be at least ${minimum}`;
}

/** Question marks of other scripts and of wide letters; the sign of Greek looks like a semicolon. */
const OTHER_MARK = /[\u037E\u061F\u2047\uFE56\uFF1F]$/u;

function wrongForm(issue: z.core.$ZodIssue, shown: string): string {
  const format = issue.code === 'invalid_format' ? issue.format : '';
  if (format === 'website') return `has more than the address of the site: ${shown}`;
  if (format === 'url' && /^https:\/\//i.test(shown)) {
    return `cannot be "${shown}", which is no address on the web`;
  }
  if (format === 'url')
    return `must be an address that starts with https://, and "${shown}" is not one`;
  if (format === 'email') return `must be an e-mail address, and "${shown}" is not one`;
  if (format === 'ends_with') {
    return `must end with ${OTHER_MARK.test(shown) ? 'the question mark of English, which is ?' : 'a question mark'}`;
  }
  return `cannot be "${shown}"`;
}

/** What a rule of our own says to do, where the words of the field do not. */
export const ownFix = (issue: z.core.$ZodIssue | undefined): string | undefined =>
  issue?.code === 'custom' ? (issue.params?.['fix'] as string | undefined) : undefined;
