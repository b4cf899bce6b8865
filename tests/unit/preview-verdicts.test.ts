import { describe, expect, it } from 'vitest';
import { answerVerdicts } from '#preview/verdicts/answer-engines.ts';
import { cardOn, cardVerdicts } from '#preview/verdicts/share-cards.ts';
import type { PageFacts } from '#preview/page-facts.ts';
import { phoneVerdicts } from '#preview/verdicts/phone.ts';
import { sourceFieldsOf } from '#preview/verdicts/source-fields.ts';
import { resultOn, searchVerdicts } from '#preview/verdicts/search-results.ts';
import type { Verdict } from '#preview/verdicts/verdict.ts';
import { previewsOf } from '#preview/verdicts/page-preview.ts';
import { facts, wide } from '../support/preview.ts';

type Case = [name: string, changes: Partial<PageFacts>, passes: boolean, says: RegExp];

const FILE = 'src/content/services/hairline.md';
const letters = (count: number) => 'abcd '.repeat(count / 5 + 1).slice(0, count - 1) + '.';
const CASE = { path: '/gallery/client-014/', type: 'ItemPage' };
const QUESTION = { level: 3, text: 'Does it hurt?' };
const ANSWER = { level: 0, text: `Hardly. ${'It is like a massage. '.repeat(12)}`.trim() };
const asked = {
  blocks: [{ level: 1, text: 'Questions' }, { level: 2, text: 'Treatment' }, QUESTION, ANSWER],
  questions: [QUESTION.text],
  entries: [{ question: QUESTION.text, answer: ANSWER.text }],
};

/** Expects the one verdict of a name to pass or fail, and to say something. */
function expectVerdict(verdicts: Verdict[], [name, , passes, says]: Case): void {
  const found = verdicts.filter((verdict) => verdict.name === name);
  expect(found.map((verdict) => verdict.passes)).toEqual([passes]);
  expect(found[0]?.says).toMatch(says);
}

const title = (own: string, name = 'Dot & Line') => ({ ownTitle: own, title: `${own} – ${name}` });

describe('Of a search result', () => {
  it.each<Case>([
    ['Title on a wide screen', title('A new hairline'), true, /^All of it is shown\.$/],
    ['Title on a wide screen', { ownTitle: wide(58), title: wide(58) }, true, /^All of it/],
    [
      'Title on a wide screen',
      { ownTitle: wide(59), title: wide(59) },
      false,
      new RegExp(`^“ccc” is cut off\\. Shorten title: in ${FILE}, by about 3 letters\\.$`),
    ],
    [
      'Title on a wide screen',
      title('A new hairline', 'The Long Lane Clinic for Scalp Micropigmentation'),
      true,
      /of the clinic’s name behind it, the end is cut/,
    ],
    [
      'Title on a wide screen',
      title(`${wide(30)} ${wide(30)}`),
      false,
      /^“c{30}” is cut off\. Shorten .*, by about 30 letters\.$/,
    ],
    // A full stop at the end of a title is no loss.
    [
      'Title on a wide screen',
      title(`${wide(54)}.`, 'The Long Lane Clinic'),
      true,
      /the end is cut/,
    ],
    // The clinic's name comes first on the first page.
    [
      'Title on a wide screen',
      { path: '/', ownTitle: 'Hair in dots', title: `${wide(50)} – Hair in dots` },
      false,
      /Shorten title: in src\/content\/home\.yaml, or name: in src\/content\/clinic\.yaml/,
    ],
    ['Title on a wide screen', { title: '' }, false, /^There is none\. Write title:/],
    ['Title on a phone', { ownTitle: wide(65), title: wide(65) }, true, /^All of it/],
    ['Title on a phone', { ownTitle: wide(66), title: wide(66) }, false, /is cut off/],
    ['Text under the title', { description: letters(50) }, true, /on a phone too/],
    [
      'Text under the title',
      { description: letters(49) },
      false,
      new RegExp(`^It has 49 letters.*at least 50: description: in ${FILE}\\.$`),
    ],
    ['Text under the title', { description: '' }, false, /^It has 0 letters/],
    // 7 pixels each: 750 on a phone, 1,000 on a wide screen.
    ['Text under the title', { description: wide(107) }, true, /on a phone too/],
    ['Text under the title', { description: wide(108) }, true, /A phone cuts the end/],
    ['Text under the title', { description: wide(142) }, true, /A phone cuts the end/],
    [
      'Text under the title',
      { description: wide(143) },
      false,
      /is cut off even on a wide screen\. Shorten description: .* by about 3 letters/,
    ],
    ['Text under the title', { description: '😀'.repeat(49) }, false, /^It has 49 letters/],
    ['Text under the title', { description: '😀'.repeat(50) }, true, /A phone cuts/],
    ['Words of its own', {}, true, /^No other page/],
    [
      'Words of its own',
      { title: 'Contact – Dot & Line' },
      false,
      new RegExp(`^/contact/ has the same title, .* Change title: in ${FILE}\\.$`),
    ],
    [
      'Words of its own',
      { description: 'Where we are.' },
      false,
      /^\/contact\/ has the same text under the title.*Change description:/,
    ],
    [
      'Address',
      {},
      true,
      /^Engines list https:\/\/clinic\.example\/services\/hairline\/ and no other/,
    ],
    ['Address', { canonical: 'https://clinic.example/' }, false, /“https:\/\/clinic\.example\/”/],
    ['Address', { canonical: 'http://clinic.example/services/hairline/' }, false, /https/],
    ['Address', { canonical: '' }, false, /“”.*website: in src\/content\/clinic\.yaml/],
  ])('%s %o: passes is %s', (...one) => {
    const page = facts(one[1]);
    const other = facts({
      path: '/contact/',
      title: 'Contact – Dot & Line',
      description: 'Where we are.',
    });
    expectVerdict(searchVerdicts(page, sourceFieldsOf(page), [page, other]), one);
  });

  it('the address is shown as engines show it', () => {
    expect(resultOn('wide', facts()).address).toBe('clinic.example › services › hairline');
    expect(resultOn('phone', facts({ path: '/', canonical: '' })).address).toBe('');
  });
});

