import type { Advice } from '#files/advice.ts';

const IN_QUOTES = 'Put the whole value in "double quotes".';

/** Why a value behind a colon or a hyphen cannot be read; nothing when it can. */
export function brokenValue(value: string): Advice | undefined {
  const first = value[0] ?? '';
  if (first === '"' || first === "'") return slipInQuotes(value, first);
  if (/^\[[^\]]*$/.test(value)) {
    return { says: 'the list is not closed', fix: 'Write it on one line: [one, two].' };
  }
  if (/^\[.*(\[|,)\s*,/.test(value)) {
    return { says: 'there is a comma too many in the list', fix: 'Write it as [one, two].' };
  }
  if (/^([|>][-+\d]*|\[.*\]|\{.*\})\s*(#.*)?$/.test(value)) return undefined;
  if (/^([@`%&*!|>[\]{},]|[-?] )/.test(value)) {
    return { says: `a value that starts with ${first} needs quotes`, fix: IN_QUOTES };
  }
  return /:(\s|$)/.test(value.replace(/\s#.*$/, ''))
    ? { says: 'a value with a colon in it needs quotes', fix: IN_QUOTES }
    : undefined;
}

function slipInQuotes(value: string, quote: '"' | "'"): Advice | undefined {
  const inside = quote === '"' ? String.raw`(?:[^"\\]|\\.)*` : "(?:[^']|'')*";
  if (new RegExp(`^${quote}${inside}${quote}\\s*(#.*)?$`).test(value)) {
    return quote === '"' && /\\(?![\\"/nrt])/.test(value)
      ? { says: 'there is a \\ inside the quotes', fix: 'Write / or leave it out.' }
      : undefined;
  }
  if (value.indexOf(quote, 1) < 0) {
    return {
      says: 'the quotes are not closed',
      fix: `Write ${quote} at the end of the value too.`,
    };
  }
  return { says: 'the quotes close before the value ends', fix: OTHER_QUOTES[quote] };
}

const OTHER_QUOTES = {
  '"': `Put the whole value in "double quotes" and write 'single' ones inside.`,
  "'": 'Put the whole value in "double quotes"; an apostrophe closes single ones.',
};
