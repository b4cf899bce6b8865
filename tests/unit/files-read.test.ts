import { describe, expect, it } from 'vitest';
import { readOwnerFile } from '#files/read.ts';

const read = (...lines: string[]) => readOwnerFile('a.md', lines.join('\n'));
const saidOf = ({ unreadable }: ReturnType<typeof readOwnerFile>) =>
  unreadable.map(({ line, says }) => `${line}: ${says}`);

/** What is said of a few fields in a Markdown file; their first line is line 2. */
const slips = (...fields: string[]) => saidOf(read('---', ...fields, '---', 'Text.'));

describe('A file of fields and text', () => {
  const file = read('---', 'a: 1', 'b:', '  c: [x, y]', '---', '', 'Text.', '', '---');

  it('is read apart, and the lines of both are known', () => {
    expect(file.data).toEqual({ a: 1, b: { c: ['x', 'y'] } });
    expect(file.body).toBe('\nText.\n\n---');
    expect(file.bodyLine).toBe(6);
    expect(file.unreadable).toEqual([]);
  });

  it('tells the line of a field, of a place in a list, and of the group of one that is missing', () => {
    expect(file.lineOf(['a'])).toBe(2);
    expect(file.lineOf(['b', 'c'])).toBe(4);
    expect(file.lineOf(['b', 'c', 1])).toBe(4);
    expect(file.lineOf(['b', 'missing'])).toBe(3);
    expect(file.lineOf(['missing'])).toBeUndefined();
  });

  it('tells a field that is empty from one that is missing', () => {
    const empty = read('---', 'a:', 'b: 09.30', 'c: "x"', '---');
    expect([empty.has(['a']), empty.has(['z'])]).toEqual([true, false]);
    expect(empty.written(['a'])).toBe('');
    expect(empty.written(['b'])).toBe('09.30');
    expect(empty.written(['c'])).toBe('"x"');
    expect(empty.written(['z'])).toBeUndefined();
  });

  it('has words where others see a day, a time or yes and no', () => {
    const words = read('---', 'a: on', 'b: no', 'c: 2026-02-30', 'd: 09:30', 'e: 1:30', '---');
    expect(words.data).toEqual({ a: 'on', b: 'no', c: '2026-02-30', d: '09:30', e: '1:30' });
  });

  it('may have spaces behind its lines of hyphens, and nothing between them', () => {
    expect(read('---  ', 'a: 1', '---\t', 'Text.').data).toEqual({ a: 1 });
    expect(read('---', '---', 'Text.')).toMatchObject({ data: null, body: 'Text.', bodyLine: 3 });
  });
});

describe('A file of fields only', () => {
  it('needs no hyphens around them, and may be empty', () => {
    expect(readOwnerFile('a.yaml', 'a: 1\n').data).toEqual({ a: 1 });
    expect(readOwnerFile('a.yaml', '---\na: 1\n').data).toEqual({ a: 1 });
    expect(readOwnerFile('a.yaml', '# nothing yet\n').data).toBeNull();
  });

  it('ends where its fields end', () => {
    expect(saidOf(readOwnerFile('a.yaml', 'a: 1\n---\nText.\n'))).toEqual([
      '2: everything from this line on would be left out',
    ]);
  });
});

describe('Fields that are not where they belong', () => {
  it.each([
    [['a: 1', '---', 'Text.'], '1: the fields at the top of the file are missing'],
    [['Text.'], '1: the fields at the top of the file are missing'],
    [['', '---', 'a: 1', '---'], '1: there is an empty line above the first ---'],
    [['----', 'a: 1', '---'], '1: "----" does not open the fields'],
    [['—', 'a: 1', '—'], '1: "—" does not open the fields'],
    [['---', 'a: 1', '–-', 'Text.'], '3: "–-" does not close the fields'],
    [['---', 'a: 1', '', 'Text.'], '4: the fields at the top of the file are not closed'],
    [['---', 'a: 1', 'b: 2'], '3: the fields at the top of the file are not closed'],
    [
      ['---', 'a: 1', '---', 'b: 2', '---', 'Text.'],
      '3: this line of --- closes the fields, but more of them stand below it',
    ],
    [['', '  '], 'undefined: the file is empty'],
  ])('are looked for where somebody would put them: %j', (lines, said) => {
    expect(saidOf(read(...lines))).toEqual([said]);
  });

  it('are not seen in a text that has a colon and a rule', () => {
    expect(read('---', 'a: 1', '---', 'Note: one thing.', 'And more.', '', '---').body).toContain(
      'Note: one thing.',
    );
  });
});

