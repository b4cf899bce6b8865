/** Small letters in the order of the signs that Unicode has for each: "ᴀʙᴄ" for "abc". */
const SIGNS: [letters: string, signs: string][] = [
  ['abcdefghijklmnopqrstuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'],
];

/** Runs of signs for all letters of the alphabet, by the number of their first. */
const RUNS: [first: number, letter: string][] = [
  [0x1f110, 'A'],
  [0x1f130, 'A'],
  [0x1f150, 'A'],
  [0x1f170, 'A'],
  [0x1f1e6, 'A'],
];

const PLAIN = new Map<string, string>([
  ...SIGNS.flatMap(([letters, signs]) =>
    [...signs].map((sign, index): [string, string] => [sign, letters[index] ?? '']),
  ),
  ...RUNS.flatMap(([first, letter]) =>
    Array.from({ length: 26 }, (_, index): [string, string] => [
      String.fromCodePoint(first + index),
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + index),
    ]),
  ),
]);

/** Small capitals that phonetics does not use, or several of those that it does in one word. */
const SMALL_CAPITALS = String.raw`[\u1D00-\u1D22\uA730\uA731\uA7AF]|[ʙɢʜɪʟɴʀʏ]{3}`;
/** An ordinal or an abbreviation raises few letters, behind others. */
const RAISED = String.raw`(?<![\p{L}\p{N}])[\u02B0-\u02B8\u02E1-\u02E3\u1D2C-\u1D6A\u1D78\u1D9B-\u1DBF\u2071\u207F\u2C7C\u2C7D]{3,}`;
const WIDE = String.raw`[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]`;
/** Letters in circles and squares; 🅰, 🅱, 🅾 and 🅿 by themselves are signs of blood and parking. */
const FRAMED = String.raw`[\u24B6-\u24E9\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F129}\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}]|[\u{1F170}-\u{1F189}]\uFE0F?(?:[\u{1F170}-\u{1F189}]|(?=\p{Ll}))`;
const LETTERLIKE = String.raw`[ℊℋℌℍℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴ](?=\p{L})`;
/** Two letters with a stroke through each or a line below. */
const STRUCK = String.raw`(?:\p{L}[\u0332-\u0338\u035E\u035F\u20D2\u20D3\u20D8\u20E5\u20E6]){2}`;
/** More marks than a letter of these alphabets has in any language. */
const STACKED = String.raw`[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]\p{Mn}{4}|(?:\p{sc=Latn}\p{Mn}{2,3}){3}`;

const BEFORE = String.raw`[^\s\p{P}]{0,60}`;
const wordWith = (...signs: string[]): RegExp =>
  new RegExp(`${BEFORE}(?:${signs.join('|')})[^\\s\\p{P}]*`, 'u');

const STYLED = wordWith(SMALL_CAPITALS, RAISED, FRAMED, LETTERLIKE);
const MARKED = wordWith(STRUCK, STACKED);
/** Beside Chinese, Japanese and Korean signs such letters are as wide as those. */
const WIDE_WORD = wordWith(WIDE);
const WIDE_SCRIPTS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

const FLAGS = /\p{RGI_Emoji_Flag_Sequence}|(?<none>[\u{1F1E6}-\u{1F1FF}]+)/gv;

const SUSPECT =
  /[\u02B0-\u02E3\u0262-\u029F\u1D00-\u1DBF\u2071\u207F\u210A-\u2134\u24B6-\u24E9\u2C7C\u2C7D\uA730\uA731\uA7AF\uFF10-\uFF5A\u{1D400}-\u{1D7FF}\u{1F110}-\u{1F1FF}\p{Mn}]/u;

interface StyledWord {
  at: number;
  word: string;
  /** The same in plain letters. */
  plain: string;
}

/** The first word whose letters are signs that only look like letters. */
export function styledWord(text: string): StyledWord | undefined {
  if (!SUSPECT.test(text)) return undefined;
  const found =
    STYLED.exec(text) ??
    MARKED.exec(text) ??
    (WIDE_SCRIPTS.test(text) ? undefined : WIDE_WORD.exec(text)) ??
    noFlag(text);
  if (!found) return undefined;
  const [word] = found;
  return { at: found.index, word, plain: plainLetters(word) };
}

function noFlag(text: string): RegExpExecArray | undefined {
  for (const found of text.matchAll(FLAGS)) if (found.groups?.['none']) return found;
  return undefined;
}

/** Letters and digits as a keyboard has them: "ᴡᴀsʜ", "𝐖𝐚𝐬𝐡" and "W̶a̶s̶h̶" to "wash" or "Wash". */
const plainLetters = (word: string): string =>
  [...word]
    .map((sign) => PLAIN.get(sign) ?? sign)
    .join('')
    .normalize('NFKD')
    .replaceAll(/[\u0332-\u0338\u035E\u035F\u20D0-\u20F0\uFE0F]|(?<=\p{M})\p{M}+/gu, '')
    .normalize('NFC');
