import type { Advice } from '#files/advice.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { MAIL_ADDRESS, PHONE_NUMBER } from '#checks/rules/personal-data.ts';
import { ANSWERED, PAID, STAFF } from './review-writers.ts';

export type Review = NonNullable<Content['reviews'][number]['data']['reviews']>[number];

/** What is wrong with a field of a review. */
export interface Found extends Advice {
  field: keyof Review;
}

const ANSWER = 'an answer of the clinic';

export const STARS: readonly RegExp[] = [
  /(?:[★☆⭐🌟]\uFE0F?)+/u,
  /(?<![\d/.]|\b(?:on|by|from|until) )(?:[1-5](?:\.\d)? ?\/ ?5|10 ?\/ ?10|[1-5](?:\.\d)? out of 5)(?![\d/]| ?(?:sessions?|visits?)\b)/i,
];

/** Words that a page shows around a review, and that nobody wrote in it. */
const AROUND: [found: RegExp, what: string][] = [
  ...STARS.map((found): [RegExp, string] => [found, 'stars']),
  [ANSWERED, ANSWER],
  [
    /\blike share\b|\bhelpful ?\(\d{1,4}\)|\b(?:\d{1,4}|one) (?:people|person) found this helpful\b|\b(?:read|see) (?:more|less)\s*$|\u2026 ?more\s*$|\.\.\. ?more\s*$/i,
    'words of a button',
  ],
  [
    /(?<=^|[^\p{L}\p{N}\s]\s{0,3}|\b(?:share|like|edited|google|reviews?|guide) )(?:\d{1,2}|an?) (?:hours?|days?|weeks?|months?|years?) ago\s*$/iu,
    'words of the page',
  ],
];

/** What tells how the writer, or anybody else, is reached. */
const REACHED: [found: RegExp, what: string][] = [
  [MAIL_ADDRESS, 'an e-mail address'],
  [PHONE_NUMBER, 'a number of a person'],
];

export const LEAVE_OUT = 'Only what others wrote of you is a review: remove this review.';

const TRANSLATED = /\(?\btranslated by google\b\)?/i;
const ORIGINAL = /\(original\)/i;

/** What a program made of a review is nobody's words; what it was made of stands behind it. */
function ofTranslation(text: string): Found[] {
  const [mark] = TRANSLATED.exec(text) ?? [];
  const [original, from] = [ORIGINAL, TRANSLATED].map((pattern) => pattern.exec(text));
  if (mark === undefined && !original) return [];
  const isBoth = mark !== undefined && original;
  const isBehind = (original?.index ?? 0) > (from?.index ?? 0);
  const says = isBoth
    ? `"${mark}" and "${original[0]}" in "text" are words of a program, and so is the translation`
    : `"${mark ?? original?.[0]}" in "text" is words of a program, and none of the writer’s words`;
  const all = isBehind
    ? `Delete both, and all between them, so that only what stands behind "${original?.[0]}" is left.`
    : `Delete both, and all from "${mark}" on.`;
  const fix = isBoth ? all : `Delete "${mark ?? original?.[0]}" there.`;
  return [{ field: 'text', says, fix }];
}

const STAFF_SAYS = 'the writer works for the clinic, or is close to somebody who does';

/** An address, or the end of a number: the country in front of it may be left out. */
const endOf = (words: string): string =>
  words.includes('@') ? words.toLowerCase() : words.replaceAll(/\D/g, '').slice(-9);

/**
 * Words of a review that nobody wrote in it, or that tell who wrote it and what for.
 * @param own how the clinic itself is reached
 */
export function ofText({ text, incentive }: Review, own: readonly string[]): Found[] {
  const around = AROUND.flatMap(([pattern, what]) => {
    const { 0: words, index } = pattern.exec(text) ?? {};
    if (words === undefined) return [];
    const says = `"${words.trim()}" in "text" is ${what}, and none of the writer’s words`;
    const rest = what === ANSWER ? ', and all that follows' : '';
    const fix = `Delete "${words.trim()}" there${rest}.`;
    return { field: 'text' as const, says, fix: rest && index === 0 ? LEAVE_OUT : fix };
  });
  const reached = REACHED.flatMap(([pattern, what]) => {
    const [words] = pattern.exec(text) ?? [];
    const says = `"${words}" in "text" is ${what}, and not for all to read`;
    return words === undefined || own.some((one) => endOf(one) === endOf(words))
      ? []
      : { field: 'text' as const, says, fix: `Write … in place of "${words}".` };
  });
  const found = [...around, ...ofTranslation(text), ...reached];
  if (STAFF.test(text)) return [...found, { field: 'text', says: STAFF_SAYS, fix: LEAVE_OUT }];
  return incentive === 'no' && PAID.test(text)
    ? [
        ...found,
        {
          field: 'incentive',
          says: '"incentive" is no, and the text says that something was given for the review',
          fix: 'Write yes.',
        },
      ]
    : found;
}