describe('A slip in the fields is named with its own line:', () => {
  it.each([
    ['a: one: two', 'a value with a colon in it needs quotes'],
    ['a: one:', 'a value with a colon in it needs quotes'],
    ['\ta: one', 'the line starts with a tab'],
    ['a:one', 'there is no space after the colon'],
    ['a:\u00A0one', 'there is no space after the colon'],
    ['a: "one', 'the quotes are not closed'],
    ["a: 'one", 'the quotes are not closed'],
    ['a: "one "two" three"', 'the quotes close before the value ends'],
    ["a: 'it's'", 'the quotes close before the value ends'],
    ['a: "one" two', 'the quotes close before the value ends'],
    [String.raw`a: "C:\my files"`, String.raw`there is a \ inside the quotes`],
    ['a: **one** two', 'a value that starts with * needs quotes'],
    ['a: %one', 'a value that starts with % needs quotes'],
    ['a: @one', 'a value that starts with @ needs quotes'],
    ['a: `one`', 'a value that starts with ` needs quotes'],
    ['a: > one', 'a value that starts with > needs quotes'],
    ['a: | one', 'a value that starts with | needs quotes'],
    ['a: [one] two', 'a value that starts with [ needs quotes'],
    ['a: {one} two', 'a value that starts with { needs quotes'],
    ['a: - one', 'a value that starts with - needs quotes'],
    ['a: ? one', 'a value that starts with ? needs quotes'],
    ['a: [one, two', 'the list is not closed'],
    ['a: [one, , two]', 'there is a comma too many in the list'],
    ['a = one', '"a" is followed by ='],
    ['  a: one', 'the line starts with too many spaces'],
    ['one two three.', 'the line is no field'],
    [
      'a: &one two',
      '"&one" would be left out, because & at the start of a value has a special meaning',
    ],
    [
      'a: *one',
      '"*one" would be left out, because * at the start of a value has a special meaning',
    ],
    [
      'a: !one two',
      '"!one" would be left out, because ! at the start of a value has a special meaning',
    ],
    [
      'a: !!str 1',
      '"!str" would be left out, because ! at the start of a value has a special meaning',
    ],
    ['a: we are #1', '"#1" would be left out, because # starts a note'],
    ['a: we are # one', '"# one" would be left out, because # starts a note'],
    ['a: #1', '"#1" would be left out, because # starts a note'],
    ['a: “one two”', 'the quotes around this value are curly and would be published with it'],
    ['x: 2', 'this field stands here twice'],
  ])('%j', (line, said) => {
    expect(slips('x: 1', line, 'y: 2', 'z: 3')).toEqual([`3: ${said}`]);
  });

  it('each slip of a file, and not what follows from it', () => {
    expect(slips('a: "one', 'b: two', 'c: three: four', 'd: [x, y]')).toEqual([
      '2: the quotes are not closed',
      '4: a value with a colon in it needs quotes',
    ]);
    expect(slips('a:', '-one', '-two', 'b: 1')).toEqual([
      '3: there is no space after the hyphen',
      '4: there is no space after the hyphen',
    ]);
  });

  it('the first field of a list of fields', () => {
    expect(slips('- a: 1', '- b: 2')).toEqual(['2: there is a list where the fields should be']);
    expect(slips('One, two.')).toEqual(['2: there is text where the fields should be']);
  });

  it('the place where reading stops, when no rule knows the slip', () => {
    expect(slips('a:', '    b: 1', '  c: 2', 'd: 3')).toEqual([
      '4: the fields cannot be read from about here on',
    ]);
  });

  it('nothing in a block of text, which may look like anything', () => {
    expect(slips('a: |', '  one: two: three', '  - "x', 'b:three', 'c: 1')).toEqual([
      '5: there is no space after the colon',
    ]);
  });
});

describe('What only looks like a slip', () => {
  it.each([
    ['a: one # a note', { a: 'one' }],
    ['a: # a note', { a: null }],
    ['a: "we are #1"', { a: 'we are #1' }],
    ["a: 'it''s'", { a: "it's" }],
    ['a: "one: two"', { a: 'one: two' }],
    ['a: https://www.example.com/a:b', { a: 'https://www.example.com/a:b' }],
    ['a: R&D, 5 * 3, yes! & more', { a: 'R&D, 5 * 3, yes! & more' }],
    ['a: “Natural”, they say', { a: '“Natural”, they say' }],
    ['a: [one, "two, three"] # a note', { a: ['one', 'two, three'] }],
    ['"a": 1', { a: 1 }],
    ['a: >\n  one\n  two: three', { a: 'one two: three' }],
    ['a: one\n  two', { a: 'one two' }],
  ])('is none: %j', (fields, data) => {
    const file = read('---', fields, '---');
    expect(saidOf(file)).toEqual([]);
    expect(file.data).toEqual(data);
  });
});

describe('Of a field that stands twice', () => {
  it('the first counts, and the second is named', () => {
    const file = read('---', 'a: 1', 'b: 2', 'a: 3', '---');
    expect(file.data).toEqual({ a: 1, b: 2 });
    expect(saidOf(file)).toEqual(['4: this field stands here twice']);
  });
});
