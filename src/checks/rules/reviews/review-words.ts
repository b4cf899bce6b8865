import { skeletonOf } from '#text/look-alikes.ts';
import type { Advice } from '#files/advice.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type Review = NonNullable<Content['reviews'][number]['data']['reviews']>[number];

const ANSWER = 'an answer of the clinic';

/** Words that a page shows around a review, and that nobody wrote in it. */
const AROUND: [found: RegExp, what: string][] = [
  [/(?:[★☆⭐🌟]\uFE0F?)+/u, 'stars'],
  [
    /(?<![\d/.]|\b(?:on|by|from|until) )(?:[1-5](?:\.\d)? ?\/ ?5|10 ?\/ ?10|[1-5](?:\.\d)? out of 5)(?![\d/]| ?(?:sessions?|visits?)\b)/i,
    'stars',
  ],
  [/\b(?:response|reply) from (?:the )?(?:owner|business|company)\b/i, ANSWER],
  [/\(?\btranslated by google\b\)?/i, 'words of a program'],
  [
    /\blike share\b|\bhelpful ?\(\d{1,4}\)|\b(?:\d{1,4}|one) (?:people|person) found this helpful\b|\b(?:read|see) (?:more|less)\s*$|\u2026 ?more\s*$|\.\.\. ?more\s*$/i,
    'words of a button',
  ],
  [/\b(?:\d{1,2}|an?) (?:hours?|days?|weeks?|months?|years?) ago\s*$/i, 'words of the page'],
];

/** That the writer was given something, in their own words. */
const PAID =
  /\b(?:discount|voucher|refund|gift|money|vouchers|(?:\d{1,3} ?%|percent|something) off|free (?:session|treatment|touch[ -]?up))\b.{0,30}\b(?:for|in (?:return|exchange) for) (?:this|my|a|writing|leaving|the) (?:\w{1,12} )?review\b|\b(?:paid|given|asked and paid) (?:\S{1,20} ){0,3}(?:for|to write) (?:this|my|a) review\b/i;
const STAFF =
  /\bas (?:an? )?(?:employee|member of (?:the )?staff|staff member|team member|partner|owner|trainee|apprentice) (?:here|of (?:this|the) clinic|at (?:this|the) clinic)\b|\bi (?:work|am employed) (?:here|at this clinic|for this clinic)\b/i;

const NUMBER_OR_ADDRESS = /^[+\d][\d ()/.-]{6,}$|\S@\S|^(?:https?:|www\.)/i;

/** What sites show beside a name. */
const BESIDE_NAME =
  /\blocal guide\b|\b\d{1,4} (?:reviews?|photos?)\b|\bverified (?:buyer|purchase|customer)\b/i;
/** Where nobody but the clinic can read it. */
const PRIVATE =
  /\b(?:whatsapp|text message|sms|e-?mail(?:ed)?|(?:private|direct) message|letter|card|guest ?book|in person|word of mouth|by phone|verbal(?:ly)?|(?:sent|told|said) (?:to )?(?:us|me))\b/i;
const OWN =
  /\b(?:our|own|my|this) (?:web ?site|site|web ?page|page)\b|\bthe clinic's (?:web ?site|site)\b/i;

/** Reviews that nobody else wrote or published, or that are not word for word. */
export function reviewProblems({ reviews, clinic, practitioners }: Content): Problem[] {
  const names = new Map<string, string>();
  for (const { data } of clinic) {
    for (const name of [data.name, data.legalName]) if (name) names.set(nameIn(name), 'the clinic');
  }
  for (const { data } of practitioners) {
    for (const { name } of data.practitioners ?? []) names.set(nameIn(name), 'a practitioner');
  }
  const hosts = clinic.flatMap(({ data }) => (data.website ? hostOf(data.website) : []));
  return reviews.flatMap(({ file, source, data: { reviews: all = [] } }) =>
    all.flatMap((review, index) =>
      [
        ...ofAuthor(review, names),
        ...ofPlace(review, hosts),
        ...ofText(review),
        ...twiceByOne(review, all.slice(0, index)),
      ].map(({ field, ...advice }) => ({
        file,
        line: source.lineOf(['reviews', index, field]),
        field,
        ...advice,
      })),
    ),
  );
}

interface Found extends Advice {
  field: keyof Review;
}

function ofAuthor({ author }: Review, names: ReadonlyMap<string, string>): Found[] {
  const field = 'author';
  const who = names.get(nameIn(author));
  if (who) return [{ field, says: `"author" is the name of ${who}`, fix: LEAVE_OUT }];
  const [beside] = BESIDE_NAME.exec(author) ?? [];
  const says = NUMBER_OR_ADDRESS.test(author)
    ? '"author" is an address or a number, and no name'
    : beside && `"${beside}" in "author" stands beside the name there, and is no part of it`;
  const fix = 'Write the name that stands there, such as "Ann E.", or "A client".';
  return says ? [{ field, says, fix }] : [];
}

const nameIn = (words: string): string => skeletonOf(words.replaceAll('&', ' and '));

const LEAVE_OUT = 'Only what others wrote of you is a review: remove this review.';

function ofPlace({ url, source }: Review, hosts: readonly string[]): Found[] {
  if (hosts.includes(hostOf(url)))
    return [{ field: 'url', says: '"url" leads to the clinic’s own site', fix: ELSEWHERE }];
  if (/^https:\/\/[^/]+\/?$/.test(url)) {
    const says = '"url" leads to the first page of a site, where nobody finds the review';
    return [{ field: 'url', says, fix: 'Copy the address of the page on which it can be read.' }];
  }
  const says = OWN.test(source)
    ? '"source" is the clinic’s own site'
    : PRIVATE.test(source) && '"source" is nothing that visitors can read';
  return says ? [{ field: 'source', says, fix: ELSEWHERE }] : [];
}

const ELSEWHERE =
  'Visitors must be able to read it where it was published by others: write that place and its address, or remove this review.';

function ofText({ text, incentive }: Review): Found[] {
  const around = AROUND.flatMap(([pattern, what]) => {
    const [words] = pattern.exec(text) ?? [];
    return words === undefined
      ? []
      : [
          {
            field: 'text' as const,
            says: `"${words.trim()}" in "text" is ${what}, and none of the writer’s words`,
            fix: `Delete "${words.trim()}" there${what === ANSWER ? ', and all that follows' : ''}.`,
          },
        ];
  });
  if (STAFF.test(text))
    return [...around, { field: 'text', says: 'the writer works for the clinic', fix: LEAVE_OUT }];
  return incentive === 'no' && PAID.test(text)
    ? [
        ...around,
        {
          field: 'incentive',
          says: '"incentive" is no, and the text says that something was given for the review',
          fix: 'Write yes.',
        },
      ]
    : around;
}

/** One person writes once a day in one place. */
const twiceByOne = (review: Review, before: readonly Review[]): Found[] =>
  before.some(
    ({ author, date, url }) =>
      date === review.date &&
      url === review.url &&
      skeletonOf(author) === skeletonOf(review.author),
  )
    ? [
        {
          field: 'author',
          says: 'a review above has the same author, day and address',
          fix: 'Write the address of each review itself, or remove one of the two reviews.',
        },
      ]
    : [];

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
