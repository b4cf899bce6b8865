import type { CollectionName } from '#collections/collections.ts';
import { wordsIn } from '#checks/claims/claim-texts.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';

const NAME = String.raw`\p{Lu}\p{Ll}{1,30}`;

/** What points to one person; a name among other words is told from them by its title only. */
const TELLS: [found: RegExp, what: string][] = [
  [/(?:mailto:)?[\w.+-]{1,60}@(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}|\bmailto:/i, 'an e-mail address'],
  [/\btel:|(?<![\w.,-])\+?\d(?:[ ().-]{0,2}\d){8,14}(?!\d)/i, 'a number of a person'],
  [/(?<![\d/])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)/, 'a day as in a date of birth'],
  [
    /\b(?:instagram|facebook|tiktok|x|twitter|linkedin|snapchat)\.com\/[^\s)]{1,80}|\bwa\.me\/[^\s)]{1,40}/i,
    'a link to a person',
  ],
  [new RegExp(String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx)\.? ${NAME}`, 'u'), 'the name of a person'],
  [
    new RegExp(String.raw`\b(?:named|called|whose name is|client:) ${NAME}`, 'u'),
    'the name of a person',
  ],
  [
    new RegExp(
      String.raw`(?<!\p{L} )\b(?!The |An? |Afro)${NAME} ${NAME}['’]s (?!disease|law)\p{Ll}`,
      'u',
    ),
    'the name of a person',
  ],
];

/** That pictures were changed, which nobody said of them: "unretouched" is true. */
const RETOUCHED =
  /(?<!\b(?:not|never|nothing|un|no) ?)\b(?:retouched|photoshopped|airbrushed|(?:edited|enhanced|brightened|darkened|sharpened|altered|improved) (?:in|with|on|by|to|for) |filtered to |(?:with|using|by) (?:an? |the |some )?(?:app|beauty|instagram|snapchat)? ?filters?\b)/iu;

/** What a drawing is not. */
const RESULT =
  /\b(?:our|my|this|a|the) (?:\p{L}{1,20} )?(?:client|patient|customer)(?:['’]s|s)?\b|\b(?:real|actual|our|his|her) (?:\p{L}{1,20} )?results?\b|\b(?:photo(?:graph)?s?|photographed)\b/iu;

/** What a case tells that it may not: who a client is, or that it is what it is not. */
export function casePrivacyProblems(name: CollectionName, entry: Entry): Problem[] {
  const written = asWritten(entry);
  const { kind } = written;
  if (name !== 'gallery' || (kind !== 'client-photo' && kind !== 'illustration')) return [];
  const { file, source } = entry;
  const fields = [...wordsIn(written)].map(({ path, words }) => ({
    words,
    line: source.lineOf(path),
    field: path.map(String).join('.'),
  }));
  const body = (source.body ?? '')
    .split('\n')
    .map((words, index) => ({ words, line: source.bodyLine + index }));
  if (kind === 'illustration') {
    return fields.flatMap(({ words, ...place }) => {
      const [found] = /\bnot?\b/i.test(words) ? [] : (RESULT.exec(words) ?? []);
      const says = `"${found}" speaks of a client or a photograph, and this is a drawing`;
      return found ? [{ file, ...place, says, fix: 'Say what is drawn.' }] : [];
    });
  }
  const changed = fields.flatMap(({ words, ...place }) => {
    const [found] = RETOUCHED.exec(words) ?? [];
    const says = `"${found?.trim()}" says that a picture was changed, and "unretouched" is true`;
    const fix = 'Put the pictures there as the camera took them, and delete these words.';
    return found ? [{ file, ...place, says, fix }] : [];
  });
  return [...changed, ...tellsIn([...fields, ...body], file)];
}

const tellsIn = (
  all: readonly { words: string; line: number | undefined }[],
  file: string,
): Problem[] =>
  all.flatMap(({ words, ...place }) =>
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
