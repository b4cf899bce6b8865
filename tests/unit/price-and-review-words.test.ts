import { describe, expect, it } from 'vitest';
import type { Content } from '#checks/entries/schemas.ts';
import { priceWordProblems } from '#checks/rules/prices/price-words.ts';
import { freeBesidePrices, otherSumNotes } from '#checks/rules/prices/prices-elsewhere.ts';
import { readOwnerFile } from '#files/read.ts';
import { reviewProblems } from '#checks/rules/reviews/review-words.ts';

/** A file with one entry in its list, on line 7. */
const listed = (name: string, entry: object, more: object = {}) => [
  {
    id: name,
    file: `src/content/${name}.yaml`,
    source: { lineOf: () => 7 },
    data: { [name]: [entry], ...more },
  },
];

const contentOf = (given: object): Content =>
  ({ clinic: [], practitioners: [], prices: [], reviews: [], ...given }) as unknown as Content;

const PRICE = {
  title: 'Hairline',
  amount: 1200,
  included: 'Three sessions.',
  otherFees: 'None',
  updated: '2026-11-01',
};

const ofPrice = (fields: object, currency = 'GBP') =>
  priceWordProblems(contentOf({ prices: listed('prices', { ...PRICE, ...fields }, { currency }) }));

const REVIEW = {
  author: 'A client',
  text: 'Kind people, and the line is straight.',
  date: '2026-10-01',
  url: 'https://reviews.example/42',
  source: 'Examplereviews',
  incentive: 'no',
};

const ofReview = (fields: object) =>
  reviewProblems(contentOf({ reviews: listed('reviews', { ...REVIEW, ...fields }) }));

