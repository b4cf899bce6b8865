import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, replaced, unfolded } from '#prose/folded.ts';
import { refusedMarkdown } from '#prose/markdown/markdown.ts';
import { plainText } from '#prose/markdown/plain-text.ts';

describe('The words of a Markdown text', () => {
  it.each([
    ['Bold **in**side and a [li](/x/)nk.', 'Bold inside and a link.\n'],
    ['One line\ngoes on.', 'One line goes on.\n'],
    ['A line\\\nthat breaks.', 'A line that breaks.\n'],
    ['&#112;ain &amp; more', 'pain & more\n'],
    ['## Head\n\n- one\n- two\n\nEnd.', 'Head\none\ntwo\nEnd.\n'],
    ['See <!-- a note -->this.', 'See this.\n'],
    ['[a]: /faq/\n\nSee [a].', 'See a.\n'],
  ])('of %j are %j', (markdown, words) => {
    expect(plainText(markdown).text).toBe(words);
  });

  it('stand on the lines of the source', () => {
    const { text, lineAt } = plainText('One\ntwo **three\nfour**\n\n- five\n- six');
    const lines = ['One', 'two', 'three', 'four', 'five', 'six'].map((word) =>
      lineAt(text.indexOf(word)),
    );
    expect(lines).toEqual([1, 2, 2, 3, 5, 6]);
  });

  it.each([
    ['too many characters', 'word '.repeat(20_000), 1, 'characters'],
    ['too many marks at the start of a line', `One.\n\n${'>'.repeat(5000)} two`, 3, 'marks'],
    ['lists in lists in lists', `One.\n\n${'1. '.repeat(30)}two`, 3, 'marks'],
    ['too many codes', '&shy;'.repeat(2000), 1, 'codes'],
  ])('are not looked for in a text with %s', (_what, markdown, line, says) => {
    const [refused] = refusedMarkdown(markdown);
    expect(refused?.line).toBe(line);
    expect(refused?.says).toContain(says);
    expect(plainText(markdown).text).toBe('');
  });

  it.each([
    ['a long answer', 'word '.repeat(9000)],
    ['lists in lists', '- a\n  - b\n    - c'],
    ['a line of hyphens', `One.\n\n${'-'.repeat(80)}`],
  ])('are found in %s', (_what, markdown) => {
    expect(plainText(markdown).text).not.toBe('');
  });
});

describe('A text that is folded for judging', () => {
  it.each([
    ['pain\u2011free', 'pain-free'],
    ['pain\u2013free and so \u2013 on', 'pain-free and so \u2013 on'],
    ['a\u00A0b \u2009 c', 'a b c'],
    ['\u2018a\u2019 \u201Cb\u201D', '\'a\' "b"'],
    ['pain\u00ADless\u200B', 'painless'],
    ['\uFF30ainless\u2122', 'Painless'],
    ['Painless\u00AE, \u00A9', 'Painless, '],
    ['na\u00EFve', 'naive'],
    ['one\ntwo', 'one\ntwo'],
  ])('%j is %j', (text, plain) => {
    expect(folded(text).text).toBe(plain);
  });

  it('knows where each of its parts stood', () => {
    const text = 'A \u2011 b\u00ADc  d won\u2019t';
    const { text: plain, span } = replaced(folded(text), /won't/g, () => 'will not');
    const stood = (words: string) => {
      const from = plain.indexOf(words);
      return text.slice(...span(from, from + words.length));
    };
    expect(plain).toBe('A - bc d will not');
    expect(['A', '-', 'bc', 'd', 'will not', 'not'].map(stood)).toEqual([
      'A',
      '\u2011',
      'b\u00ADc',
      'd',
      'won\u2019t',
      'won\u2019t',
    ]);
  });

  it('is the same text as long as nothing is to be changed', () => {
    assert(
      property(string(), (text) => {
        const { text: same, span } = replaced(unfolded(text), /\0never/g, () => '');
        expect([same, span(0, text.length)]).toEqual([text, [0, text.length]]);
      }),
    );
  });
});
