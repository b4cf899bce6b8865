import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validationErrors } from '#enquiry/validation.ts';

const faultOf = (reach: string) => validationErrors({ reach, adult: true }).reach;
const RUNS = { numRuns: 500, seed: 20261123 };

/** Reserved numbers, as people write them. */
const PHONES = [
  '01632 960123',
  '01632960123',
  '(01632) 960 123',
  '01632-960-123',
  '01632–960–123',
  '01632.960.123',
  '01632/960123',
  '960123',
  '07700 900123',
  '07700 900 123',
  '0 7 7 0 0 9 0 0 1 2 3',
  '+44 7700 900123',
  '+44 (0)7700 900 123',
  '+447700900123',
  '0044 7700 900123',
  '+1 202 555 0123',
  '07700 900123 (mobile)',
  'tel. 01632 960123 ext. 4',
  '01632\u00a0960\u00a0123',
  // As contacts are copied from a phone, between marks that nobody sees.
  '\u202a+44 7700 900123\u202c',
  '٠٧٧٠٠ ٩٠٠١٢٣',
  '０７７００ ９００１２３',
];

const MAILS = [
  'ann@example.org',
  'Ann.Example+smp@mail.example.org',
  'ann_1990@example.org',
  'o’ann@example.org',
  "o'ann@example.org",
  'ann@xn--exmple-cua.example.org',
  'änne@example.org',
  '<ann@example.org>',
  'Ann Example <ann@example.org>',
  'mailto:ann@example.org',
];

const MIXED = [
  'after six: 01632 960123',
  '01632 960123 or ann@example.org',
  'ann@example.org, best in the evening',
  'ann@example.org;01632 960123',
  'call 07700 900123 between 09:00 and 17:00',
  'not before 10, 07700 900123',
  '01632 96012 or, better, ann@example.org',
];

const WRONG = [
  'ann',
  'ann@',
  '@ann',
  '@ann_example',
  'ann@example',
  'ann@example.',
  'ann.example.org',
  'ann example.org',
  'ann@ example.org',
  'ann@example,org',
  'ann@example,org.uk',
  'ann at example dot org',
  '12345',
  '07700',
  '+44',
  'phone',
  'please call me',
  'between 09:00 and 17:00',
  'after 18:30 on 24/11',
  'Monday, 9 to 5',
  '3 sessions in 2024, 2 in 2025',
  '-----',
  '😀😀😀😀😀😀',
];

describe('A phone number', () => {
  it.each(PHONES)('is right as "%s"', (reach) => {
    expect(validationErrors({ reach, adult: true })).toEqual({});
  });
});

describe('An e-mail address', () => {
  it.each(MAILS)('is right as "%s"', (reach) => {
    expect(validationErrors({ reach, adult: true })).toEqual({});
  });
});

describe('A way to answer', () => {
  it.each(MIXED)('may stand among other words: "%s"', (reach) => {
    expect(validationErrors({ reach, adult: true })).toEqual({});
  });

  it.each(WRONG)('is not whole as "%s", which says so and why it matters', (reach) => {
    expect(faultOf(reach)).toBe(
      'This is not a whole phone number or e-mail address. Look at it again, so that our answer reaches you.',
    );
  });

  it.each(['', ' ', '\t\n', '\u00a0'])('is asked for where %o is written', (reach) => {
    expect(faultOf(reach)).toBe(
      'Write your phone number or your e-mail address, so that we can answer you.',
    );
  });

  it('is right between any words, and wrong with those words alone', () => {
    const words = array(constantFrom('after', 'six,', 'call', 'me:', 'at 09:30', '–', '🙂', '5'), {
      maxLength: 4,
    }).map((list) => list.join(' '));
    const ways = constantFrom(...PHONES, ...MAILS);
    const found = property(tuple(words, ways, words), ([before, way, after]) => {
      expect(faultOf(`${before} ${way} ${after}`)).toBeUndefined();
      expect(faultOf(`a ${before} ${after}`)).toContain('not a whole');
    });
    assert(found, RUNS);
  });
});

describe('Whoever writes', () => {
  it('is asked to be an adult, whatever else is written', () => {
    for (const reach of [PHONES[0] ?? '', MAILS[0] ?? '']) {
      expect(validationErrors({ reach, adult: false })).toEqual({
        adult: 'Tick this if you are 18 or over. We can only answer adults.',
      });
    }
  });

  it('is told of both faults at once', () => {
    expect(Object.keys(validationErrors({ reach: '', adult: false }))).toEqual(['reach', 'adult']);
  });
});