describe('The words beside a price', () => {
  it.each([
    ['title', 'Hairline, £1,200 plus VAT', 'leaves VAT out'],
    ['otherFees', 'VAT is added on top', 'leaves VAT out'],
    ['included', 'Three sessions, was £1,500', 'beside a higher one'],
    ['title', 'Hairline, 20% off', 'beside a higher one'],
    ['otherFees', 'Ask us for details', 'says nothing of how much'],
    ['otherFees', 'TBC', 'says nothing of how much'],
    ['title', 'Hairline, €1,200', 'is in another currency'],
    ['title', 'Hairline, £1,250.50', 'is another sum than "amount", which is 1200'],
    ['included', 'Three sessions for £900', 'is another sum than "amount"'],
    ['included', 'A deposit is taken off. All for £900', 'is another sum than "amount"'],
    [
      'included',
      'Three sessions at £500 each',
      'which with its sessions comes to 1500, is another',
    ],
    [
      'included',
      'Two visits of £500 per visit',
      'which with its sessions comes to 1000, is another',
    ],
    ['included', '£1,500 a session', 'is another sum than "amount"'],
    ['title', 'Hairline, 900 pounds', 'is another sum than "amount"'],
    ['otherFees', 'A deposit of 50 dollars', '"50 dollars" in "otherFees" is in another currency'],
    ['otherFees', 'EUR 50', 'is in another currency'],
    ['otherFees', '20 francs', 'is in another currency'],
  ])('are refused in "%s": %s', (field, words, says) => {
    const [problem, ...others] = ofPrice({ [field]: words });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'src/content/prices.yaml', line: 7, field });
    expect(problem?.says).toContain(says);
    expect(problem?.fix).not.toBe('');
  });

  it.each([
    'Deposit required',
    'Booking fee',
    'Touch-ups are charged separately',
    'Travel',
    'Depends on your scalp',
  ])('name a sum of what else is charged: %s', (otherFees) => {
    expect(ofPrice({ otherFees }).map(({ says }) => says)).toEqual([
      `"${otherFees}" in "otherFees" says nothing of how much`,
    ]);
  });

  it.each(['Everything', 'The works', 'As discussed', 'Same as above'])(
    'say what the price includes, and not "%s"',
    (included) => {
      expect(ofPrice({ included })[0]?.says).toContain('says nothing of what the price includes');
    },
  );

  it.each([
    '2% for paying by credit card',
    'A £10 fee if you pay with PayPal',
    'Card payment fee of 3%',
    'Credit cards plus 2%',
    'A surcharge for American Express',
  ])('ask no fee for a way of paying: %s', (otherFees) => {
    const [problem] = ofPrice({ otherFees });
    expect(problem?.says).toContain('a fee for a way of paying');
    expect(problem?.fix).toContain('regulation 6A');
  });

  it.each([
    'No fee for paying by card.',
    'A deposit of £50 on booking, by card.',
    'A deposit of £50, for which we take cards.',
    '20% of the price if you cancel late.',
    'Half the price if you cancel on the day.',
    'Travel within ten miles is free.',
    'Touch-ups are included.',
    'Extra sessions at the price of a single one.',
    'Pay by card or in cash.',
    'There are no other charges.',
    'A second area is normally £200.',
  ])('may say of other fees: %s', (otherFees) => {
    expect(ofPrice({ otherFees })).toEqual([]);
  });

  it.each([
    ['otherFees', 'Normally £2,500', 'Normally £2,500'],
    ['otherFees', 'None. Was £1,500', 'Was £1,500'],
    ['basis', 'A small area; you save £1,300.', 'you save £1,300'],
    ['title', 'Cyber Monday hairline', 'Cyber Monday'],
    ['included', 'Three sessions, with 25% reduction', '25% reduction'],
  ])('compare with no higher price in "%s": %s', (field, words, found) => {
    const price = field === 'basis' ? { amount: undefined, from: 900 } : {};
    expect(ofPrice({ ...price, [field]: words })[0]?.says).toBe(
      `"${found}" in "${field}" sets the price beside a higher one that must be proved`,
    );
  });

  it.each([
    'VAT if applicable.',
    'VAT applies.',
    'VAT where due.',
    'VAT at 20% will be charged at the till.',
    '20% VAT at the till.',
    'VAT to pay on the day.',
    'VAT is for you to pay.',
    'V.A.T. extra',
    'Taxes apply',
    'Subject to VAT.',
    'with VAT to pay at the end',
    'Includes the pigment, VAT at the till',
    'The price includes the pigment; VAT is paid on the day.',
    'A deposit of £50. VAT as usual.',
    'None, but VAT.',
  ])('may not leave open whether VAT is in it: %s', (otherFees) => {
    const [problem, ...others] = ofPrice({ otherFees });
    expect(others).toEqual([]);
    expect(problem?.says).toMatch(/^".+" in "otherFees" does not say that VAT is in the price$/);
    expect(problem?.fix).toContain('"VAT is included" in place of these words. See CAP Code 3.18');
  });

  it.each([
    ['plus tax', 'Three sessions, plus tax.'],
    ['(net)', 'A hairline (net)'],
    [', net', 'A hairline, net'],
    ['net price', 'A hairline, net price'],
    ['Prices are net', 'Prices are net.'],
    ['pre-VAT', 'A hairline (pre-VAT)'],
    ['ex-VAT', 'A hairline, ex-VAT'],
    ['Tax is added', 'Tax is added at checkout.'],
    ['before tax', 'A price before tax'],
    ['Not including VAT', 'Not including VAT.'],
    ['Doesn’t include VAT', 'Doesn’t include VAT'],
    ['No VAT included', 'No VAT included'],
    ['VAT exclusive', 'VAT exclusive'],
    ['Excluding value added tax', 'Excluding value added tax'],
  ])('leave VAT out by "%s": %s', (words, included) => {
    expect(ofPrice({ included }).map(({ says }) => says)).toEqual([
      `"${words}" in "included" leaves VAT out of the price`,
    ]);
  });

  it.each([
    'VAT is included.',
    'VAT included',
    'Incl. VAT',
    'Price includes VAT at 20%.',
    'Including all taxes.',
    'VAT-inclusive',
    'VAT (20%) is included.',
    'VAT is already in it.',
    'Pigment and VAT.',
    'All with VAT.',
    'No VAT to pay.',
    'No tax is added.',
    'There is nothing to pay for VAT.',
    'We don’t charge VAT.',
    'VAT is never added.',
    'VAT does not apply.',
    'Exempt from VAT',
    'Not VAT-registered.',
    'A VAT receipt is given.',
    'A taxi home, and a hair net.',
  ])('pass when VAT is in it or not due: %s', (otherFees) => {
    expect(ofPrice({ otherFees })).toEqual([]);
  });

  it.each([
    ['A hairline (instead of £1,500)', '(instead of £1,500)'],
    ['A hairline (RRP £1,500)', '(RRP £1,500)'],
    ['A hairline, normally £1,500.00', 'normally £1,500.00'],
    ['A hairline, reduced from 1,500 pounds', 'reduced from 1,500 pounds'],
    ['A hairline, usually 1500', 'usually 1500'],
    ['A hairline, was £1,500', 'was £1,500'],
  ])('take the higher price along: %s', (title, words) => {
    expect(ofPrice({ title }).map(({ fix }) => fix)).toEqual([
      `Delete "${words}" there, and say what the price is for.`,
    ]);
    expect(ofPrice({ title: title.replace(words, '') })).toEqual([]);
  });

  it.each([
    'A small area for £700, larger ones more.',
    'Small scars cost £500.',
    'From £300 for a spot, £900 for a hairline.',
    'Two sessions at £400.',
  ])('are no lower than the lowest price: %s', (basis) => {
    const [problem, ...others] = ofPrice({ amount: undefined, from: 900, basis });
    expect(others).toEqual([]);
    expect(problem?.says).toMatch(/ in "basis" is less than "from", which is 900$/);
  });

  it.each([
    'A small area; £50 for every further centimetre.',
    'Two sessions at £450, larger areas need more.',
    'A hairline for £900, a whole scalp £2,500.',
    'A hairline; it rises by £100 with each zone.',
    'A spot, plus £100 for a second.',
    'A deposit of £50 is taken off.',
  ])('may say what the rest costs: %s', (basis) => {
    expect(ofPrice({ amount: undefined, from: 900, basis })).toEqual([]);
  });

  it('are in the currency of the prices, by name or by sign', () => {
    const [problem] = ofPrice({ otherFees: 'A deposit of 50 pounds.' }, 'EUR');
    expect(problem?.says).toBe(
      '"50 pounds" in "otherFees" is in another currency than the prices, which are in EUR',
    );
    expect(ofPrice({ otherFees: 'A deposit of 50 euros.' }, 'EUR')).toEqual([]);
    expect(ofPrice({ otherFees: 'A deposit of 50 pounds.' })).toEqual([]);
    expect(ofPrice({ otherFees: 'tba' }, 'EUR')[0]?.fix).toContain('"A deposit of 50 euros"');
    expect(ofPrice({ otherFees: 'A deposit of $50.' }, '')).toEqual([]);
  });

  it('are compared with the lowest price where there is one', () => {
    const [problem] = ofPrice({ amount: undefined, from: 300, title: 'From £250' });
    expect(problem?.says).toContain('is another sum than "from", which is 300');
  });

  it.each([
    ['title', 'Free-hand hairline'],
    ['title', 'Hairline at our clinic in Sale'],
    ['title', 'Hairline, £1,200'],
    ['title', 'Hairline, £1200.00'],
    ['included', 'Three sessions, each worth £400'],
    ['otherFees', 'A deposit of £50, VAT is included'],
    ['otherFees', 'We are not registered for VAT'],
    ['included', 'A touch-up after six weeks, £0 more'],
    ['included', 'Three sessions at £400 each'],
    ['included', 'Two sessions of £600'],
    ['included', '£400 a session'],
    ['included', 'Three sessions, usually 2 hours each'],
    ['included', 'Usually 10,000 dots'],
  ])('pass in "%s": %s', (field, words) => {
    expect(ofPrice({ [field]: words })).toEqual([]);
  });
});

