import { describe, expect, it } from 'vitest';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { abroadProblems, otherMoneyNotes } from '#checks/rules/texts/abroad.ts';
import { shapeProblems } from '#checks/rules/texts/answer-shape.ts';
import { noticeProblems } from '#checks/rules/texts/notice-words.ts';
import type { CollectionName } from '#collections/collections.ts';
import { readOwnerFile } from '#files/read.ts';

const contentOf = (clinic: object = {}, prices: object = {}): Content => {
  const source = readOwnerFile('clinic.yaml', 'name: Dot Clinic\nenquiriesKept: 12 months\n');
  return {
    clinic: [{ id: 'clinic', file: 'clinic.yaml', source, data: clinic }],
    prices: [{ data: prices }],
  } as unknown as Content;
};

/** What a rule says of a text below some fields: each with its line, which begins at 6. */
function said(
  rule: EntryCheck,
  text: string,
  { name = 'faq', id = 'a', fields = 'order: 1' } = {},
) {
  const source = readOwnerFile('a.md', `---\nquestion: A hat?\n${fields}\n---\n\n${text}\n`);
  const problems = rule(name as CollectionName, { id, file: 'a.md', source, data: {} });
  return problems.map(({ line, says }) => [line, says]);
}

const LONG = 'A loose hat is no trouble as long as it is clean.';

describe('The shape of a text', () => {
  const shape = (text: string, more = {}) => said(shapeProblems, text, more);

  it.each([
    ['A hat?', 6, 'the answer is only the question again'],
    ['**a HAT**', 6, 'the answer is only the question again'],
    [`${LONG}\n\nA cap, too.\n\n${LONG}`, 10, 'this paragraph stands in the text twice'],
    [`${LONG}\n\n- **${LONG}**`, 8, 'this paragraph stands in the text twice'],
    [LONG.toUpperCase(), 6, 'this is written in capitals alone, which is hard to read'],
    ['It is fine!!!', 6, 'three exclamation marks in a row shout at visitors'],
    ['These: - hat - cap - beanie', 6, 'a list stands in one line'],
    ['Wear one of\nthese: * a hat * a cap', 7, 'a list stands in one line'],
  ])('is a slip: %s', (text, line, says) => {
    expect(shape(text)).toEqual([[line, says]]);
  });

  it.each([
    ['summary: A loose hat is no trouble as long as…', '"summary" breaks off'],
    ['description: A loose hat is no trouble as...', '"description" breaks off'],
    ['short: See below', '"See below" is no answer'],
    ['short: Maybe?', '"Maybe?" is no answer'],
    ['short: "(read more)"', '"(read more)" is no answer'],
    ['summary: Wear a hat!!!', 'three exclamation marks in a row shout at visitors'],
  ])('is a slip: %s', (fields, says) => {
    expect(shape(LONG, { fields })).toEqual([[3, says]]);
  });

  it.each([
    `${LONG}\n\nA clean one.\n\nA clean one.`,
    'A hat? Yes, a loose one.',
    'SMP AND UV: ask us!! Or not.',
    'SMP, NHS, FUE, FUT',
    'Two things: a well-made hat - loose - and a cap.',
    'In three steps: 1. draw, 2. fill, 3. heal.',
    'It lasts … and then it fades.',
    '- **A hat**\n- A cap',
    '**Hats**\n\nA loose one.',
    'Open: 9 - 12 and 13 - 17.',
  ])('may be: %s', (text) => {
    expect(shape(text)).toEqual([]);
  });

  it.each(['short: It depends', 'short: Yes, a loose one', 'summary: It grows… slowly, by hand.'])(
    'may be: %s',
    (fields) => {
      expect(shape(LONG, { fields })).toEqual([]);
    },
  );

  it('is that of its writer in a review', () => {
    expect(shape('', { name: 'reviews', fields: 'reviews: [{ text: Lovely!!! }]' })).toEqual([]);
  });
});