describe('Of a shared link', () => {
  it.each<Case>([
    ['Title in WhatsApp', { ownTitle: letters(65) }, true, /^All of it/],
    ['Title in WhatsApp', { ownTitle: letters(66) }, false, /is cut off\. Shorten title: in/],
    ['Title in WhatsApp', { ownTitle: '👩🏽‍⚕️'.repeat(65) }, true, /^All of it/],
    ['Title in WhatsApp', { ownTitle: '' }, false, /^There is none/],
    ['Title in Facebook', { ownTitle: letters(88) }, true, /^All of it/],
    ['Title in Facebook', { ownTitle: letters(89) }, false, /is cut off/],
    ['Text under the title', { description: letters(80) }, true, /^All of it/],
    ['Text under the title', { description: letters(81) }, true, /about the first 80 letters/],
    ['Text under the title', { description: '' }, false, /^There is none\. Write description:/],
    ['Picture', {}, true, /1200 by 630 pixels/],
    ['Picture', { picture: undefined }, false, /^There is none/],
    ...(
      [
        ['https://clinic.example/a.jpg', 600, 315, true, /fill the card/],
        ['https://clinic.example/a.jpg', 599, 315, false, /599 by 315 pixels are too few/],
        ['https://clinic.example/a.jpg', 600, 314, false, /at least 600 by 315/],
        ['https://clinic.example/a.jpeg', 1600, 400, true, /fill the card/],
        ['https://clinic.example/a.jpg', 1601, 400, false, /so wide and so low/],
        ['https://clinic.example/a.webp', 1200, 630, false, /neither a PNG nor a JPEG/],
        ['/a.png', 1200, 630, false, /https address/],
      ] as const
    ).map(([address, width, height, passes, says]): Case => [
      'Picture',
      { picture: { address, width, height, alt: 'Dots.' } },
      passes,
      says,
    ]),
    [
      'Picture',
      { ...CASE, picture: undefined },
      false,
      /after: in src\/content\/gallery\/client-014\/index\.md/,
    ],
    ['The picture in words', {}, true, /hear: Many dots\.$/],
    [
      'The picture in words',
      { ...CASE, picture: { address: '', width: 1, height: 1, alt: '' } },
      false,
      /alt: under after: in src\/content\/gallery\/client-014\/index\.md/,
    ],
  ])('%s %o: passes is %s', (...one) => {
    const page = facts(one[1]);
    expectVerdict(cardVerdicts(page, sourceFieldsOf(page)), one);
  });

  it('the card has the page’s own title and the host', () => {
    const card = cardOn('facebook', facts());
    expect([card.title.text, card.host]).toEqual(['A new hairline', 'clinic.example']);
  });
});

