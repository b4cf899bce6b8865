import { readdirSync, readFileSync } from 'node:fs';
import {
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  nat,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { keepNotes } from '#editor/keep-notes.ts';
import { withoutEmpty } from '#prose/empty.ts';

const FILE = `# The clinic. Every line may stay empty.

# The name on the sign.
name:
legalName: Long Lane Ltd # as on an invoice

# Where the clinic is.
address:
  # House number first.
  street:
  town:

# Opening hours, like this:
#   - days: [Monday]
hours:

price: 49.50
says: |
  Two lines
  of words.

# The day.
changed:
`;

/** The file after its form was saved with these fields in place of those it had. */
function saved(change: object, text = FILE): string {
  const { fromFile, toFile } = keepNotes();
  return toFile({ ...fromFile(text), ...change });
}

const SHIPPED = readdirSync('src/content').filter((name) => name.endsWith('.yaml'));

describe('A file saved in its form', () => {
  it.each(SHIPPED)('is the same byte for byte where nothing was changed: %s', (name) => {
    const text = readFileSync(`src/content/${name}`, 'utf8');
    expect(saved({}, text)).toBe(text);
  });

  it.each([
    ['a word', { name: 'Long Lane' }, ['name:', 'name: Long Lane']],
    ['digits that are text', { name: '007' }, ['name:', 'name: "007"']],
    ['a value beside a note', { legalName: 'Ann' }, ['legalName: Long Lane Ltd', 'legalName: Ann']],
    ['nothing', { legalName: undefined }, ['legalName: Long Lane Ltd', 'legalName:']],
    ['an amount', { price: 50 }, ['price: 49.50', 'price: 50']],
    ['several lines', { says: 'One.' }, ['says: |\n  Two lines\n  of words.', 'says: One.']],
    [
      'a group',
      { address: { street: '1 High Street', town: 'Ely', country: 'GB' } },
      ['  street:\n  town:', '  street: 1 High Street\n  town: Ely\n  country: GB'],
    ],
    [
      'a list',
      { hours: [{ days: ['Monday'], opens: '09:30' }] },
      ['\nhours:', '\nhours:\n  - days:\n      - Monday\n    opens: 09:30'],
    ],
    ['a new field', { phone: '+441' }, [/changed:\n$/, 'changed:\nphone: "+441"\n']],
  ] as const)(
    'differs in what was changed, and in nothing else: %s',
    (_what, change, [from, to]) => {
      expect(saved(change)).toBe(FILE.replace(from, to));
    },
  );

  it('is the same where a switch was left off, and differs where one is set or put back', () => {
    expect(saved({ name: false, open: false })).toBe(FILE);
    expect(saved({ name: true })).toBe(FILE.replace('name:', 'name: true'));
    const text = 'open: true\n';
    expect(saved({ open: false }, text)).toBe('open: false\n');
    expect(saved({ open: 0 }, 'open:\n')).toBe('open: 0\n');
  });

  it('can be saved twice, and emptied again', () => {
    const { fromFile, toFile } = keepNotes();
    const before = fromFile(FILE);
    toFile({ ...before, name: 'Ann', address: { street: 'A', town: 'B' } });
    expect(toFile(before)).toBe(FILE);
  });

  it('begins with an empty group as with none, which the editor need not fill', () => {
    expect(keepNotes().fromFile(FILE)).not.toHaveProperty('address');
  });

  it('is written whole where there was none, or notes alone', () => {
    expect(saved({ name: 'Ann' }, '')).toBe('name: Ann');
    expect(saved({ name: 'Ann' }, '# A note.\n')).toBe('# A note.\n\nname: Ann');
  });

  it('is not read at all where it is no YAML', () => {
    expect(() => keepNotes().fromFile('name: "Ann')).toThrow();
  });

  it('says what the form said, whatever stood there and whatever was written', () => {
    const field = oneof(
      constant(null),
      string({ unit: 'binary' }),
      constantFrom('no', 'on', '1', '2026-11-22', '- a', '# b', ' a: b ', 'two\n\nlines\n'),
      nat(99),
      array(oneof(string(), record({ a: string(), b: string() }))),
    );
    const names = constantFrom('name', 'hours', 'says', 'x', 'changed');
    const group = dictionary(names, field);
    const form = dictionary(names, oneof(field, group));
    assert(
      property(form, form, (first, then) => {
        const { fromFile, toFile } = keepNotes();
        fromFile(FILE);
        for (const value of [first, then]) {
          const text = toFile(value);
          expect(withoutEmpty(parse(text))).toEqual(withoutEmpty(value));
          expect(text).toContain('# The name on the sign.\n');
        }
      }),
    );
  });
});
