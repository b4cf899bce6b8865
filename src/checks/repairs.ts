import { z } from 'zod';
import { asAddress } from '#prose/address.ts';
import type { WrongField } from './says.ts';
import type { Schema } from './shape.ts';

/** What somebody may have meant by a value; undefined where a rule does not apply. */
type Repair = (words: string) => unknown;

/**
 * Ways in which a value is often written that the site does not take, each with
 * what it means. A day written 01/02/2026 is not among them: it may be either of two.
 */
const REPAIRS: Repair[] = [
  // 1984 without quotes, where text is needed, and "3" in quotes, where a number is.
  (words) => words,
  (words) => (/^\d+$/.test(words) ? Number(words) : undefined),
  (words) => (/^(yes|true)$/i.test(words) ? true : undefined),
  (words) =>
    words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  (words) => words.replace(/\.md$/, ''),
  (words) => words.toLowerCase(),
  (words) => words.toUpperCase(),
  clock,
  day,
  (words) => words.replaceAll(/[\s().-]/g, ''),
  (words) => `https://${words.replace(/^http:\/\//i, '')}`,
  (words) => words.replace(/^mailto:/, ''),
  (words) => `./${words.replace(/^\.?[/\\]/, '')}`,
  (words) =>
    /^[\p{L}\p{N} _.-]+$/u.test(words) ? asAddress(words.replace(/\.md$/, '')) : undefined,
  (words) => (/^(£|pounds?)$/i.test(words) ? 'GBP' : undefined),
  (words) => (/^(€|euros?)$/i.test(words) ? 'EUR' : undefined),
  money,
  // A whole tag, of which only the code is wanted.
  (words) => words.match(/\bcontent\s*=\s*["']?([^"'\s>]+)/)?.[1],
  (words) => (/^(uk|gbr|england|scotland|wales)$/i.test(words) ? 'GB' : undefined),
];

/** 9.30, 9:30 and 930 to 09:30. */
function clock(words: string): string | undefined {
  const [, hours, minutes] = words.match(/^(\d{1,2})[.:h]?(\d\d)$/) ?? [];
  return hours && minutes && `${hours.padStart(2, '0')}:${minutes}`;
}

/** £1,200 and 49.50 pounds to 1200 and 49.5. */
function money(words: string): number | undefined {
  const [, sum] =
    words.match(
      /^(?:£|€|GBP|EUR)? ?(\d+(?:,\d{3})*(?:\.\d\d)?) ?(?:£|€|GBP|EUR|pounds?|euros?)?$/i,
    ) ?? [];
  return sum === undefined ? undefined : Number(sum.replaceAll(',', ''));
}

/** 2026-3-7 and 2026/03/07 to 2026-03-07. */
function day(words: string): string | undefined {
  const [, year, month = '', date = ''] =
    words.match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

/** Only these can be repaired by writing the same differently; words too long or short cannot. */
const REPAIRABLE = new Set(['invalid_type', 'invalid_format', 'invalid_value']);

/** What to write instead of a wrong value, as a sentence; undefined when it is not plain. */
export function repaired(
  schema: Schema,
  { issue, value, written }: WrongField,
): string | undefined {
  if (!REPAIRABLE.has(issue.code) || !['string', 'number', 'boolean'].includes(typeof value)) {
    return undefined;
  }
  const words = typeof value === 'string' ? value.trim() : (written ?? '');
  if (issue.code === 'invalid_type' && issue.expected === 'array' && /^-\S/.test(words)) {
    return 'Write a space behind each hyphen: "- one".';
  }
  const meant = REPAIRS.map((repair) => repair(words)).find(
    (candidate) =>
      candidate !== undefined && candidate !== value && z.safeParse(schema, candidate).success,
  );
  return meant === undefined ? undefined : `Write ${asWritten(meant)}.`;
}

/** A value as it must stand in a file: in quotes where it would otherwise be a number. */
function asWritten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'string' && /^[+\d]/.test(value) && !/^\d{4}-/.test(value)
    ? `"${value}"`
    : String(value);
}
