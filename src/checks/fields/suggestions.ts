import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { asAddress } from '#prose/address.ts';
import { COUNTRIES, phoneMeant } from '#clinic/contact/phone.ts';
import { ownFix, type WrongField } from './zod-messages.ts';
import type { Schema } from './schema-introspection.ts';
import { secureAddress, siteAddress } from './address-suggestions.ts';
import { timeZone } from './time-zones.ts';
import { asWritten } from './as-written.ts';

/** What a value may be meant to be; undefined where a rule does not apply. */
type Suggestion = (words: string, country: unknown) => unknown;

/**
 * Ways in which a value is often written that the site does not take, each with
 * what it means. A day written 01/02/2026 is not among them: it may be either of two.
 */
const SUGGESTIONS: Suggestion[] = [
  // 1984 without quotes, where text is needed, and "3" in quotes, where a number is.
  (words) => words,
  (words) => (/^\d+$/.test(words) ? Number(words) : undefined),
  (words) => (/^(yes|true)$/i.test(words) ? true : undefined),
  (words) => (/^(no|false)$/i.test(words) ? false : undefined),
  // One thing with commas in it, before several with commas between them.
  (words) => (/,/.test(words) && /[\s\d]/.test(words) ? [words] : undefined),
  (words) =>
    words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  (words) => words.replace(/\.md$/, ''),
  inCapitals,
  clock,
  day,
  phoneMeant,
  (words) => words.replaceAll(/[\s().-]/g, ''),
  secureAddress,
  siteAddress,
  (words) => words.replace(/^mailto:/, ''),
  (words) => words.replace(/(?<=^[^@\s]+@)[^@\s]+$/, domainToASCII),
  (words) => `./${words.replace(/^\.?[/\\]/, '')}`,
  (words) =>
    /^[\p{L}\p{N} _.-]+$/u.test(words) ? asAddress(words.replace(/\.md$/, '')) : undefined,
  (words) => (/^(£|pounds?)$/i.test(words) ? 'GBP' : undefined),
  (words) => (/^(€|euros?)$/i.test(words) ? 'EUR' : undefined),
  money,
  // A whole tag, of which only the code is wanted.
  (words) => words.match(/\bcontent\s*=\s*["']?([^"'\s>]+)/)?.[1],
  countryCode,
  timeZone,
  (words) => words.padStart(8, '0'),
  (words) => `GB${words.replaceAll(/\s/g, '')}`,
];

function inCapitals(words: string): string {
  return words.toUpperCase();
}

/** A number of a paper that was refused for what it tells would tell it without its hyphens, too. */
const suggestionsFor = (schema: Schema): readonly Suggestion[] =>
  z.globalRegistry.get(schema)?.['repair'] === 'capitals' ? [inCapitals] : SUGGESTIONS;

/**
 * 9.30, 9:30, 930 and 9:30 am to 09:30, and 24:00 to 00:00. Without a zero in front, an hour before
 * seven may be of the afternoon.
 */
function clock(words: string): string | undefined {
  const [, hour, past = '00', half] =
    words.match(/^(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\.?$/i) ?? [];
  if (hour && +hour >= 1 && +hour <= 12) {
    const isLate = half?.toLowerCase() === 'p';
    return `${String((+hour % 12) + (isLate ? 12 : 0)).padStart(2, '0')}:${past}`;
  }
  const [, hours, minutes] = words.match(/^(\d{1,2})[.:h]?(\d\d)$/) ?? [];
  if (/^[1-6]$/.test(hours ?? '')) return undefined;
  return hours && minutes && `${hours.padStart(2, '0').replace('24', '00')}:${minutes}`;
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

/** UK, Scotland and Ireland to GB and IE. */
function countryCode(words: string): string | undefined {
  const said = [...COUNTRIES_ALSO].find(([pattern]) => pattern.test(words));
  if (said) return said[1];
  return COUNTRIES.find((code) => COUNTRY_NAMES.of(code)?.toLowerCase() === words.toLowerCase());
}

const COUNTRIES_ALSO = new Map([
  [/^(?:u\.?k\.?|gbr|(?:great )?britain|england|scotland|wales|northern ireland)$/i, 'GB'],
  [/^(?:irl|eire|éire|republic of ireland)$/i, 'IE'],
  [/^(?:u\.?s\.?a\.?|america)$/i, 'US'],
]);
const COUNTRY_NAMES = new Intl.DisplayNames('en-GB', { type: 'region' });

/** Only these can be repaired by writing the same differently; words too long or short cannot. */
const REWRITABLE = new Set(['invalid_type', 'invalid_format', 'invalid_value']);

/** What to write instead of a wrong value, as a sentence; undefined when it is not plain. */
export function suggestedValue(
  schema: Schema,
  { issue, value, written, country }: WrongField,
): string | undefined {
  if (!REWRITABLE.has(issue.code) || !['string', 'number', 'boolean'].includes(typeof value)) {
    return undefined;
  }
  const words = typeof value === 'string' ? value.trim() : (written ?? '');
  if (issue.code === 'invalid_type' && issue.expected === 'array' && /^-\S/.test(words)) {
    return 'Write a space behind each hyphen: "- one".';
  }
  // A rule of a text field may have a cure for what was read as a number or a yes.
  const asText =
    typeof value === 'string' ? undefined : ownFix(z.safeParse(schema, words).error?.issues[0]);
  const meant = suggestionsFor(schema)
    .map((repair) => repair(words, country))
    .find(
      (candidate) =>
        candidate !== undefined && candidate !== value && z.safeParse(schema, candidate).success,
    );
  return asText ?? (meant === undefined ? undefined : `Write ${asWritten(meant)}.`);
}
