/**
 * Advance widths of Arial, in 2048ths of the size of the type, as they stand in Liberation Sans,
 * which was made to have the same. Letters with accents are as wide as those without, but for
 * the narrow i. Browsers also draw some pairs closer together: a line of English is up to half a
 * percent narrower than reckoned here, one of many capitals such as AV and To up to a twelfth. So
 * what fits here, fits there.
 */
const WIDTHS: Readonly<Record<number, string>> = {
  391: `'`,
  455: 'ijl‘’',
  532: '|',
  569: ' \u00A0!,./:;I[\\]ftìíîï·',
  682: '()-`r“”',
  684: '{}',
  717: '•',
  727: '"',
  797: '*',
  819: '°',
  961: '^',
  1024: 'Jcksvxyz',
  1139: '#$0123456789?L_abdeghnopqu£€–«»',
  1196: '+<=>~×',
  1251: 'FTZß',
  1366: '&ABEKPSVXY',
  1479: 'CDHNRUw',
  1509: '©®',
  1593: 'GOQ',
  1706: 'Mm',
  1821: '%æ',
  1933: 'W',
  2048: 'Æ—…™',
  2079: '@',
};

const EM = 2048;
const ADVANCE = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)] as const),
  ),
);

/** Of letters the table has not, the width most have: right to about a sixth. */
const OTHER = 0.6 * EM;
/** Emoji come from another face, whose pictures are between 1 and 1.4 em wide. */
const EMOJI = 1.25 * EM;
const FULL_WIDTH = EM;

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** What readers take for the letters of a text: an emoji of many parts is one. */
export const lettersOf = (text: string): string[] =>
  [...letters.segment(text)].map(({ segment }) => segment);

/** The width of a line in Arial, in pixels, for type of so many pixels. */
export function widthOf(text: string, size: number): number {
  const units = lettersOf(text).reduce((sum, letter) => sum + advanceOf(letter), 0);
  return (units / EM) * size;
}

function advanceOf(letter: string): number {
  const known = ADVANCE.get(letter) ?? ADVANCE.get([...letter.normalize('NFD')][0] ?? '');
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(letter) && letter > '™') {
    return EMOJI;
  }
  if (known !== undefined) return known;
  if (/^[\p{Cf}\p{Mn}]+$/u.test(letter)) return 0;
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)
    ? FULL_WIDTH
    : OTHER;
}
