import type { CollectionName } from '#collections/collections.ts';
import { wordsIn } from '#checks/claims/claim-texts.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';

/** What points to one person; a name among other words cannot be told from them. */
const TELLS: [found: RegExp, what: string][] = [
  [/(?:mailto:)?[\w.+-]{1,60}@(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}|\bmailto:/i, 'an e-mail address'],
  [/\btel:|(?<![\w.,-])\+?\d(?:[ ().-]{0,2}\d){8,14}(?!\d)/i, 'a number of a person'],
  [/(?<![\d/])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)/, 'a day as in a date of birth'],
  [
    /\b(?:instagram|facebook|tiktok|x|twitter|linkedin|snapchat)\.com\/[^\s)]{1,80}|\bwa\.me\/[^\s)]{1,40}/i,
    'a link to a person',
  ],
];

/** What a case of a client tells of who the client is. */
export function casePrivacyProblems(name: CollectionName, entry: Entry): Problem[] {
  const written = asWritten(entry);
  if (name !== 'gallery' || written['kind'] !== 'client-photo') return [];
  const { file, source } = entry;
  const fields = [...wordsIn(written)].map(({ path, words }) => ({
    words,
    line: source.lineOf(path),
    field: path.map(String).join('.'),
  }));
  const body = (source.body ?? '')
    .split('\n')
    .map((words, index) => ({ words, line: source.bodyLine + index }));
  return [...fields, ...body].flatMap(({ words, ...place }) =>
    TELLS.flatMap(([pattern, what]) => {
      const [found] = pattern.exec(words) ?? [];
      return found === undefined
        ? []
        : [
            {
              file,
              ...place,
              says: `"${found}" is ${what}, and a case may not tell who the client is`,
              fix: 'Delete it.',
            },
          ];
    }).slice(0, 1),
  );
}
