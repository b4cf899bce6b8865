import {
  DAY_OF_BIRTH,
  HEALTH_NUMBER,
  HOUSE,
  NATIONAL_INSURANCE,
  postcodeOf,
} from '#checks/rules/personal-data.ts';
import { endOfNumber, isForAll, kindOfNumber, type OwnContacts } from './own-contacts.ts';
import { PRIVATE_PLACES } from './private-places.ts';

const MAIL = /[\w.+-]{1,60}@(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}/gi;
const NUMBER =
  /(?<![\w.,/=-])(?:(?:\+|00)\d{1,3}|44(?= ?7)|\(0\d{2,4}\)|0\d{2,4})(?:[ ().-]{0,2}\d){5,12}(?!\d)/g;

/** Of whom a number or an address is, where it stands behind their name. */
const ORGANISATION =
  /\b(?:nhs|hospital|surgery|gp|doctors?|pharmacy|council|authority|ombudsman|commissioner|ico|trading standards|citizens advice|samaritans|helpline|charity|(?:advice|support|crisis|help) line|police|insurers?|insurance|academy|university|college|taxis?|parking|car park|hotel|station|society|association|federation|trust|institute|register|registered|office|vat|company|registration|policy|licen[cs]e|certificate|reference|account|netlify)\b[^.!?\n]{0,60}$/i;
/** Few organisations are called on a mobile phone. */
const MOBILE_TOO =
  /\b(?:taxis?|helpline|charity|support|council|number for texts)\b[^.!?\n]{0,40}$/i;
/** Where a visitor is told how to reach the clinic. */
const OF_US =
  /\b(?:call|ring|phone|text|message|write|e-?mail|mail|contact|reach|whatsapp|find|visit|see|speak|talk|send)\b[^.!?\n]{0,30}\b(?:us|me|our|the (?:clinic|studio))\b[^.!?\n]{0,40}$|\b(?:our|we are|we move|we have moved|the clinic(?:['’]s| is))\b[^.!?\n]{0,40}$/i;

const HOUSES = new RegExp(HOUSE, 'gu');

const DELETE = 'Delete it: what tells who somebody is does not belong here (UK GDPR, article 4).';
const IN_CLINIC = 'If it is the clinic’s, write it in clinic.yaml, too; otherwise delete it.';

/** What is wrong at a place of some words. */
export interface Found {
  at: number;
  says: string;
  fix: string;
}

/** The words before a place, as far as they may say of whom it speaks. */
const before = (words: string, at: number): string => words.slice(Math.max(0, at - 90), at);

export const mailsIn = (words: string, own: OwnContacts): Found[] =>
  [...words.matchAll(MAIL)].flatMap(({ 0: mail, index }) => {
    const isOfUs = OF_US.test(before(words, index));
    if (isForAll(mail, own, isOfUs)) return [];
    const says = isOfUs
      ? `"${mail}" is another address than the "email" in clinic.yaml`
      : `"${mail}" is not the clinic’s address, and may be a person’s`;
    return [{ at: index, says, fix: IN_CLINIC }];
  });

export const numbersIn = (words: string, own: OwnContacts): Found[] =>
  [...words.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const kind = kindOfNumber(number);
    const start = before(words, index);
    const others = kind === 'mobile' ? MOBILE_TOO : ORGANISATION;
    if (!kind || own.numbers.includes(endOfNumber(number)) || others.test(start)) return [];
    const isOfUs = OF_US.test(start);
    // Where the clinic names no number of its own, this may be it.
    if (own.numbers.length === 0 && (isOfUs || kind !== 'mobile')) return [];
    const says = isOfUs
      ? `"${number}" is another number than those in clinic.yaml`
      : `"${number}" is not the clinic’s number, and may be a person’s`;
    return [{ at: index, says, fix: IN_CLINIC }];
  });

export const housesIn = (words: string, own: OwnContacts): Found[] => {
  const found = [...words.matchAll(HOUSES)].find(({ 0: house, index }) => {
    const start = before(words, index);
    const isOwn = own.postcodes.includes(postcodeOf(house)) || OF_US.test(start);
    return !isOwn && !ORGANISATION.test(start);
  });
  const says = `"${found?.[0]}" is not the clinic’s address, and may be where somebody lives`;
  return found ? [{ at: found.index, says, fix: IN_CLINIC }] : [];
};

const BY_FORM: [pattern: RegExp, what: string][] = [
  [DAY_OF_BIRTH, 'the day of a birth'],
  [NATIONAL_INSURANCE, 'a National Insurance number'],
  [HEALTH_NUMBER, 'a number of the health service'],
];

export const byForm = (words: string): Found[] =>
  BY_FORM.flatMap(([pattern, what]) => {
    const found = pattern.exec(words);
    return found
      ? [
          {
            at: found.index,
            says: `"${found[0]}" is ${what}, and not for all to read`,
            fix: DELETE,
          },
        ]
      : [];
  });

export const placesIn = (words: string): Found[] =>
  PRIVATE_PLACES.flatMap((pattern) => {
    const found = pattern.exec(words);
    const says = `"${found?.[0]}" tells everybody how to get in`;
    const fix = 'Delete it, and change the code or the place.';
    return found ? [{ at: found.index, says, fix }] : [];
  });