describe('What a text says of a price', () => {
  const content = contentOf({
    prices: listed('prices', PRICE).map((entry) => ({
      ...entry,
      data: {
        prices: [
          { ...PRICE, title: 'A hairline, all sessions', otherFees: 'A deposit of £50.' },
          { ...PRICE, title: 'A consultation', amount: 30 },
          { ...PRICE, title: 'A patch test (scalp)', amount: 20 },
        ],
      },
    })),
  });
  const answer = (body: string) => {
    const source = readOwnerFile('a.md', `---\nquestion: Is it free?\n---\n\nYes.\n\n${body}\n`);
    return { id: 'a', file: 'a.md', source, data: {} };
  };
  const free = (body: string) => freeBesidePrices(content)('faq', answer(body));
  const sums = (body: string) => otherSumNotes(content)('faq', answer(body));

  it.each([
    ['consultation is free', 'Your consultation is free, so ask us there.'],
    ['free consultation', 'Book a free consultation.'],
    ['Consultations are free of charge', 'Consultations are free of charge.'],
    ['consultation costs nothing', 'A consultation costs nothing.'],
    ['consultation comes free', 'The consultation comes free.'],
    ['complimentary consultations', 'We offer complimentary consultations.'],
    ['consultation is always free', 'The consultation is always free.'],
    ['consultation is on the house', 'Every consultation is on the house.'],
    ['consultation is without charge', 'Our consultation is without charge.'],
    ['free, no-obligation consultation', 'Book your free, no-obligation consultation with us.'],
  ])('may not be "%s" where it has one', (words, body) => {
    const says = `"${words}" says that there is nothing to pay, and src/content/prices.yaml, line 7, has a price for "A consultation"`;
    expect(free(body)).toEqual([expect.objectContaining({ line: 7, says })]);
    expect(free(body)[0]?.fix).toMatch(
      /^Delete it here, or remove that price\. See CAP Code 3\.24/,
    );
    expect(freeBesidePrices(contentOf({}))('faq', answer(body))).toEqual([]);
    expect(freeBesidePrices(content)('reviews', answer(body))).toEqual([]);
  });

  it.each([
    'Your consultation is not free.',
    'The consultation is free if you go on.',
    'Is the consultation free?',
    'Your first consultation is free.',
    'A consultation is free of pressure.',
    'Feel free to ask at a consultation.',
    'A free phone call, then a consultation.',
    'A patch test is free.',
    'The video consultation is free.',
    'With a hairline, the consultation is free.',
    'A consultation is £30.',
  ])('may be: %s', (body) => {
    expect([...free(body), ...sums(body)]).toEqual([]);
  });

  it.each([
    ['£900', 'A hairline costs £900 here.'],
    ['900 pounds', 'Hairlines are 900 pounds.'],
    ['€1,200.50', 'Ask what a hairline is for €1,200.50.'],
    ['£45', 'It is near. A patch test costs £45.'],
  ])('is worth a note where it is another: %s', (words, body) => {
    expect(sums(body)).toEqual([
      expect.objectContaining({
        line: 7,
        says: expect.stringContaining(`"${words}" is in no price, and src/content/prices.yaml`),
        fix: 'Look whether both are right.',
      }),
    ]);
  });

  it.each([
    'A hairline costs £1,200.',
    'A hairline is kept for you with £50.',
    'A hairline costs £300 a session.',
    'Parking costs £4.',
    'A hairline takes 900 dots.',
  ])('needs no note: %s', (body) => {
    expect(sums(body)).toEqual([]);
  });
});

