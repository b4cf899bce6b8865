import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A long text of one kind. */
export interface LongText {
  name: string;
  text: string;
}

/** In characters. */
const LENGTH = 1_000_000;

/** What Markdown, YAML and dates begin with, and what a paste or a stuck key leaves behind. */
const BEGINNINGS = [
  '](',
  '[',
  '[a](',
  '[a]: /b\n',
  '<!-- ',
  '<',
  '<a ',
  '&shy;',
  '`',
  '*',
  '**a ',
  '_a',
  '> ',
  '>',
  '- ',
  '1. ',
  '#',
  '\n',
  ' ',
  '\t',
  'a',
  '1',
  '1 day ',
  '"',
  "'",
  ':',
  ': ',
  ', ',
  '£ off ',
  'cqc ',
  'no ',
  'not ',
  'the best ',
  'painless ',
  'most people ',
  'it fades ',
  "won't ",
  '\u00AD',
  '\u2011',
];

/**
 * Long texts that only repeat one beginning: those of Markdown and YAML, and those of the patterns
 * of every rule of claims.
 */
export const longTexts = (): LongText[] =>
  [...new Set([...BEGINNINGS, ...beginningsOfClaims()])].map((beginning) => ({
    name: beginning,
    text: beginning.repeat(Math.ceil(LENGTH / beginning.length)).slice(0, LENGTH),
  }));

/** The first two words of each pattern, where they are plain words. */
function beginningsOfClaims(): string[] {
  const { rules } = parse(readFileSync('src/checks/claims/claim-rules.yaml', 'utf8')) as {
    rules: { hits: (string | string[])[] }[];
  };
  return rules.flatMap(({ hits }) => {
    const plain = hits.flat().filter((hit) => /^[a-z]+ [a-z]+/.test(hit));
    return plain.slice(0, 3).map((hit) => `${/^[a-z]+ [a-z]+/.exec(hit)?.[0]} `);
  });
}
