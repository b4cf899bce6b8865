import { describe, expect, it } from 'vitest';
import { decode } from '#files/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (const [index, letter] of [...text].entries())
    view.setUint16(index * 2, letter.charCodeAt(0), littleEndian);
  return new Uint8Array(view.buffer);
};

const saidOf = (bytes: Uint8Array) =>
  decode(bytes).unreadable.map(({ line, says }) => (line ? `${line}: ${says}` : says));

describe('The text of a file', () => {
  it.each([
    ['plain text', 'One\ntwo\n'],
    ['accents, emoji and other scripts', 'café 👍🏽 שלום مرحبا 髪\n'],
    ['spaces of other widths', 'one\u00A0two\u2009three\u202Ffour\n'],
    ['a tab', 'one\ttwo\n'],
    ['nothing at all', ''],
  ])('is what was written: %s', (_what, text) => {
    expect(decode(utf8(text))).toEqual({ text, unreadable: [] });
  });

  it('has no byte order mark and the line ends of this machine, whoever saved it', () => {
    expect(decode(utf8('\uFEFFone\r\ntwo\rthree\n'))).toEqual({
      text: 'one\ntwo\nthree\n',
      unreadable: [],
    });
  });
});

describe('Letters that were read in another way than they were written', () => {
  it.each([
    ['A cafÃ© here', '"cafÃ©". Write "café".'],
    ['They donâ€™t', '"donâ€™t". Write "don’t".'],
    ['It is Â£20', '"Â£20". Write "£20".'],
    ['2 Ã— 3', '"Ã—". Write "×".'],
    ['Hello ðŸ˜€', '"ðŸ˜€". Write "😀".'],
    ['a â€œ日本', '"â€œ日本". Write the word again.'],
  ])('are named: %s', (text, said) => {
    const found = decode(utf8(text)).unreadable.map(({ says, fix }) => `${says}. ${fix}`);
    expect(found).toEqual([`letters were lost in ${said}`]);
  });

  it.each(['“AMANHÃ” and São Paulo', 'Âge, château, “CAFÉ”', 'über, señor, naïve'])(
    'are none in %s',
    (text) => {
      expect(decode(utf8(text)).unreadable).toEqual([]);
    },
  );
});

describe('A file in another encoding', () => {
  it.each([
    ['with a mark', utf16('\uFEFFWhat is SMP?', true)],
    ['the other way round', utf16('\uFEFFWhat is SMP?', false)],
    ['without a mark', utf16('What is SMP?', true)],
  ])('is known for UTF-16 %s', (_how, bytes) => {
    expect(decode(bytes).text).toBeUndefined();
    expect(saidOf(bytes)).toEqual([
      'the file is saved as UTF-16 (also called "Unicode"), not as UTF-8',
    ]);
  });

  it('is named by its first word that UTF-8 has no letters for, as it was written', () => {
    expect(saidOf(latin1('What is it?\r\nIt costs £20 in the caf\u00E9.\n'))).toEqual([
      '2: "£20" holds a letter that is not saved as UTF-8',
    ]);
  });

  it('is named by the right word where good letters stand before the bad one', () => {
    const mixed = new Uint8Array([...utf8('naïve words and a '), ...latin1('caf\u00E9\n')]);
    expect(saidOf(mixed)).toEqual(['1: "café" holds a letter that is not saved as UTF-8']);
  });

  it.each([
    ['a Word or Pages document', latin1('PK\u0003\u0004\u0000\u0000')],
    ['a Word document', latin1('\u00D0\u00CF\u0011\u00E0\u00A1')],
    ['a rich-text document', latin1('{\\rtf1\\ansi One.}')],
    ['a PDF document', latin1('%PDF-1.7')],
  ])('is no text when it is %s', (what, bytes) => {
    expect(decode(bytes).text).toBeUndefined();
    expect(saidOf(bytes)).toEqual([`this is ${what}, not plain text`]);
  });
});

describe('A letter that went wrong in a file that can be read', () => {
  it('is named with its word when an earlier program lost it', () => {
    expect(saidOf(utf8('One.\nA caf\uFFFD here.\nNothing.\n'))).toEqual([
      '2: a letter was lost in "caf\uFFFD"',
    ]);
  });

  it.each(['\u0000', '\u0008', '\u000B', '\u001B', '\u007F', '\u0085'])(
    'is named with its line when nobody can see it: %j',
    (letter) => {
      const text = `One line that is long enough.\nAnother${letter} one, also long enough.\n`;
      expect(saidOf(utf8(text))).toEqual([
        expect.stringMatching(/^2: a control character .* behind "Another" and before "one,"/),
      ]);
    },
  );
});
