import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { problemsOfMoney } from './sentences-of-money.ts';
import { PART, sumsIn } from './sums.ts';

const FREE = String.raw`(?:free(?: of charge)?\b(?! (?:of|from)\b)|complimentary\b|without charge|at no (?:charge|cost)|for nothing|on the house)`;
/** What a price is for, with nothing that tells it from another of the same name. */
const ANY = String.raw`(?:^|[,:(] ?|\b(?:your|the|an?|our|every|each|any|all|this|and|so|then|because) )`;

/** It may be free for some, or it is denied that it is. */
const UNLESS =
  /\b(?:not|no longer|never|nor|if|when|once|unless|until|with (?:an?|any|each|every|the|your)|after|some|first|may|might|can)\b|n['’]t\b|\?\s*$/i;

interface Priced {
  title: string;
  /** "consultation" of "A consultation, half an hour". */
  head: string;
  /** Whether the title is nothing but that. */
  isPlain: boolean;
  where: string;
  value: number;
}

const pricedIn = ({ prices }: Content): Priced[] =>
  prices.flatMap(({ file, source, data: { prices: all = [] } }) =>
    all.flatMap(({ title, amount, from }, index) => {
      const name = title.toLowerCase().replace(/^(?:an?|the|your) /, '');
      const head = name.replace(/\s?[,:(–—].*$/, '').trim();
      const value = amount ?? from;
      if (!/\p{L}{3}/u.test(head) || value === undefined) return [];
      const where = `${file}, line ${source.lineOf(['prices', index, 'title'])}`;
      return [{ title, head, isPlain: head === name, where, value }];
    }),
  );

const escaped = (words: string): string => words.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

/**
 * What is called free and has a price (CAP Code 3.24): "your consultation is free" beside a price
 * for a consultation. Where it may be another one, or free for some, nothing is said.
 */
export function freeBesidePrices(content: Content): EntryCheck {
  const priced = pricedIn(content)
    .filter(({ isPlain }) => isPlain)
    .map((price) => {
      const what = `${escaped(price.head)}s?`;
      const pattern = new RegExp(
        String.raw`${ANY}(?<is>${what} (?:is|are|comes?|will be|stays?|remains?) (?:(?:always|completely|entirely|absolutely|also|still) )?${FREE}|${what} costs? (?:you )?nothing)|(?<free>\b(?:free|complimentary),? (?:no[ -]obligation )?${what})(?!\p{L})`,
        'iu',
      );
      return { ...price, pattern };
    });
  return problemsOfMoney(priced.length > 0, (sentence) =>
    priced.flatMap(({ pattern, title, where }) => {
      const { is, free } =
        (UNLESS.test(sentence) ? undefined : pattern.exec(sentence)?.groups) ?? {};
      const words = is ?? free;
      return words === undefined
        ? []
        : {
            says: `"${words}" says that there is nothing to pay, and ${where}, has a price for "${title}"`,
            fix: 'Delete it here, or remove that price. See CAP Code 3.24, https://www.asa.org.uk/type/non_broadcast/code_section/03.html.',
          };
    }),
  );
}

/** Another sum beside what has a price; it may be of something else, so it stops no build. */
export function otherSumNotes(content: Content): EntryCheck {
  const priced = pricedIn(content).map((price) => ({
    ...price,
    pattern: new RegExp(String.raw`\b${escaped(price.head)}s?(?!\p{L})`, 'iu'),
  }));
  const known = new Set(content.prices.flatMap(({ data }) => (data.prices ?? []).flatMap(sumsOf)));
  return problemsOfMoney(priced.length > 0, (sentence) => {
    const other = sumsIn(sentence).find(({ value }) => !known.has(value));
    const price = other && priced.find(({ pattern }) => pattern.test(sentence));
    // What has a price of its own is no part of another one here.
    if (!price || PART.test(sentence.replace(price.pattern, ''))) return [];
    const says = `"${other.words}" is in no price, and ${price.where}, has ${price.value} for "${price.title}"`;
    return [{ says, fix: 'Look whether both are right.' }];
  });
}

type Price = NonNullable<Content['prices'][number]['data']['prices']>[number];

/** Every sum of a price, and of the words beside it. */
const sumsOf = ({
  amount = 0,
  from = 0,
  title,
  included,
  otherFees,
  basis = '',
}: Price): number[] => [
  amount,
  from,
  ...sumsIn([title, included, otherFees, basis].join('\n')).map(({ value }) => value),
];
