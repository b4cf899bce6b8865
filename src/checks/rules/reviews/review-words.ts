import { hostOf } from '#prose/hosts.ts';
import { skeletonOf } from '#text/look-alikes.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { DAY_IN_FIGURES } from '#checks/rules/personal-data.ts';
import { leadsTo, OWN, PRIVATE } from './review-places.ts';
import { LEAVE_OUT, ofText, STARS, type Found, type Review } from './review-text.ts';

const NUMBER_OR_ADDRESS = /^[+\d][\d ()/.-]{6,}$|\S@\S|^(?:https?:|www\.)/i;

/** Programs, the clinic itself, tests, and many at once: none of them is somebody who wrote. */
const NOBODY =
  /^(?:chat[ -]?gpt\b.*|gpt-?\d?|copilot|me|myself|us|we|(?:the |our |my )?(?:owner|clinic|team|staff)|tests?|tester|test (?:user|client|review|name)|(?:various|several|multiple|many|all|most|some|our|happy|other|satisfied|different)(?: \p{L}{1,12}){0,2} (?:clients|customers|patients|people|reviewers)|clients|customers|patients|everyone|everybody|unknown|admin|author|name|reviewer(?: name)?)$/iu;

/** Where somebody lives. */
const LIVES_AT =
  /\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b|\b\d{1,4}[a-z]?,? (?:\p{L}{2,20} ){1,3}(?:street|road|rd|lane|avenue|ave|close|drive|court|place|terrace|crescent|gardens)\b/iu;

/** What sites show beside a name, and what a clinic knows of it. */
const BESIDE_NAME: readonly RegExp[] = [
  /\blocal guide\b|\b\d{1,4} (?:reviews?|photos?)\b|\bverified (?:buyer|purchase|customer)\b|\(?\b[1-5] stars?\b\)?/i,
  ...STARS.map(({ source, flags }) => new RegExp(String.raw`\((?:${source})\)|${source}`, flags)),
  DAY_IN_FIGURES,
  /(?:\b\d{1,2}(?:st|nd|rd|th)? )?\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?,? (?:\d{1,2},? )?(?:19|20)\d\d\b/i,
  /\b(?:19|20)\d\d-\d\d-\d\d\b|(?<!\d)\d{1,2}-\d{1,2}-(?:19|20)?\d\d(?!\d)|\b(?:born|dob|d\.o\.b\.)(?: in| on)?:? \d[\d/.-]{1,9}/i,
];

/** Reviews that nobody else wrote or published, or that are not word for word. */
export function reviewProblems({ reviews, clinic, practitioners }: Content): Problem[] {
  const names = new Map<string, string>();
  for (const { data } of clinic) {
    for (const name of [data.name, data.legalName]) if (name) names.set(nameIn(name), 'the clinic');
  }
  for (const { data } of practitioners) {
    for (const { name } of data.practitioners ?? []) names.set(nameIn(name), 'a practitioner');
  }
  const own = clinic.flatMap(({ data }) =>
    [data.phone ?? [], data.whatsapp ?? [], data.email ?? []].flat(),
  );
  const hosts = clinic.flatMap(({ data }) => (data.website ? hostOf(data.website) : []));
  return reviews.flatMap(({ file, source, data: { reviews: all = [] } }) =>
    all.flatMap((review, index) =>
      [
        ...ofAuthor(review, names),
        ...ofPlace(review, hosts),
        ...ofText(review, own),
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

function ofAuthor({ author }: Review, names: ReadonlyMap<string, string>): Found[] {
  const field = 'author';
  const who = names.get(nameIn(author));
  if (who) return [{ field, says: `"author" is the name of ${who}`, fix: LEAVE_OUT }];
  const [beside] = BESIDE_NAME.flatMap((pattern) => pattern.exec(author) ?? []);
  if (NOBODY.test(author.trim())) {
    return [
      { field, says: `"author" is "${author}", and nobody who wrote a review`, fix: NO_AUTHOR },
    ];
  }
  const says =
    NUMBER_OR_ADDRESS.test(author) || LIVES_AT.test(author)
      ? '"author" is an address or a number, and no name'
      : beside && `"${beside}" in "author" stands beside the name there, and is no part of it`;
  const fix = 'Write the name that stands there, such as "Ann E.", or "A client".';
  return says ? [{ field, says, fix }] : [];
}

const NO_AUTHOR =
  'Write the name that stands there; what nobody else wrote is no review, and has to go.';

const nameIn = (words: string): string => skeletonOf(words.replaceAll('&', ' and '));

function ofPlace({ url, source }: Review, hosts: readonly string[]): Found[] {
  if (hosts.includes(hostOf(url)))
    return [{ field: 'url', says: '"url" leads to the clinic’s own site', fix: ELSEWHERE }];
  const elsewhere = leadsTo(url);
  if (elsewhere) {
    const says = `"url" leads to ${elsewhere}, where nobody finds the review`;
    return [{ field: 'url', says, fix: 'Copy the address of the page on which it can be read.' }];
  }
  const says = OWN.test(source)
    ? '"source" is the clinic’s own site'
    : PRIVATE.test(source) && '"source" is nothing that visitors can read';
  return says ? [{ field: 'source', says, fix: ELSEWHERE }] : [];
}

const ELSEWHERE =
  'Visitors must be able to read it where it was published by others: write that place and its address, or remove this review.';

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