describe('To answer engines', () => {
  const heading = (level: number, text = `h${level}`) => ({ level, text });
  const words = (count: number) => ({ level: 0, text: 'word '.repeat(count).trim() });

  it.each<Case>([
    ['Headings', {}, true, /^2 headings/],
    ['Headings', { blocks: [heading(1)] }, true, /^1 heading,/],
    ['Headings', { blocks: [heading(1), heading(1)] }, false, /^There are 2 main headings/],
    ['Headings', { blocks: [heading(2)] }, false, /^There are 0 main headings.*title: in/],
    ['Headings', { blocks: [heading(1), heading(2), heading(3), heading(2)] }, true, /^4/],
    [
      'Headings',
      { blocks: [heading(1), heading(3, 'Too small')] },
      false,
      new RegExp(`^“Too small” is smaller .* in ${FILE}\\.$`),
    ],
    ['Something to quote', { blocks: [words(20)] }, true, /^20 words/],
    ['Something to quote', { blocks: [words(19), heading(1)] }, false, /^Only 19 words/],
    ['Something to quote', { blocks: [{ level: 0, text: '– '.repeat(60) }] }, false, /^Only 0/],
    ['Nothing lost', {}, true, /closed answers too/],
    ['Nothing lost', { hidden: ['An answer'] }, false, /“An answer” is hidden/],
    ['Questions in the data', asked, true, /^1 question, /],
    ['Questions in the data', { ...asked, entries: [] }, false, /“Does it hurt\?” is on the page/],
    ['Questions in the data', { ...asked, questions: [] }, false, /and not on the page/],
    [
      'Questions in the data',
      { ...asked, entries: [{ question: QUESTION.text, answer: 'Never.' }] },
      false,
      /The answer to “Does it hurt\?” is another/,
    ],
    [
      'Questions in the data',
      { ...asked, entries: [{ question: QUESTION.text, answer: '' }] },
      false,
      /is another/,
    ],
  ])('%s %o: passes is %s', (...one) => {
    const page = facts(one[1]);
    expectVerdict(answerVerdicts(page, sourceFieldsOf(page)), one);
  });

  it('a page without such data is not asked about it', () => {
    const names = answerVerdicts(facts(), sourceFieldsOf(facts())).map(({ name }) => name);
    expect(names).toEqual(['Headings', 'Something to quote', 'Nothing lost']);
  });
});

describe('On a phone', () => {
  it.each<Case>([
    ['Fits the screen', {}, true, /width of the phone/],
    ['Fits the screen', { viewport: '' }, false, /far too small/],
    ['Fits the screen', { viewport: 'minwidth=device-width' }, false, /far too small/],
    ['Fits the screen', { viewport: 'width=1024' }, false, /far too small/],
    ['Can be enlarged', {}, true, /make it larger/],
    ['Can be enlarged', { viewport: 'user-scalable=no' }, false, /cannot/],
    ['Can be enlarged', { viewport: 'maximum-scale=1.0' }, false, /cannot/],
    ['Can be enlarged', { viewport: 'maximum-scale=1' }, false, /cannot/],
    ['Can be enlarged', { viewport: 'maximum-scale=1.5' }, true, /make it larger/],
    ['Can be enlarged', { viewport: 'maximum-scale=10' }, true, /make it larger/],
    // 16.8 pixels each, of 328.
    ['Longest word of the heading', { blocks: [{ level: 1, text: wide(19) }] }, true, /a line/],
    [
      'Longest word of the heading',
      { blocks: [{ level: 1, text: `A ${wide(20)}, b` }] },
      false,
      new RegExp(`^“c{20}” is wider than a phone .* Change title: in ${FILE}\\.$`),
    ],
    [
      'Longest word of the heading',
      { blocks: [{ level: 1, text: `${wide(12)}-${wide(12)}` }] },
      true,
      /a/,
    ],
    ['Longest word of the heading', { blocks: [{ level: 2, text: wide(40) }] }, true, /a line/],
    ['Nothing jumps', {}, true, /keeps its room/],
    ['Nothing jumps', { unsized: 1 }, false, /when 1 picture without a stated size comes/],
    ['Nothing jumps', { unsized: 2 }, false, /when 2 pictures without a stated size come\./],
  ])('%s %o: passes is %s', (...one) => {
    const page = facts(one[1]);
    expectVerdict(phoneVerdicts(page, sourceFieldsOf(page)), one);
  });
});

describe('A site as others see it', () => {
  const twin = facts({ path: '/' });
  const seen = previewsOf([facts(), twin, facts({ ...asked, path: '/faq/', title: 'Questions' })]);

  it('has every page with all that was looked at', () => {
    expect(seen.map(({ facts: { path }, id }) => [path, id])).toEqual([
      ['/services/hairline/', 'page-services-hairline'],
      ['/', 'page-home'],
      ['/faq/', 'page-faq'],
    ]);
    for (const one of seen) {
      const parts = [one.search, one.cards, one.answers, one.phone];
      expect(parts.flat()).toHaveLength(one.count);
      expect(parts.map((part) => part.length)).not.toContain(0);
    }
  });

  it('counts what fails, and nothing else', () => {
    expect(seen[0]?.wrong.map(({ name }) => name)).toEqual(['Words of its own']);
    expect(previewsOf([facts()])[0]?.wrong).toEqual([]);
  });

  it('says it without the words of those who make sites', () => {
    const jargon = /\b(meta|og:|canonical|viewport|JSON|HTML|snippet|DOM|schema|null|undefined)\b/i;
    const every = seen.flatMap((one) => [
      ...one.search,
      ...one.cards,
      ...one.answers,
      ...one.phone,
    ]);
    for (const { name, says } of every) expect(`${name}: ${says}`).not.toMatch(jargon);
  });
});
