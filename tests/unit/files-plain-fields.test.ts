import { array, assert, constantFrom, oneof, property, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { strayMarks } from '#files/yaml/stray-marks.ts';
import { plainFields } from '#files/yaml/plain-fields.ts';
import { readOwnerFile } from '#files/read.ts';

describe('Fields that say what they say to anybody', () => {
  it('are read line by line', () => {
    const yaml =
      "question: Can I (or you) wear a hat?\norder: 12\nsummary: It's 24 hours, “usually”; no more.\n" +
      'alsoSearchedAs: [pain, electric shaver]\nservices: []\npublished: 2026-11-22\nchanged:';
    expect(plainFields(yaml)).toEqual({
      question: 'Can I (or you) wear a hat?',
      order: 12,
      summary: "It's 24 hours, “usually”; no more.",
      alsoSearchedAs: ['pain', 'electric shaver'],
      services: [],
      published: '2026-11-22',
      changed: null,
    });
  });

  it.each([
    '',
    'a: one: two',
    'a: one # two',
    'a: "one"',
    'a: “one”',
    'a: true',
    'null: one',
    'a: [one, true]',
    'a: 007',
    'a: 1.5',
    'a: one\na: two',
    'a: one\n  two',
    'a:\n  b: one',
    'a:\n- one',
    '# a note\na: one',
    'a: one ',
    'a: *one',
    'a: 2026-1-2',
  ])('are not these: %j', (yaml) => {
    expect(plainFields(yaml)).toBeUndefined();
  });

  const name = oneof(
    stringMatching(/^[a-zA-Z]{1,2}$/),
    constantFrom('null', 'True', 'y', 'constructor', '__proto__'),
  );
  const value = oneof(
    stringMatching(/^[A-Za-z][a-zA-Z0-9 ,.;!?'"’“”()%/&+–—-]{0,9}$/),
    stringMatching(/^[\w ,.;:!?'"’“”()%/&+–—\-[\]{}*#|>@`~\\=\t]{0,9}$/),
    stringMatching(/^\[[a-z0-9 ,-]{0,9}\]$/),
    stringMatching(/^\d{1,4}(-\d\d){0,2}$/),
    constantFrom('', 'true', 'False', 'NULL', '~', 'yes', '.inf', '0x1f', '0o17', '1e3', '-1', 'é'),
  );
  const line = tuple(name, constantFrom(': ', ': ', ': ', ':  ', ':', ' : '), value).map((parts) =>
    parts.join(''),
  );

  it('are exactly what YAML makes of them', () => {
    let read = 0;
    assert(
      property(array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const yaml = lines.join('\n');
        const plain = plainFields(yaml);
        if (!plain) return;
        const document = parseDocument(yaml, { version: '1.2', logLevel: 'error' });
        read += 1;
        expect([...document.errors, ...strayMarks(document, yaml)]).toEqual([]);
        expect(plain).toEqual(document.toJS());
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(50);
  });

  it('still have a line, a place and what was written', () => {
    const file = readOwnerFile('a.md', '---\na: one\nb:\nc: [x, y]\n---\nText.');
    expect(file.data).toEqual({ a: 'one', b: null, c: ['x', 'y'] });
    expect([file.lineOf(['b']), file.lineOf(['c', 1])]).toEqual([3, 4]);
    expect([file.has(['b']), file.has(['z'])]).toEqual([true, false]);
    expect([file.written(['a']), file.written(['b'])]).toEqual(['one', '']);
  });
});
