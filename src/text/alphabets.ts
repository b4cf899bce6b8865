import { codeOf } from './hidden-characters.ts';
import { latinTwin } from './look-alikes.ts';
import { styledWord } from './styled-letters.ts';
import type { TextAdvice } from './advice.ts';

/** Alphabets with letters that look like those of another. */
const ALPHABETS: [name: string, letters: RegExp][] = [
  'Cyrillic',
  'Greek',
  'Armenian',
  'Cherokee',
  'Coptic',
  'Georgian',
  'Lisu',
].map((name) => [name, new RegExp(String.raw`\p{Script=${name}}`, 'u')]);

const FOREIGN = new RegExp(ALPHABETS.map(([, { source }]) => source).join('|'), 'u');
const LATIN = /\p{Script=Latin}/u;
const WORDS = /[\p{L}\p{M}]+/gu;

/** Greek letters that stand for a unit or a quantity, and look like no Latin letter: "5 μm". */
const SYMBOLS = /[μΩΔλπθ]/gu;

/** Greek words in small letters look foreign at a glance, but for these. */
const GREEK_TWINS = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ]/u;

/** Of Cyrillic those that look Latin at a glance: a small в is no b, nor is т a t. */
const CYRILLIC_TWINS = /[асеорхуіјѕһԁԛԝӏѵѐёїАВСЕНІЈКМОРЅТХУԚԜѴЀЁЇ]/u;
const TWINS = new Map([
  ['Greek', GREEK_TWINS],
  ['Cyrillic', CYRILLIC_TWINS],
]);

/**
 * A name in the letters of its own language, such as Вера. Every letter of Вера and of Сара looks
 * Latin, as every one of a disguised "Асе" does: by its letters alone no rule tells a name from a
 * disguise, and to refuse a person's name is worse.
 */
const NAME = /^\p{Lu}\p{Ll}{2,}$/u;

/**
 * A word whose letters are not what they seem: of two alphabets, all from one that only looks like
 * the rest of the text, or of a style. A word of another language in its own letters is none.
 * @returns what is wrong with the first such word, and what to write instead
 */
export function foreignLetters(text: string): TextAdvice | undefined {
  const styled = styledWord(text);
  if (styled) return inStyle(styled);
  if (!FOREIGN.test(text) || !LATIN.test(text)) return undefined;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const letters = word.normalize('NFC').replaceAll(SYMBOLS, '');
    if (FOREIGN.test(letters) && LATIN.test(letters)) return advice(word, index);
  }
  return borrowed(text);
}

/** Every letter of another alphabet in a Latin text looks Latin: no language is written so. */
function borrowed(text: string): TextAdvice | undefined {
  for (const [name, letters] of ALPHABETS) {
    const words = [...text.matchAll(WORDS)].filter(
      ({ 0: word }) => letters.test(word) && !NAME.test(word),
    );
    const twins = TWINS.get(name);
    const isTwin = (letter: string) => (twins ? twins.test(letter) : latinTwin(letter));
    const [first] = words;
    if (first && words.every(({ 0: word }) => [...word].every(isTwin))) {
      return advice(first[0], first.index);
    }
  }
  return undefined;
}

function advice(word: string, at: number): TextAdvice {
  const letter = word.match(FOREIGN)?.[0] ?? '';
  const alphabet = ALPHABETS.find(([, letters]) => letters.test(letter))?.[0];
  return {
    at,
    says: `"${word}" has a letter of another alphabet: its "${letter}" (${codeOf(letter)}) is ${alphabet}`,
    fix: 'Delete the word and type it again.',
  };
}

function inStyle({ at, word, plain }: { at: number; word: string; plain: string }): TextAdvice {
  const isPlain = /^[\p{sc=Latn}\p{N}\p{P}\p{S}]+$/u.test(plain);
  return {
    at,
    says: `"${word}" is written in signs that only look like letters`,
    fix: isPlain ? `Write "${plain}".` : 'Write the word again, in letters of your keyboard.',
  };
}
