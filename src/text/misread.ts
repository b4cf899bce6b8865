import type { TextAdvice } from './advice.ts';

/** What Windows-1252 has from 0x80 to 0x9F. */
const HIGH = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
);

/** What a byte that is not the first of its letter is read as. */
const NEXT = String.raw`[\xA0-\xBF${HIGH}]`;

/**
 * How letters begin that were written as UTF-8 and read as Windows-1252: é and £, ’ and €, emoji.
 * “AMANHÔ ends in a letter of its own; what was misread is small, and follows no capital.
 */
const MISREAD = [
  String.raw`(?<!\p{Lu})Ã${NEXT}`,
  String.raw`Â[\xA0-\xBF]`,
  `â(?:€${NEXT}|‚¬|„¢|†${NEXT}|œ${NEXT})`,
  `ðŸ${NEXT}{2}`,
].join('|');
const WORD = new RegExp(String.raw`[^ \t\n]{0,60}?(?:${MISREAD})[^ \t\n]{0,60}`, 'u');
const SUSPECT = /[ÃÂâð]/;

/** The first word of a text that was read in another way than it was written: "CafÃ©". */
export function misreadWord(text: string): TextAdvice | undefined {
  const found = SUSPECT.test(text) ? WORD.exec(text) : undefined;
  if (!found) return undefined;
  const [word] = found;
  const meant = readAgain(word);
  return {
    at: found.index,
    says: `letters were lost in "${word}"`,
    fix: meant ? `Write "${meant}".` : 'Write the word again.',
  };
}

/** The word as it was; undefined where that cannot be told any more. */
function readAgain(word: string): string | undefined {
  const bytes = Array.from(word, (letter) =>
    HIGH.includes(letter) ? 0x80 + HIGH.indexOf(letter) : (letter.codePointAt(0) ?? 0),
  );
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
