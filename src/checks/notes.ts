import { dirname, join } from 'node:path';
import { missingForForm } from '#enquiry/conditions.ts';
import { itemsIn } from '#files/find.ts';
import { consentHolds } from '#gallery/consent.ts';
import { longDate } from '#prose/dates.ts';
import { asWritten, type Content } from './schemas.ts';

/**
 * What the site leaves out by rule, in sentences: it stops nothing, but is said.
 * @param today as 2026-11-22
 * @param wrong files with problems, which come first
 */
export function notesOn(
  root: string,
  { clinic, gallery }: Content,
  today: string,
  wrong: ReadonlySet<string>,
): string[] {
  const right = gallery.filter(({ file }) => !wrong.has(file));
  return [
    ...clinic.filter(({ file }) => !wrong.has(file)).flatMap(formNote),
    ...right.flatMap((one) => consentNote(one, today)),
    ...right.flatMap((one) => unusedFiles(root, one)),
  ];
}

function formNote({ file, data }: Content['clinic'][number]): string[] {
  const missing = data.forms === 'on' ? missingForForm(data) : [];
  return missing.length > 0
    ? [
        `The enquiry form is switched on but not published yet. Still missing in ${file}: ${missing.join('; ')}.`,
      ]
    : [];
}

function consentNote(one: Content['gallery'][number], today: string): string[] {
  if (consentHolds(asWritten(one), today)) return [];
  const { withdrawn, reviewBy } = ('consent' in one.data && one.data.consent) || {};
  const why = withdrawn ? `was withdrawn on ${longDate(withdrawn)}` : 'was withdrawn';
  const ended = reviewBy ? `ended on ${longDate(reviewBy)}` : why;
  return [
    `${dirname(one.file)} is left out with its pictures: consent ${withdrawn ? why : ended}.`,
  ];
}

/** Files of a case that no field names, so that nobody waits for them on the site. */
function unusedFiles(root: string, { file, data }: Content['gallery'][number]): string[] {
  const used = ['index.md', ...[data.before, data.after].map((one) => one?.src?.slice(2))];
  if (used.includes(undefined)) return [];
  return itemsIn(join(root, dirname(file)))
    .filter(({ name }) => !used.includes(name))
    .map(({ name }) => `${dirname(file)}/${name} is named in no field, so it is not published.`);
}
