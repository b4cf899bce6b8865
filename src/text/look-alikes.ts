/**
 * Letters of other alphabets that a reader takes for a Latin one, each with that one: those of
 * Cyrillic, Greek and Armenian that Unicode calls confusable with a letter from a to z
 * (https://www.unicode.org/Public/security/latest/confusables.txt).
 */
const LATIN: Record<string, string> = Object.fromEntries(
  [
    // Cyrillic, by small letters; a capital is looked up by its small letter.
    'аa вb сc ԁd еe ѐe ёe ғf һh нh іi їi јj кk ӏl мm оo рp ԛq гr ѕs тt ѵv ԝw хx уy үy',
    // Greek; the capitals below look like another letter than their small ones.
    'αa βb ϲc εe ηn ιi ϳj κk νv οo ρp τt υu χx γy ζz μu ωw ΗH ΜM ΝN ΡP ΥY ΖZ ΧX ΕE',
    // Armenian
    'ցg հh ոn օo զq սu յj',
  ]
    .flatMap((alphabet) => alphabet.split(' '))
    .map(([other = '', latin = '']) => [other, latin]),
);

/** The Latin letter, in small, that a letter looks like; undefined where it looks like none. */
export const latinTwin = (letter: string): string | undefined =>
  (LATIN[letter] ?? LATIN[letter.toLowerCase()])?.toLowerCase();

/**
 * A text as it looks to a reader who compares it with another: without capitals, marks, widths,
 * styles and whatever cannot be seen, and in Latin letters where it could be in those
 * (https://www.unicode.org/reports/tr39/#Confusable_Detection).
 */
export function skeletonOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{DI}/gu, '')
    .replaceAll(
      /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu,
      (letter) => latinTwin(letter) ?? letter,
    )
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
