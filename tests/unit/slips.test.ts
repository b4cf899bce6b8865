import { describe, expect, it } from 'vitest';
import { problemsWith } from '../support/bad-input.ts';

const HEAD = `---
question: Can I wear a hat afterwards?
topic: After
order: 90
summary: A loose hat is no trouble as long as it is clean.
published: 2026-11-22
---
`;

const answer = (body: string): string => `${HEAD}\n${body}\n`;

describe('A slip has the cure that works', () => {
  it.each([
    ['a number for a time', 'clinic.yaml', 'enquiriesKept: 12', 'Write 12 months, or 12 with'],
    [
      'one thing with commas',
      'practitioners.yaml',
      'practitioners:\n  - name: Ann Example\n    role: Practitioner\n    qualifications: Level 4, Example Academy, 2024',
      'Write ["Level 4, Example Academy, 2024"].',
    ],
    ['a name cut by #', 'clinic.yaml', 'name: Dot # 1 Clinic', 'because # starts a note'],
    [
      'a postcode with letters that none has',
      'clinic.yaml',
      'address:\n  street: 1 High Street\n  town: Leeds\n  postcode: QQ1 1QQ\n  country: GB',
      'is no postcode',
    ],
    [
      'hours of the evening and the next morning',
      'clinic.yaml',
      'hours:\n  - days: [Monday]\n    opens: "21:00"\n    closes: "09:00"',
      'close at 09:00, before it opens at 21:00',
    ],
    [
      'a word for a time',
      'clinic.yaml',
      'hours:\n  - days: [Monday]\n    opens: CLOSED\n    closes: "17:00"',
      'a day that is not there is a day you are closed',
    ],
    ['capitals in a name', 'clinic.yaml', 'ended: [Old-Answer]', 'Write old-answer.'],
    [
      'a closure of more than a year',
      'clinic.yaml',
      'closures:\n  - from: 2027-01-01\n    to: 2028-01-03\n    words: Away',
      'for more than a year',
    ],
    [
      'a field that starts further in than those of its group',
      'clinic.yaml',
      'address:\n  street: 1 High Street\n      town: Leeds',
      'clinic.yaml, line 3',
    ],
    ['an ending twice', 'faq/can-i-wear-a-hat.md.md', answer('A hat.'), 'to can-i-wear-a-hat.md.'],
    ['one mark for struck-out', 'faq/hat.md', answer('It is ~no trouble~ here.'), 'only the ~'],
    ['marks of a forum', 'faq/hat.md', answer('It is [b]no trouble[/b] here.'), 'marks in [ ]'],
    ['the opening mark alone', 'faq/hat.md', answer('It is [b]no trouble here.'), 'marks in [ ]'],
    ['two hyphens', 'faq/hat.md', answer('Wear\n-- a loose hat\n-- a clean cap'), '"- like this"'],
    ['no answer', 'faq/hat.md', answer('N/A'), 'nothing to say'],
    [
      'a title for a name',
      'faq/hat.md',
      answer('A loose hat.').replace('topic:', 'services: [Hairline]\ntopic:'),
      'Write hairline.',
    ],
    [
      'a name in the plural',
      'faq/hat.md',
      answer('A loose hat.').replace('topic:', 'services: [Scar]\ntopic:'),
      'Write scars.',
    ],
  ])('%s', async (_, file, contents, says) => {
    expect(await problemsWith(file, contents)).toContain(says);
  });

  it.each([
    ['the mark of an open document', 'faq/~$hat.docx', 'x'],
    ['the copy of an editor', 'faq/hat.md~', 'x'],
    ['a range with a tilde', 'faq/hat.md', answer('It takes ~2 hours, as a rule.')],
    [
      'a closure of a year and a day',
      'clinic.yaml',
      'closures:\n  - from: 2027-01-01\n    to: 2028-01-02\n    words: Away',
    ],
    ['a note behind a word', 'clinic.yaml', 'name: Dot # as on the sign'],
  ])('and %s is no slip', async (_, file, contents) => {
    expect(await problemsWith(file, contents)).toBe('');
  });
});
