import type { CollectionName } from '#collections/collections.ts';
import { wordsIn } from '#checks/claims/claim-texts.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';
import { calendarDate } from '#prose/dates.ts';
import { CHANGED_LIGHT, OTHER_LIGHT, RETOUCHED } from './case-pictures-said.ts';
import { otherSessions } from './case-sessions.ts';
import { TELLS } from './case-tells.ts';

/** What a drawing is not. */
const RESULT =
  /\b(?:our|my|this|a|the) (?:\p{L}{1,20} )?(?:client|patient|customer)(?:['’]s|s)?\b|\b(?:real|actual|our|his|her) (?:\p{L}{1,20} )?results?\b|\b(?:photo(?:graph)?s?|photographed)\b/iu;

/**
 * What a case tells that it may not: who a client is, or that it is what it is not.
 * @param own names of the clinic and of who works there, on networks too
 */
export function casePrivacyProblems(
  name: CollectionName,
  entry: Entry,
  own: readonly string[] = [],
): Problem[] {
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
    const inLight = place.field === 'lighting' ? CHANGED_LIGHT.exec(words) : null;
    const [found] = inLight ?? RETOUCHED.exec(words) ?? [];
    const says = `"${found?.trim()}" says that a picture was changed, and "unretouched" is true`;
    const fix = 'Put the pictures there as the camera took them, and delete these words.';
    return found ? [{ file, ...place, says, fix }] : [];
  });
  const light = fields.flatMap(({ words, ...place }) =>
    place.field === 'lighting' && OTHER_LIGHT.test(words)
      ? {
          file,
          ...place,
          says: '"lighting" is another before than after, which makes a difference that the treatment does not',
          fix: 'Put two pictures there that were taken in one light, and write which it is. See CAP Code 3.11, https://www.asa.org.uk/type/non_broadcast/code_section/03.html.',
        }
      : [],
  );
  return [
    ...changed,
    ...light,
    ...otherSessions(fields, written['sessions'], file),
    ...tellsIn([...fields, ...body], file, own),
  ];
}

/** Nobody who was treated was born so late: it is the day of a picture, which is told by its form. */
const LATE = 2015;

/** 01/02/2026 as the first of February, as days are written in the United Kingdom. */
function dayMeant(found: string): string | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(found) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number(year) >= LATE && calendarDate.safeParse(iso).success
    ? `If it is the day of a picture, write ${iso}; if not, delete it.`
    : undefined;
}

const tellsIn = (
  all: readonly { words: string; line: number | undefined }[],
  file: string,
  own: readonly string[],
): Problem[] =>
  all.flatMap(({ words, ...place }) =>
    TELLS.flatMap(([pattern, what]) => {
      const [found] = pattern.exec(words) ?? [];
      return found === undefined || own.some((one) => found.includes(one))
        ? []
        : [
            {
              file,
              ...place,
              says: `"${found}" is ${what}, and a case may not tell who the client is`,
              fix: dayMeant(found) ?? 'Delete it.',
            },
          ];
    }).slice(0, 1),
  );
