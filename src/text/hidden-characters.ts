/** A character that a reader cannot see, between the words that can be seen. */
interface HiddenCharacter {
  /** Where it stands in the text, in UTF-16 units. */
  at: number;
  /** What it is, with its number: "a soft hyphen (U+00AD)". */
  name: string;
  /** The word that ends before it, and the one that begins behind it; empty where there is none. */
  before: string;
  after: string;
}

/** Letters of scripts that join, or keep apart, by joiners (https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters). */
const JOINING = String.raw`[[\p{L}\p{M}]&&[${[
  'Arab',
  'Syrc',
  'Nkoo',
  'Mong',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Khmr',
  'Mymr',
  'Tibt',
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('')}]]`;

/** Letters that run from right to left, and what may stand between one and a mark of direction. */
const RTL = String.raw`[[\p{L}]&&[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]]`;
const BETWEEN = String.raw`[^\p{L}\n]{0,40}`;
const DIRECTION = String.raw`[\u200E\u200F\u061C]`;

const EMOJI = String.raw`\p{Extended_Pictographic}(?:[\uFE0E\uFE0F]|\p{Emoji_Modifier})?`;

/** Where characters that cannot be seen by themselves change how their neighbours look. */
const MEANT = [
  String.raw`[0-9#*]\uFE0F\u20E3`,
  String.raw`\p{RGI_Emoji_Tag_Sequence}`,
  String.raw`${EMOJI}(?:\u200D${EMOJI})*`,
  String.raw`(?<=${JOINING})\u200C(?=${JOINING})`,
  String.raw`(?<=${JOINING})\u200D`,
  String.raw`(?<=\p{scx=Mong})[\u180B-\u180F]`,
  String.raw`(?<=\p{sc=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=\p{sc=Hebr}\p{M}?)\u034F`,
  String.raw`(?<=${RTL}${BETWEEN})${DIRECTION}|${DIRECTION}(?=${BETWEEN}${RTL})`,
  // Signs of Arabic and its kin that stand around numbers, and can be seen.
  String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]`,
].join('|');

/**
 * What is not seen, whatever the typeface: controls, what renderers ignore, halves of characters,
 * characters of one typeface only, of none yet, and blanks that are no spaces.
 */
const UNSEEN = String.raw`[[\p{C}\p{DI}\p{Zl}\p{Zp}\u2800\uFFF9-\uFFFD\u{1D159}]--[\t\n]]`;

const SUSPECT = new RegExp(UNSEEN, 'v');
const HIDDEN = new RegExp(`(?:${MEANT})|(?<hidden>${UNSEEN})`, 'gv');

/** So much of a line is looked at on either side for the words around a place. */
const NEAR = 60;

/**
 * The first character of a text that cannot be seen; nothing where all can be, or where those that
 * cannot are what emoji and the scripts of Arabic, Hebrew and India need. Spaces of every width
 * are spaces, and may stand in a text.
 */
export function hiddenCharacter(text: string): HiddenCharacter | undefined {
  if (!SUSPECT.test(text)) return undefined;
  for (const { index, groups } of text.matchAll(HIDDEN)) {
    const hidden = groups?.['hidden'];
    if (hidden === undefined) continue;
    const before = text.slice(Math.max(0, index - NEAR), index);
    const after = text.slice(index + hidden.length, index + hidden.length + NEAR);
    return {
      at: index,
      name: `${kindOf(hidden)} (${codeOf(hidden)})`,
      before: bare(seen(before).match(/\S+(?=[^\S\n]*$)/)?.[0]),
      after: bare(seen(after).match(/^[^\S\n]*(\S+)/)?.[1]),
    };
  }
  return undefined;
}

/** What is wrong with a text that has one, and what to do, in words for the owner. */
export function hiddenAdvice({ name, before, after }: HiddenCharacter) {
  const places = [before && `behind "${before}"`, after && `before "${after}"`];
  const where = places.filter((place) => place !== '').join(' and ');
  const says = `${name} stands ${where || 'here'}, and it cannot be seen`;
  if (before && after)
    return {
      says,
      fix: `Delete "${before}" and "${after}" and all between them, and type it again.`,
    };
  const word = before || after;
  return {
    says,
    fix: word ? `Delete "${word}" with what touches it, and type it again.` : 'Delete it.',
  };
}

/** The number of a character as Unicode writes it: "U+00AD". */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A word without the quotes around a value, which would stand within those of the message. */
const bare = (word = ''): string => word.replaceAll(/^["']{1,9}|["']{1,9}$/g, '');

/** The part of a text that can be seen and printed. */
const seen = (text: string): string =>
  text.replaceAll(HIDDEN, (found, ...rest) => {
    const { hidden } = rest.at(-1) as { hidden?: string };
    return hidden === undefined ? found : '';
  });

const KINDS: [characters: RegExp, kind: string][] = [
  [/\u00AD/, 'a soft hyphen'],
  [/[\u200B\u2060\uFEFF]/, 'a space without a width'],
  [/\u200C|\u200D|\u034F/, 'a joiner of letters'],
  [/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u206F]/, 'a mark that turns the direction of writing'],
  [/[\u2028\u2029]/, 'a line end of another program'],
  [/[\uFE00-\uFE0F\u180B-\u180F]|[\u{E0100}-\u{E01EF}]/u, 'a mark that chooses the look of a sign'],
  [/[\u{E0000}-\u{E007F}]/u, 'a tag'],
  [/\p{Cs}/u, 'half a character'],
  [/\p{Co}/u, 'a sign of one typeface only'],
  [/\p{Cn}/u, 'a number that is no character'],
  [/\p{Cc}/u, 'a control character'],
  [/\uFFFD/, 'the sign of a letter that was lost'],
  [/[\uFFF9-\uFFFC]/, 'the place of something that was not copied'],
];

const kindOf = (character: string): string =>
  KINDS.find(([characters]) => characters.test(character))?.[1] ?? 'a blank character';
