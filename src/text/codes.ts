import type { Markup } from './markup-patterns.ts';

const SHOWN = 'would be shown as it stands here';

/** What HTML calls the characters that people write so. */
const ENTITIES = [
  '[a-z]{1,2}(?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron|lig|dash|arr|a?quo)',
  String.raw`nbsp|amp|lt|gt|quot|apos|shy|hellip|pound|euro|cent|yen|copy|reg|trade|deg|times|divide`,
  String.raw`frac\d\d|sup\d|middot|bull|sect|para|plusmn|micro|hearts|eth|thorn|iexcl|iquest`,
  '(?:en|em|thin)sp|zwn?j|[lr]rm',
].join('|');
const ITSELF = { says: SHOWN, fix: 'Write the character itself that it stands for.' };
const LETTER = { says: SHOWN, fix: 'Write the letter itself that it stands for.' };

/** The letter that a program wrote by its number: "\u00e9". */
function letterOf(found: string): string {
  const letters = found.replaceAll(
    /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2}))/gi,
    (_, ...hex: string[]) => {
      const number = Number.parseInt(hex.slice(0, 3).find((one) => one) ?? '', 16);
      return number > 0x1f && number <= 0x10ffff ? String.fromCodePoint(number) : '';
    },
  );
  return letters.trim() === ''
    ? 'Leave it out.'
    : `Write ${letters} in the place of ${found}, with nothing before it.`;
}

/** Codes that stand for a character elsewhere, and are shown as they are. Each pattern is linear. */
export const CODES: readonly Markup[] = [
  {
    pattern: new RegExp(
      String.raw`&(?:#\d{1,7};|#x[\da-f]{1,6};|#(?:\d{2,6}|x[\da-f]{2,6})\b|(?:${ENTITIES});)`,
      'i',
    ),
    ...ITSELF,
  },
  { pattern: /&(?:nbsp|amp|lt|gt|quot|apos|shy|[lr][sd]quo|[nm]dash|hellip)\b/, ...ITSELF },
  // A code that is none; "word&colour;" are two words.
  {
    pattern:
      /(?<![\p{L}\p{N}])&(?:[a-z]{2,31}\d{0,2}|[A-Z][a-z]{3,30});|&[a-z]{2,31}\d{0,2};(?=\p{L})/u,
    says: SHOWN,
    fix: 'Write the character that it stands for, or a space behind the &.',
  },
  {
    // The & was written as a code itself, and so is meant: "&amp;amp;".
    pattern: new RegExp(String.raw`(?<=\uFFFC)(?:#\d{2,6}|#x[\da-f]{2,6}|${ENTITIES});`, 'i'),
    says: `is a code within a code, and ${SHOWN}`,
    fix: 'Write the character itself in the place of both, from the first & to the last semicolon.',
  },
  { pattern: /(?:\\u[\da-f]{4}|\\u\{[\da-f]{1,6}\}|\\x[\da-f]{2})+/i, says: SHOWN, fix: letterOf },
  {
    pattern: /(?<=[\p{L},.;:!?])%20(?=[\p{L}\d(])|%[CE][2-9A-F]%[89AB][\dA-F]/iu,
    says: SHOWN,
    fix: 'Write a space for %20, and for other codes with % the letter itself.',
  },
  { pattern: /=[CE][2-9A-F]=[89AB][\dA-F]/, ...LETTER },
  {
    pattern: /(?<=[\p{L},.])=(?:20|0A|0D)(?=\p{L}|\n|$)/u,
    says: SHOWN,
    fix: 'Write a space in its place.',
  },
];
