import { assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foreignLetters } from '#text/alphabets.ts';
import { hiddenAdvice, hiddenCharacter } from '#text/hidden-characters.ts';
import { markupInLine } from '#text/literal-markup.ts';
import { skeletonOf } from '#text/look-alikes.ts';

/** One of each sort that cannot be seen in a word of Latin letters. */
const UNSEEN = [
  ...'\u0000\u0008\u001B\u007F\u0085\u00AD\u034F\u061C\u115F\u180E\u200B\u200C\u200D\u200E\u200F',
  ...'\u2028\u2029\u202A\u202E\u2060\u2066\u2069\u206F\u2800\u3164\uE000\uFE0F\uFEFF\uFFA0\uFFF9',
  ...'\u{1D173}\u{E0001}\u{E0041}\u{E0100}\u{F0000}\u{10FFFF}\uFFFE\uFFFC\u0378',
  '\uD83D',
  '\uDE00',
];

describe('A character that cannot be seen', () => {
  it.each(UNSEEN)('is found in a word: %j', (character) => {
    const found = hiddenCharacter(`One pig${character}ment more.`);
    expect(found).toMatchObject({ at: 7, before: 'pig', after: 'ment' });
    expect(found && hiddenAdvice(found).fix).toBe(
      'Delete "pig" and "ment" and all between them, and type it again.',
    );
  });

  it('is found wherever it stands among letters, and its words can be printed', () => {
    const anywhere = property(
      string({ unit: constantFrom(...'abc é.,?!'), minLength: 1 }),
      constantFrom(...UNSEEN),
      integer({ min: 0, max: 20 }),
      (text, character, place) => {
        const at = Math.min(place, text.length);
        const found = hiddenCharacter(text.slice(0, at) + character + text.slice(at));
        expect(found?.at).toBe(at);
        expect(hiddenCharacter(JSON.stringify(found && hiddenAdvice(found)))).toBeUndefined();
      },
    );
    assert(anywhere, { numRuns: 1000 });
  });

  it.each([
    'Emoji: 👩‍⚕️ 👨‍👩‍👧 1️⃣ #️⃣ ❤️ ☎︎ 🏳️‍🌈 👍🏽 🇬🇧 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 🫪',
    'Persian: می\u200Cخواهم, ه\u200D.',
    'Hindi and Sinhala: क्\u200Dष क्\u200Cष ක්\u200Dර',
    'Hebrew: שלום\u200F! and שלום (\u200ESMP)',
    'Names: 辻\u{E0100} ᠠ\u180B',
    'Spaces:\u00A0one\u2009two\u202Fthree\u3000four\tfive\nsix',
    'Cafe\u0301, naïve, ﬁne, ½, №, …, “quotes”',
  ])('is none in %j', (text) => {
    expect(hiddenCharacter(text)).toBeUndefined();
  });
});

describe('A letter of another alphabet', () => {
  it.each([
    ['pаinless', '"pаinless" has a letter of another alphabet: its "а" (U+0430) is Cyrillic'],
    ['Αnna', '"Αnna" has a letter of another alphabet: its "Α" (U+0391) is Greek'],
    ['Say а word', '"а" has a letter of another alphabet: its "а" (U+0430) is Cyrillic'],
    ['a сору of it', '"сору" has a letter of another alphabet: its "с" (U+0441) is Cyrillic'],
    ['𝐩𝐚𝐢𝐧 relief', '"𝐩𝐚𝐢𝐧" is written in signs that only look like letters'],
  ])('is named in "%s"', (text, says) => {
    expect(foreignLetters(text)?.says).toBe(says);
  });

  it.each([
    'Вера',
    'We say мало (little) and λίγο.',
    'Вера draws, and Ева helps.',
    'We say мама.',
    '5 μm, Δ, 3 kΩ',
    'Tシャツ, 日本語, SMP-הטיפול',
    'Zoë, Łukasz, Åse, Nguyễn',
  ])('is none in "%s"', (text) => {
    expect(foreignLetters(text)).toBeUndefined();
  });
});

describe('Two texts look the same', () => {
  it.each([
    ['Does it hurt?', 'does it  hurt ?!'],
    ['Does it hurt?', 'Dоes іt hurt\u200B?'],
    ['Does it hurt?', 'Ｄｏｅｓ it\u00A0hurt?'],
    ['Café', 'Cafe\u0301'],
    ['HPMNYZ', 'ΗΡΜΝΥΖ'],
  ])('"%s" and %j', (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  it('but not when a reader tells them apart', () => {
    expect(skeletonOf('Does it hurt?')).not.toBe(skeletonOf('Did it hurt?'));
    expect(skeletonOf('resume')).not.toBe(skeletonOf('résumé'));
  });
});

describe('A line without Markdown', () => {
  it.each([
    'can&#8217;t',
    'can&rsquo;t or will',
    'caf&eacute; and bar',
    'can&rsqou;t or will',
    'can&#8217 or will',
    'a &colour; word',
    'a &nbsp b',
    '<b>hair</b> and',
    'one<br>two',
    'a <!-- note -->',
    '**bold** words',
    '__bold__ words',
    'an *italic* word',
    'an _italic_ word',
    'see [this](/that/) page',
    'see [this](that) page',
    'see [this] (/that/) page',
    '`code` here',
    '~~old~~ new',
    'Hello {{ name }} there',
    '# A title',
    '- a hyphen',
    '• a dot',
    String.raw`two \* three`,
    'a :smile: here',
    'TBC',
    'It costs £XX a session',
    'Call [phone number] today',
    'Ask [insert name]',
    'Your clinic name',
    'My full name',
    'Welcome to %CLINIC_NAME%',
  ])('does not hold "%s"', (line) => {
    expect(markupInLine(line)).toBeDefined();
  });

  it.each([
    'AT&T, R&D; Q&A and B&B',
    'word&colour; and more',
    'I <3 it, 5 < 6 > 2, a < b and c > d, A -> B --> C',
    '5 * 3, £200*, ***** great, s**t, f***ing',
    'snake_case_name and @_anna_',
    '_anna_',
    'Your own hairline',
    'Your name stays with us',
    'Todo is a town, XXL a size, and 100% [of them]',
    'He said [sic] and [he] left […]',
    'C#, #1, 100 %, £20–£30, a – b, and/or, 24/7, 9:00–17:00',
    '3. Session, (a) one, 1986 was',
    ':-) ;) ^^ \\o/ =)',
    'https://www.example.com/a_b__c?x=1&copy=2#d_e_',
  ])('may hold "%s"', (line) => {
    expect(markupInLine(line)).toBeUndefined();
  });
});
