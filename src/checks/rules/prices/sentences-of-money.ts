import type { CollectionName } from '#collections/collections.ts';
import { wordsIn } from '#checks/claims/claim-texts.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';
import type { Problem } from '#checks/problem.ts';
import { plainText } from '#prose/markdown/plain-text.ts';
import { SENTENCES } from './sums.ts';

/** Where prices are read besides their own page. */
const READ: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'faq',
  'services',
  'home',
  'notices',
  'gallery',
  'practitioners',
  'clinic',
]);

/** Most texts speak of no money at all, and are not taken apart. */
const SPEAKS =
  /[£€$]|\d ?(?:pounds|euros|quid)\b|\b(?:gbp|eur|free|complimentary|charge|cost|costs|nothing|house)\b/i;

type Look = (sentence: string) => Pick<Problem, 'says' | 'fix'>[];

/** Looks at every sentence of an entry that may speak of money, in its fields and in its text. */
export const problemsOfMoney =
  (isAny: boolean, look: Look): EntryCheck =>
  (name, entry) =>
    isAny && READ.has(name) ? inTexts(entry, look) : [];

function inTexts(entry: Entry, look: Look): Problem[] {
  const { file, source } = entry;
  const inFields = [...wordsIn(asWritten(entry))]
    .filter(({ words }) => SPEAKS.test(words))
    .flatMap(({ path, words }) =>
      words
        .split(SENTENCES)
        .flatMap(look)
        .map((advice) => ({
          file,
          line: source.lineOf(path),
          field: path.map(String).join('.'),
          ...advice,
        })),
    );
  const { body = '', bodyLine } = source;
  if (!SPEAKS.test(body)) return inFields;
  const { text, lineAt } = plainText(body);
  let at = 0;
  const inBody = text.split(SENTENCES).flatMap((sentence) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return look(sentence).map((advice) => ({
      file,
      line: bodyLine + lineAt(start) - 1,
      ...advice,
    }));
  });
  return [...inFields, ...inBody];
}