describe('The page on privacy', () => {
  const kept = { enquiriesKept: '12 months' };
  const privacy = (text: string, clinic: object = kept) =>
    said(noticeProblems(contentOf(clinic)), text, { name: 'notices', id: 'privacy' });

  it.each([
    ['We use cookies.', 'We use cookies'],
    ['This website may use some small cookies.', 'This website may use some small cookies'],
    ['Read how cookies are used here.', 'cookies are used'],
    ['We count visits with Google Analytics.', 'Google Analytics'],
    ['The Facebook Pixel tells us more.', 'Facebook Pixel'],
    ['The site is hosted by Wix.', 'hosted by Wix'],
    ['The site is hosted on Shopify.', 'hosted on Shopify'],
    ['We may sell your data.', 'sell your data'],
    ['This site is operated by Dots LLC.', 'operated by Dots LLC'],
  ])('says what is not so: %s', (text, words) => {
    expect(privacy(text)).toEqual([[6, expect.stringContaining(`"${words}" is not so here: `)]]);
  });

  it.each([
    'We keep what you send us for 7 years.',
    'We keep your enquiry safely for up to two years.',
    'We store enquiries for 30 days.',
  ])('gives another time than clinic.yaml: %s', (text) => {
    const says = 'is another time than clinic.yaml, line 2, which says 12 months';
    expect(privacy(text)).toEqual([[6, expect.stringContaining(says)]]);
    expect(privacy(text, {})).toEqual([]);
  });

  it.each([
    'This site sets no cookies, and we do not use Google Analytics or the Facebook Pixel.',
    'We never sell your data.',
    'The pages are delivered by Netlify, Inc.',
    'If you write on WhatsApp, WhatsApp LLC receives it.',
    'Other sites use cookies; ours does not.',
    'We keep what you send us for a year.',
    'We keep your enquiry for 12 months.',
    'We keep your consent form for 7 years, as our insurer asks.',
  ])('may say: %s', (text) => {
    expect(privacy(text)).toEqual([]);
  });
});

describe('The page on accessibility', () => {
  const page = (text: string, id = 'accessibility') =>
    said(noticeProblems(contentOf()), text, { name: 'notices', id });

  it.each([
    'This site fully meets WCAG 2.2, level A.',
    'It is built to WCAG 2.2 at level AAA.',
    'It is 100% accessible.',
    'It is fully accessible.',
  ])('does not say what nobody can: %s', (text) => {
    expect(page(text)).toHaveLength(1);
  });

  it.each([
    'It is built to WCAG 2.2, level AA.',
    'It is not fully accessible: the slider is not.',
    'Level AAA is not reached everywhere.',
    'We have tested it fully, and made the pages accessible.',
  ])('may say: %s', (text) => {
    expect(page(text)).toEqual([]);
  });

  it('is the only one of its rules', () => {
    expect(page('It is 100% accessible.', 'privacy')).toEqual([]);
  });
});

describe('What was copied from another country', () => {
  const abroad = (text: string, clinic = {}) => said(abroadProblems(contentOf(clinic)), text);

  it.each([
    ['Call 911 at once.', 'Call 911'],
    ['We keep to HIPAA.', 'HIPAA'],
    ['She is listed by AHPRA.', 'AHPRA'],
    ['Tell us your ZIP code.', 'ZIP code'],
    ['Blue Cross pays for it.', 'Blue Cross'],
    ['Medicare does not pay.', 'Medicare'],
  ])('is found: %s', (text, words) => {
    expect(abroad(text)).toEqual([[6, expect.stringMatching(new RegExp(`^"${words}" is `))]]);
    expect(abroad(text, { address: { country: 'US' } })).toEqual([]);
  });

  it.each([
    'Call 999 at once.',
    'The room is number 911.',
    'Your postcode is enough.',
    'The blue cross on the door is ours.',
    'A zip is no trouble.',
  ])('is not this: %s', (text) => {
    expect(abroad(text)).toEqual([]);
  });
});

describe('Money of another country', () => {
  const money = (text: string, prices = {}, clinic = {}) =>
    said(otherMoneyNotes(contentOf(clinic, prices)), text);

  it.each([
    ['It costs $500.', '$500'],
    ['It costs 300 €.', '300 €'],
    ['It costs AED 900.', 'AED 900'],
    ['Ask us: it costs $500.', '$500'],
    ['It costs 900 TL.', '900 TL'],
    ['It costs 900 zł.', '900 zł'],
  ])('is noted: %s', (text, words) => {
    expect(money(text)).toEqual([[6, `"${words}" is in another money than yours, which is GBP`]]);
  });

  it('is that of the prices', () => {
    expect(money('It costs 300 €.', { currency: 'EUR' })).toEqual([]);
    expect(money('It costs £300.', { currency: 'EUR' })).toHaveLength(1);
  });

  it.each([
    'It costs £500, or 500 pounds.',
    'In Istanbul a transplant may cost 2000 €.',
    'Wait 10 days, and try 2 hats.',
    'A dollar is as large as the patch.',
  ])('is not in: %s', (text) => {
    expect(money(text)).toEqual([]);
  });

  it('is not known where the clinic is abroad and has no prices', () => {
    expect(money('It costs 300 €.', {}, { address: { country: 'IE' } })).toEqual([]);
  });
});
