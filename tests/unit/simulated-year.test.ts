import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expiredSince } from '#checks/expiry.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { asWritten, type Content } from '#checks/entries/schemas.ts';
import { shownClosures } from '#clinic/hours/closures.ts';
import { consentHolds } from '#gallery/consent.ts';
import { licenceHolds } from '#practitioners/licence.ts';
import { daysAfter } from '#prose/dates.ts';
import { ownersFolder } from '../support/bad-input.ts';
import { clientCase } from '../support/client-case.ts';

const FIRST = '2027-01-01';
const DAYS = Array.from({ length: 366 }, (_, index) => daysAfter(FIRST, index));

const CLINIC = `
closures:
  - { from: 2027-03-26, to: 2027-03-29, words: Easter }
  - { from: 2027-04-05, words: Training }
  - { from: 2027-12-24, to: 2028-01-02, words: Christmas holidays }
insurance: { insurer: Example Insurance, until: 2027-06-30 }
`;

const PRACTITIONERS = `
practitioners:
  - name: Ann Example
    role: Founder
    licence: { nation: Wales, authority: Exampleton, number: "7", expires: 2027-06-30 }
  - name: Ben Example
    role: Practitioner
    licence: { nation: Scotland, authority: Exampleton, number: "8", expires: 2027-09-14 }
`;

let root: string;
let content: Content;

beforeAll(() => {
  root = ownersFolder();
  const at = (path: string) => join(root, 'src/content', path);
  writeFileSync(at('clinic.yaml'), CLINIC);
  writeFileSync(at('practitioners.yaml'), PRACTITIONERS);
  for (const [number, end] of [
    [31, '2027-02-28'],
    [32, '2027-09-14'],
  ] as const) {
    mkdirSync(at(`gallery/client-0${number}`));
    const text = clientCase('Temples after two sessions', number, `  reviewBy: ${end}\n`);
    writeFileSync(at(`gallery/client-0${number}/index.md`), text);
  }
  ({ content } = readContent(join(root, 'src/content')));
});

afterAll(() => rmSync(root, { recursive: true }));

/** What of the owner's files the site of a day shows, by the rules of the pages. */
const shownOn = (today: string): (string | undefined)[] => [
  ...content.gallery.filter((one) => consentHolds(asWritten(one), today)).map(({ id }) => id),
  ...(content.practitioners[0]?.data.practitioners ?? [])
    .filter(({ licence }) => licenceHolds(licence?.expires, today))
    .map(({ name }) => `licence of ${name}`),
  ...content.clinic.flatMap(({ data: { closures = [], insurance } }) => [
    ...shownClosures(closures, today).map(({ words }) => words),
    ...(licenceHolds(insurance?.until, today) ? ['insurance'] : []),
  ]),
];

type Shown = ReturnType<typeof shownOn>;
type Change = [day: string, appeared: Shown, went: Shown];

/** The days on which the site is not what it was the day before, with what appeared and went. */
const changesOn = (): Change[] =>
  DAYS.slice(1).flatMap((day): Change[] => {
    const [before, now] = [shownOn(daysAfter(day, -1)), shownOn(day)];
    const appeared = now.filter((one) => !before.includes(one));
    const went = before.filter((one) => !now.includes(one));
    return appeared.length + went.length > 0 ? [[day, appeared, went]] : [];
  });

it('changes in a year on eight days', () => {
  expect(changesOn()).toEqual([
    ['2027-03-01', [], ['client-031']],
    ['2027-03-12', ['Easter'], []],
    ['2027-03-22', ['Training'], []],
    ['2027-03-30', [], ['Easter']],
    ['2027-04-06', [], ['Training']],
    ['2027-07-01', [], ['licence of Ann Example', 'insurance']],
    ['2027-09-15', [], ['client-032', 'licence of Ben Example']],
    ['2027-12-10', ['Christmas holidays'], []],
  ]);
});

it('is built on these days and on no other', () => {
  const built = DAYS.slice(1).filter(
    (day) => expiredSince(content, daysAfter(day, -1), day).length > 0,
  );
  expect(built).toEqual(changesOn().map(([day]) => day));
});

it('is built in the next night where some were left out', () => {
  let last = FIRST;
  let built = FIRST;
  for (const [index, night] of DAYS.entries()) {
    if (index % 3 !== 0) continue;
    if (expiredSince(content, last, night).length > 0) built = night;
    last = night;
    expect(shownOn(night), night).toEqual(shownOn(built));
  }
});
