import { dirname, join } from 'node:path';
import { closedWhen, lastDayOf } from '#clinic/hours/closures.ts';
import { isGivenOut } from '#clinic/contact/phone.ts';
import { missingForForm } from '#enquiry/conditions.ts';
import { inOrder } from '#faq/order.ts';
import { itemsIn } from '#files/find.ts';
import { consentHolds } from '#gallery/consent.ts';
import { longDate } from '#prose/dates.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import { asWritten, type Content } from './entries/schemas.ts';
import { licenceNotes } from './licence-notes.ts';
import { boroughNotes } from './rules/clinic/councils.ts';
import { nightNotes } from './rules/clinic/night-hours.ts';
import { oldPriceNotes } from './rules/prices/price-words.ts';
import { missedPhrases, MOST_TRIED } from './questions/search-quality.ts';

/**
 * What the site leaves out by rule and what its search does not find, in sentences: it stops
 * nothing, but is said.
 * @param today as 2026-11-22
 * @param wrong files with problems, which come first
 */
export function notesOn(
  root: string,
  content: Content,
  today: string,
  wrong: ReadonlySet<string>,
): string[] {
  const { clinic, faq, gallery } = content;
  const isRight = ({ file }: { file: string }): boolean => !wrong.has(file);
  const right = gallery.filter(isRight);
  const clinicRight = clinic.filter(isRight);
  return [
    ...clinicRight.flatMap(formNote),
    ...clinic.flatMap(phoneNotes),
    ...clinicRight.flatMap((entry) => closureNotes(entry, today)),
    ...clinicRight.flatMap(nightNotes),
    ...licenceNotes(content, today),
    ...boroughNotes(content),
    ...oldPriceNotes(content, today),
    ...right.flatMap((one) => consentNote(one, today)),
    ...right.flatMap((one) => unusedFiles(root, one, wrong)),
    // What is wrong comes first: the rest is judged when it stands as it is to stay.
    ...(wrong.size > 0 || faq.length > MOST_TRIED ? [] : searchNotes(faq)),
  ];
}

/** As many ways of asking as an owner reads. */
const SAID = 8;

/** Ways of asking that the search of the FAQ page does not lead to their answer. */
function searchNotes(faq: Content['faq']): string[] {
  const files = new Map(faq.map(({ id, file }) => [id, file]));
  const questions = faq.flatMap(({ id, data, source: { body } }) => {
    const { question, summary, topic, order, alsoSearchedAs = [] } = data;
    if (!question || !summary || !topic || order === undefined || !body) return [];
    return [{ slug: id, question, summary, topic, order, alsoSearchedAs, html: proseHtml(body) }];
  });
  const missed = missedPhrases(inOrder(questions));
  const lines = missed
    .slice(0, SAID)
    .map(
      ({ slug, phrase }) =>
        `${files.get(slug)}: who searches for "${phrase}" does not see this answer among the first three. Put the words they use behind "alsoSearchedAs".`,
    );
  const rest = missed.length - lines.length;
  return rest > 0 ? [...lines, `So it is with ${rest} more ways of asking.`] : lines;
}

function formNote({ file, data }: Content['clinic'][number]): string[] {
  const missing = data.forms === 'on' ? missingForForm(data) : [];
  return missing.length > 0
    ? [
        `The enquiry form is switched on but not published yet. Still missing in ${file}: ${missing.join('; ')}.`,
      ]
    : [];
}

/** Numbers of a length there is, in a range that is not given out. */
const phoneNotes = ({ file, source, data }: Content['clinic'][number]): string[] =>
  (['phone', 'whatsapp'] as const).flatMap((field) => {
    const number = data[field];
    if (number === undefined || isGivenOut(number)) return [];
    return [
      `${file}, line ${source.lineOf([field])}: as far as is known, no phone has a number such as ${number}. Call it once to see whether it is right.`,
    ];
  });

/** Closures that are over. */
const closureNotes = (
  { file, source, data: { closures = [] } }: Content['clinic'][number],
  today: string,
): string[] =>
  closures.flatMap((closure, index) =>
    lastDayOf(closure) < today
      ? [
          `${file}, line ${source.lineOf(['closures', index])}: the closure ${closedWhen(closure)} is over, so the site leaves it out. Its lines may go.`,
        ]
      : [],
  );

function consentNote(one: Content['gallery'][number], today: string): string[] {
  if (consentHolds(asWritten(one), today)) return [];
  const { withdrawn, reviewBy } = ('consent' in one.data && one.data.consent) || {};
  const why = withdrawn ? `was withdrawn on ${longDate(withdrawn)}` : 'was withdrawn';
  const ended = reviewBy ? `ended on ${longDate(reviewBy)}` : why;
  return [
    `${dirname(one.file)} is left out with its pictures: consent ${withdrawn ? why : ended}.`,
  ];
}

/** Files of a case that no field names, so the owner is told that they are not published. */
function unusedFiles(
  root: string,
  { file, data }: Content['gallery'][number],
  wrong: ReadonlySet<string>,
): string[] {
  const used = ['index.md', ...[data.before, data.after].map((one) => one?.src?.slice(2))];
  if (used.includes(undefined)) return [];
  return itemsIn(join(root, dirname(file)))
    .filter(({ name }) => !used.includes(name) && !wrong.has(`${dirname(file)}/${name}`))
    .map(({ name }) => `${dirname(file)}/${name} is named in no field, so it is not published.`);
}
