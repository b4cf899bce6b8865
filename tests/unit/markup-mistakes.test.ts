import { describe, expect, it } from 'vitest';
import { foreignLetters } from '#text/alphabets.ts';
import { hiddenCharacter } from '#text/hidden-characters.ts';
import { markupInLine } from '#text/literal-markup.ts';
import { skeletonOf } from '#text/look-alikes.ts';
import { misreadWord } from '#text/misread.ts';
import { refusedMarkdown } from '#prose/markdown/markdown.ts';

describe('An answer is not published as it stands', () => {
  it.each([
    '**Please note:**keep it.',
    'It is **bold ** here.',
    '__Please note:__keep it.',
    '*Note:*keep it.',
    'Read [the rules] (/aftercare/).',
    'Read [the rules][nowhere].',
    'Read [the rules]: /aftercare/ first.',
    'Read (the rules)[/aftercare/].',
    'Words.\n\n[Note]: https://www.example.com "not before"',
    'See [a].\n\n[a]: /one/\n[a]: /two/',
    'See [**](/one/) here.',
    'A note.[^1]',
    '• one\n• two',
    'Monday;nine\nTuesday;ten',
    'a;b;c\nd;e;f',
    'day 1: rest\nday 2: walk',
    'Bring:\n– one',
    'o\tone',
    '1.Wash',
    'Do:\n2. Wash',
    '(1) Wash\n(2) Dry',
    '👉 one\n👉 two',
    '1986. A year.',
    '10) November.',
    '1. a\n3. b',
    '- a\n-',
    '| A | B |',
    ':::note\nWords.\n:::',
    'Ask {{ name }} or {% name %}.',
    '#Heading\n\nWords.',
    'Words.\n\n===',
    'An ``unclosed code',
    'It is ==marked==.',
    'A wrong &nosuch; entity.',
    'A < b > word.',
    'It ends here\\',
    '2*3*4 dots',
    'dis&shy;comfort',
    'a&#8203;b',
    'a [page](/gallery&#x202E;/)',
    'p&#1072;inless',
    'Read [the rules].(/aftercare/)',
    '*[SMP]: what it is\n\nSMP is it.',
    'Term\n: what it is',
    'It is ++underlined++.',
    'x^2^ of it',
    '☐ one\n☐ two',
    'They can&rsqou;t.',
    'TO DO: ask about this.',
    'The day is TBC.',
    'Lorem ipsum dolor sit amet.',
    'It costs £XXX.',
    'Ring [your phone number].',
    'Welcome to %CLINIC%.',
  ])('%j', (text) => {
    const [slip, ...more] = refusedMarkdown(text);
    expect(slip?.line).toBeGreaterThan(0);
    expect(more.length).toBeLessThan(3);
  });

  it('and the line is that of the slip', () => {
    const [slip] = refusedMarkdown('One\ntwo **three**\nfour **five:**six.');
    expect(slip?.line).toBe(3);
  });
});

describe('An answer is published as it stands', () => {
  it.each([
    '5 * 3, snake_case, (see [sic]), £20–£30, a – b, and/or, C#, #1, AT&T, <3, ~20, £200*.',
    'In that year,\n1986. It was.',
    '1986\\. A year.',
    '1. a\n1. b\n1. c',
    '1. a\n\nWords.\n\n2. b',
    '3. c\n4. d',
    '\\*meant\\*, \\[x\\](/y/), \\_a\\_, \\\\, \\# and &ast;&lt;b&gt;',
    'un**believ**able, **“quoted”** words, ***both***',
    'Write to <mailto:a_b@clinic.example> or https://www.example.com/__a__/*b.',
    'A line with a break  \nand **another**\\\nline.',
    'A [gallery][] and [more](/gallery/ "Title").\n\n[gallery]: /gallery/',
    '“It was good.”\n— Anna',
    '+44 20 7946 0123 is the number.',
    '✓ No downtime.',
    'In word&colour; and AT&T &copy is how some write it.',
    'Ask for Вера, who says мама. C++ and J++.',
    'You need: a hat',
  ])('%j', (text) => {
    expect(refusedMarkdown(text)).toEqual([]);
  });
});

describe('A megabyte of one pattern is read in one go', () => {
  const long = (pattern: string) => pattern.repeat(Math.ceil(1_000_000 / pattern.length));
  const PATTERNS = [
    '](',
    '[',
    '**a',
    '__a',
    '*a ',
    '_a ',
    '`',
    '<!-- ',
    '<b ',
    '&amp;',
    '&a',
    '{{',
    ':a:',
  ];
  const MORE = [
    '\u200B',
    '\u200E',
    '👩\u200D',
    'а',
    'aа ',
    '| ',
    '= ',
    '-',
    '- ',
    '• a\n',
    '1.a\n',
    '\\',
    '"',
    '$$a',
    '++a',
    'Â',
    'Ã©',
    '~',
  ];

  // Twice the length takes twice as long: what took its square would not end here.
  it.each([...PATTERNS, ...MORE])('%j', (pattern) => {
    const text = long(pattern);
    for (const read of [hiddenCharacter, foreignLetters, markupInLine, skeletonOf, misreadWord])
      read(text);
    expect(text.length).toBeGreaterThanOrEqual(1_000_000);
  });
});
