import type { CollectionName } from '#collections/collections.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';
import { evenInDraft, type Problem } from '#checks/problem.ts';
import { linksIn } from '#prose/markdown/markdown.ts';
import { ownContacts, type OwnContacts } from './own-contacts.ts';
import { byForm, housesIn, mailsIn, numbersIn, placesIn, type Found } from './person-findings.ts';
import { saidTexts, type SaidText } from './said-texts.ts';

/** Where a text of the owner's may speak of anybody; cases have a rule of their own. */
const READ: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'faq',
  'services',
  'aftercare',
  'home',
  'notices',
  'practitioners',
  'prices',
  'reviews',
  'clinic',
]);

/** Most texts have neither a long number nor an address, and are not taken apart. */
const SUSPECT =
  /@|\d(?:[ ().-]{0,2}\d){5}|\b(?:born|d\.?o\.?b|birth|birthday|password|passcode|code|pin|keys?)\b|[A-Z]\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

/** Of a review its own rule reads the rest; of the clinic's file only what it says in words. */
function foundIn(name: CollectionName, { words, path }: SaidText, own: OwnContacts): Found[] {
  if (name === 'clinic' && path?.[0] !== 'closures' && path?.[0] !== 'areaServed') return [];
  if (name === 'practitioners' && path?.includes('licence')) return [];
  const always = [...byForm(words), ...housesIn(words, own)];
  return name === 'reviews'
    ? always
    : [...always, ...mailsIn(words, own), ...numbersIn(words, own), ...placesIn(words)];
}

/** Addresses of links that call or write to somebody, which no word may show. */
function linked({ file, source }: Entry, own: OwnContacts): Problem[] {
  const { body = '', bodyLine } = source;
  if (!/tel:|mailto:/i.test(body)) return [];
  return linksIn(body).flatMap(({ address, words, line }) => {
    const [, to = ''] = /^(?:tel|mailto):([^?]*)/i.exec(address) ?? [];
    // Words that are an address or a number themselves are looked at where they stand.
    if (/\S@\S|\d(?:[ ().-]{0,2}\d){5}/.test(words)) return [];
    const found = [...mailsIn(to, own), ...numbersIn(to, own)].slice(0, 1);
    return found.map(({ says, fix }) => ({ file, line: bodyLine + line - 1, says, fix }));
  });
}

/**
 * What in a text tells who somebody is or where they are found, and is not the clinic's own: data
 * of a person (UK GDPR, article 4(1)), and here of what was done to their body (article 9).
 */
export function personProblems(content: Content): EntryCheck {
  const own = ownContacts(content);
  return (name, entry) =>
    READ.has(name)
      ? [
          ...[...saidTexts(entry, SUSPECT)].flatMap((text) =>
            foundIn(name, text, own).map(({ at, ...advice }) => ({
              ...text.placeOf(at),
              ...advice,
            })),
          ),
          ...linked(entry, own),
        ].map(evenInDraft)
      : [];
}