describe('The words of a review', () => {
  it.each([
    ['text', 'Lovely place ★★★★★', 'is stars'],
    ['text', 'Great, 5/5', 'is stars'],
    ['text', 'Great. Response from the owner: thank you!', 'an answer of the clinic'],
    ['text', 'Great place. Read more', 'words of a button'],
    ['text', 'Great place, a year ago', 'words of the page'],
    ['text', 'As an employee here I can say it is good.', 'works for the clinic'],
    ['text', 'I work here and love it.', 'works for the clinic'],
    ['author', '07700 900123', 'an address or a number'],
    ['author', 'ann@clinic.example', 'an address or a number'],
    ['author', 'Ann, 12 High Street', 'an address or a number'],
    ['author', 'Ann, LS1 1AA', 'an address or a number'],
    ['author', 'Ann E. (March 2026)', 'stands beside the name'],
    ['author', 'ChatGPT', 'nobody who wrote a review'],
    ['author', 'Me', 'nobody who wrote a review'],
    ['author', 'Test', 'nobody who wrote a review'],
    ['author', 'Various clients', 'nobody who wrote a review'],
    ['source', 'our website', 'the clinic’s own site'],
    ['text', 'My husband Ben treated me here, and it is lovely.', 'is close to somebody who does'],
    ['text', 'My brother runs this clinic and he is good.', 'is close to somebody who does'],
    ['text', 'My sister works here.', 'is close to somebody who does'],
    ['text', 'My best friend owns the clinic.', 'is close to somebody who does'],
    ['text', 'My wife is a practitioner here.', 'is close to somebody who does'],
    ['text', 'My dad, Ben, did my hairline.', 'is close to somebody who does'],
    ['text', 'It is my son’s clinic, and I am proud.', 'is close to somebody who does'],
    ['text', 'As the founder I am proud of this place.', 'works for the clinic'],
    ['text', 'I own this studio.', 'works for the clinic'],
    ['text', 'I am one of the practitioners here.', 'works for the clinic'],
    ['text', 'Thank you for your review! See you soon, the team.', 'an answer of the clinic'],
    ['text', 'Lovely. We loved treating you.', 'an answer of the clinic'],
    ['text', 'Lovely. We look forward to seeing you.', 'an answer of the clinic'],
    ['text', 'Kind people. All the best, your team', 'an answer of the clinic'],
    ['text', 'Great. Ring me on 07700 900123.', '"07700 900123" in "text" is a number of a person'],
    ['text', 'Write to ann@dot.example', '"ann@dot.example" in "text" is an e-mail address'],
    ['url', 'https://www.google.com/search?q=dot+clinic', 'leads to the results of a search'],
    ['url', 'https://www.bing.com/search?q=dot', 'leads to the results of a search'],
    ['url', 'https://g.page/r/abc/review', 'leads to a form in which a review is written'],
    ['url', 'https://www.trustpilot.com/evaluate/dot.example', 'a form in which a review is'],
    ['url', 'https://search.google.com/local/writereview?placeid=1', 'a form in which a review is'],
    ['url', 'https://business.google.com/reviews/l/123', 'only those can open who are let in'],
    ['url', 'https://drive.google.com/file/d/abc/view', 'only those can open who are let in'],
    ['url', 'https://www.dropbox.com/s/1', 'only those can open who are let in'],
    ['url', 'https://www.instagram.com/direct/t/1', 'only those can open who are let in'],
    ['source', 'Instagram DM', 'nothing that visitors can read'],
    ['source', 'Testimonial form', 'nothing that visitors can read'],
    ['source', 'Client feedback', 'nothing that visitors can read'],
    ['source', 'Our survey', 'nothing that visitors can read'],
    ['source', 'Facebook Messenger', 'nothing that visitors can read'],
    ['source', 'Testimonials', 'nothing that visitors can read'],
    ['author', 'Ann E. ★★★★★', '"★★★★★" in "author" stands beside the name'],
    ['author', 'Ann E. (5/5)', '"(5/5)" in "author" stands beside the name'],
    ['author', 'Ann E., 5 stars', '"5 stars" in "author" stands beside the name'],
    ['author', 'Ann Example 12/03/1985', '"12/03/1985" in "author" stands beside the name'],
    ['author', 'Ann 1985-03-12', '"1985-03-12" in "author" stands beside the name'],
    ['author', 'Ann, born 1985', '"born 1985" in "author" stands beside the name'],
  ])('are refused in "%s": %s', (field, words, says) => {
    const [problem, ...others] = ofReview({ [field]: words });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'src/content/reviews.yaml', line: 7, field });
    expect(problem?.says).toContain(says);
    expect(problem?.fix).not.toBe('');
  });

  it.each([
    'I got a discount for this review.',
    'They gave me a voucher in return for a short review.',
    'A free session in exchange for my review: fine by me.',
    '10 % off for my review, they said.',
    'A free touch-up for leaving a review.',
    'I was paid a little for this review.',
    'I was asked and paid to write this review.',
    'Something off for my honest review.',
    'I got my last session free for posting this.',
    'They knocked £50 off for my video.',
    'Ben gave me a discount for leaving feedback.',
    'I was a model and did not pay.',
    'I had it half price as their model.',
    'In exchange for sharing my story they were kind.',
    'A great place #gifted',
    'They gave me a tenner off to write this.',
    'I got my second session free, so here goes.',
    'Got my second session free, so …',
    'Twenty quid off if I put it online, which I do: twenty quid off to post this.',
    'AD: a great place.',
    '[Ad] A great place.',
    'They knocked £100 off if I wrote this.',
    'I won this treatment and love it.',
    'I got it through a giveaway.',
  ])('tell of a gift that "incentive" denies: %s', (text) => {
    expect(ofReview({ text })).toEqual([expect.objectContaining({ field: 'incentive' })]);
    expect(ofReview({ text, incentive: 'yes' })).toEqual([]);
  });

  it.each([
    'Worth the money, and this is my first review.',
    'A gift to myself. I never write a review.',
    'They answered on 1/5, and I was there 2 of 5 times, in 5 sessions.',
    'I would read more about it first.',
    'My husband loves it.',
    'My wife booked me in and was treated here too.',
    'My brother works for this bank in town.',
    'My sister runs marathons, and her scalp held.',
    'As a business owner I need to look good.',
    'As the owner of three dogs I shed hair.',
    'Ann owns this clinic and treated me herself.',
    'Thank you for your kind words and patience.',
    'See you soon for my top-up, and thanks to the whole team.',
    'I look forward to seeing you.',
    'They gave me a discount for my second session.',
    'I work here in Leeds as a barber and see many heads.',
    'My wife is a director, so looks matter to her.',
    'My son is a trainee, he noticed first.',
    'My mum works at the clinic next door, the dentist.',
    'Had mine done 2 years ago',
    'I felt free for the first time, like a model.',
    'Free parking, and time for my story.',
    'Ad-free, calm and kind.',
    'I felt free when I left.',
    'It was worth the money when I left the clinic.',
    'I had not paid yet when I wrote this.',
    'I swim in a competition each year.',
    'I won a prize for the best beard.',
    'They gave me a discount because I brought a friend.',
    'I won back my confidence with this treatment.',
    'My discount came when I booked two sessions.',
    'I paid £1,200 for a hairline in 2026.',
    'I had my first session free of pain, so I came back.',
    'It cost a few quid more than I thought, and I say so.',
  ])('pass: %s', (text) => {
    expect(ofReview({ text })).toEqual([]);
  });

  it.each([
    ['url', 'https://www.google.com/maps/place/Dot'],
    ['url', 'https://www.google.com/search?q=dot#lrd=0x1:0x2,1'],
    ['url', 'https://g.page/r/abc'],
    ['url', 'https://search.google.com/local/reviews?placeid=1'],
    ['url', 'https://www.trustpilot.com/reviews/1'],
    ['url', 'https://www.instagram.com/p/abc/'],
    ['source', 'Google'],
    ['source', 'Working Feedback'],
    ['source', 'Instagram'],
    ['source', 'The Evening Post'],
    ['author', 'dot_fan_88'],
    ['author', 'A client'],
    ['author', 'Happy client'],
    ['author', 'May A.'],
    ['author', 'Claude'],
    ['author', 'A.I.'],
    ['author', 'bo12ab'],
    ['author', 'Mel Road'],
    ['author', 'Test Pilot Pete'],
    ['author', 'Five Star Fan'],
    ['author', 'M. O’Born'],
    ['author', 'Anna-Maria B-C'],
  ])('pass in "%s": %s', (field, words) => {
    expect(ofReview({ [field]: words })).toEqual([]);
  });

  it('are not there at all where all of them are an answer', () => {
    const [all] = ofReview({ text: 'Thank you for your review!' });
    expect(all?.fix).toBe('Only what others wrote of you is a review: remove this review.');
    const [end] = ofReview({ text: 'Lovely. Thank you for your review!' });
    expect(end?.fix).toBe('Delete "Thank you for your review" there, and all that follows.');
  });

  it('may say how the clinic itself is reached', () => {
    const text = 'Ring them on 01632 960123 or write to Hello@clinic.example.';
    const clinic = [{ data: { phone: '+441632960123', email: 'hello@clinic.example' } }];
    const reviews = listed('reviews', { ...REVIEW, text });
    expect(reviewProblems(contentOf({ reviews, clinic }))).toEqual([]);
    expect(reviewProblems(contentOf({ reviews }))).toHaveLength(2);
  });

  it('are nobody’s who belongs to the clinic, nor on its own site', () => {
    const content = contentOf({
      reviews: listed('reviews', {
        ...REVIEW,
        author: 'Ann Example',
        url: 'https://clinic.example/r',
      }),
      clinic: [{ data: { name: 'Long Lane', website: 'https://clinic.example' } }],
      practitioners: [{ data: { practitioners: [{ name: 'Ann Example' }] } }],
    });
    expect(reviewProblems(content).map(({ field }) => field)).toEqual(['author', 'url']);
  });
});
