import { describe, expect, it } from 'vitest';
import { consent } from '#gallery/consent-fields.ts';
import { problemsWith } from '../support/bad-input.ts';

const question = (body: string, more = ''): string => `---
question: Can I wear a hat afterwards?
topic: After
order: 90
summary: A loose hat is no trouble as long as it is clean.
published: 2026-11-22${more}
---

${body}
`;

const price = (title: string, more = ''): string =>
  `  - title: ${title}\n    amount: 900\n    included: Two sessions.\n    otherFees: None\n    updated: 2026-11-01${more}\n`;

const review = (text: string): string =>
  `chosen: We show all.\nreviews:\n  - text: "${text}"\n    author: Ann E.\n    source: Google\n    url: https://reviews.example.com/1\n    date: 2026-10-01\n    incentive: no\n`;

const HOURS = '    opens: "09:00"\n    closes: "17:00"';

describe('A cure leads on, and never to harm:', () => {
  it.each([
    [
      'two addresses',
      'clinic.yaml',
      'website: https://www.a.co.uk www.a.com',
      'Write https://www.a.co.uk.',
    ],
    [
      'two with a comma',
      'clinic.yaml',
      'website: www.a.co.uk, www.a.com',
      'Write https://www.a.co.uk.',
    ],
    [
      'two with a word',
      'clinic.yaml',
      'website: www.a.co.uk or a.com',
      'Write https://www.a.co.uk.',
    ],
    [
      'an address with a gap',
      'clinic.yaml',
      'website: www.dot line.co.uk',
      'Write https://www.dotline.co.uk.',
    ],
    [
      'a site of a builder',
      'clinic.yaml',
      'website: https://dotline.wixsite.com/home',
      'built with another program, and not this one',
    ],
    [
      'the first page of one',
      'clinic.yaml',
      'website: https://dotline.square.site',
      'built with another program, and not this one',
    ],
    [
      'a profile by its network',
      'clinic.yaml',
      'instagram: dotline',
      'in the list behind "profiles"',
    ],
    [
      'a day marked as closed',
      'clinic.yaml',
      `hours:\n  - days: [Monday]\n    closed: true`,
      'Take these days out of "hours"',
    ],
    [
      'a day marked as not closed',
      'clinic.yaml',
      `hours:\n  - days: [Monday]\n${HOURS}\n    closed: false`,
      'a day that stands here is a day you are open',
    ],
    [
      'a portrait',
      'practitioners.yaml',
      'practitioners:\n  - name: Ann\n    role: Practitioner\n    photo: ann.jpg',
      'pictures stand in the cases of the gallery',
    ],
    [
      'another name for a draft',
      'faq/hat.md',
      question('A loose hat.', '\nstatus: draft'),
      'Write draft: true instead',
    ],
    [
      'a space in an address',
      'faq/hat.md',
      question('See [the NHS](https://www.nhs.uk/hair loss).'),
      'Write https://www.nhs.uk/hair%20loss, or copy',
    ],
    [
      'an address left open',
      'faq/hat.md',
      question('See [our gallery](/gallery/.'),
      'Write a ) right behind /gallery/ there',
    ],
    [
      'a second currency',
      'prices.yaml',
      `currency: GBP\nprices:\n${price('A hairline')}${price('A scalp', '\n    currency: EUR')}`,
      'line 1 says GBP: write this price in GBP, and remove this line',
    ],
    [
      'the same currency again',
      'prices.yaml',
      `currency: GBP\nprices:\n${price('A hairline', '\n    currency: GBP')}`,
      'it stands for all prices already',
    ],
    [
      'a translation',
      'reviews.yaml',
      review('(Translated by Google) Very good. (Original) Sehr gut.'),
      'only what stands behind "(Original)" is left',
    ],
    [
      'a translation below',
      'reviews.yaml',
      review('(Original) Sehr gut. (Translated by Google) Very good.'),
      'all from "(Translated by Google)" on',
    ],
    [
      'bands in reverse',
      'aftercare.yaml',
      'bands:\n  - from: 5\n    exercise: normal\n    says: Then all is allowed.\n  - from: 0\n    to: 4\n    exercise: none\n    says: No exercise for 4 days.\n',
      'Put the bands in the order of their days',
    ],
  ])('%s', async (_, file, contents, says) => {
    expect(await problemsWith(file, contents)).toContain(says);
  });

  it('a hyphen without a space is told of once', async () => {
    expect(await problemsWith('clinic.yaml', `hours:\n  -days: [Monday]\n${HOURS}`)).toBe(
      'src/content/clinic.yaml, line 2: there is no space after the hyphen. Write "- like this".',
    );
  });
});

describe('The number of a paper', () => {
  it.each([
    'JS85312',
    'DS-12385',
    'JS-85',
    'J-1985',
    'JS-1203',
    'JS-85-3',
    'JS-2004-12',
    'JS85-3-12',
  ])('is made of no initials and days: %s', (reference) => {
    expect(consent.shape.reference.safeParse(reference).success).toBe(false);
  });

  it.each(['C-014', '2026-014', 'A12', 'SMP-85', 'CF-01', 'C-0123'])('may be %s', (reference) => {
    expect(consent.shape.reference.safeParse(reference).success).toBe(true);
  });

  it('is cured by another one', async () => {
    const client = `---
kind: client-photo
consent:
  reference: J.S. 3-12
---
`;
    const said = await problemsWith('gallery/drawing-scar/index.md', client);
    expect(said).toContain(
      '"consent.reference" cannot be "J.S. 3-12". The number of the signed paper',
    );
  });
});
