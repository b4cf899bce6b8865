import { describe, expect, it } from 'vitest';
import { truncate, inLetters, inLines, inPixels } from '#preview/verdicts/truncate.ts';
import { lettersOf, widthOf } from '#preview/verdicts/arial-widths.ts';
import { wide } from '../support/preview.ts';

describe('The width of a line in Arial', () => {
  it.each([
    ['', 0],
    ['c', 10],
    [wide(58), 580],
    ['i', 4.44],
    ['W', 18.88],
    ['Wi', 23.32],
    // A letter with an accent is as wide as without, whether it is one sign or two.
    ['é', 11.12],
    ['e\u0301', 11.12],
    ['Å', 13.34],
    ['\u200B', 0],
    ['漢字', 40],
    ['Ж', 12],
    // One emoji, of several signs or of one.
    ['😀', 25],
    ['👩🏽‍⚕️', 25],
    ['🇬🇧', 25],
    ['™', 20],
    ['5', 11.12],
  ])('of “%s” at 20 px is %d pixels', (text, width) => {
    expect(widthOf(text, 20)).toBeCloseTo(width, 1);
  });

  it('grows with the size of the type', () => {
    expect(widthOf('Dot & Line', 40)).toBeCloseTo(2 * widthOf('Dot & Line', 20), 6);
  });
});

describe('The letters of a text', () => {
  it('are what a reader takes for one', () => {
    expect(lettersOf('a👩🏽‍⚕️e\u0301')).toEqual(['a', '👩🏽‍⚕️', 'e\u0301']);
  });
});

describe('A text', () => {
  it.each([
    // At the edge, and one letter beyond it.
    [wide(58), inPixels(580, 20), wide(58), ''],
    [wide(59), inPixels(580, 20), `${wide(56)}…`, wide(3)],
    ['one two', inLetters(7), 'one two', ''],
    ['one two', inLetters(6), 'one…', 'two'],
    ['one two', inLetters(4), 'one…', 'two'],
    ['one two', inLetters(3), 'on…', 'e two'],
    // Marks that belong to what follows go with it.
    ['A title – The clinic', inLetters(12), 'A title…', 'The clinic'],
    ['One, two and three', inLetters(9), 'One, two…', 'and three'],
    // Without its full stop it would fit, but then something is lost.
    ['One two.', inLetters(7), 'One…', 'two.'],
    ['One. Two three', inLetters(6), 'One…', 'Two three'],
    ['One, two', inLetters(5), 'One…', 'two'],
    // An emoji of many signs is never cut in two.
    ['👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️', inLetters(2), '👩🏽‍⚕️…', '👩🏽‍⚕️👩🏽‍⚕️'],
    ['  white \n space ', inLetters(11), 'white space', ''],
    ['', inLetters(5), '', ''],
  ])('“%s” is cut where there is no more room', (text, fits, shown, lost) => {
    expect(truncate(text, fits)).toEqual({ text: shown, lost });
  });
});

describe('Two lines', () => {
  const twoLines = inLines(2, 328, 20);

  it.each([
    [`${wide(32)} ${wide(32)}`, true],
    [`${wide(32)} ${wide(16)} ${wide(17)}`, false],
    [`${wide(16)} ${wide(15)} ${wide(32)}`, true],
    // A word wider than a line goes on in the next.
    [wide(65), true],
    [wide(66), false],
    [`c ${wide(33)}`, false],
  ])('have room for “%s”: %s', (text, fits) => {
    expect(twoLines(text)).toBe(fits);
  });
});
