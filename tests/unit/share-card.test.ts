import { describe, expect, it } from 'vitest';
import { drawCard, type Card } from '#share/card.ts';
import { CAPITALS, setText, type Setting, type Space } from '#share/lines.ts';
import { openTypeface } from '#share/typeface.ts';
import { ink } from '#stipple/drawings/palette.ts';
import { shareGround } from '#stipple/drawings/share-ground.ts';

/** Half an em a character, so that a test can count. */
const measure = (line: string): number => line.length / 2;
const SPACE: Space = { width: 500, height: 300, lineHeight: 1 };
const SETTINGS: Setting[] = [
  { lines: 3, smallest: 50, largest: 100 },
  { lines: 4, smallest: 20, largest: 50 },
];
const set = (text: string, space = SPACE) => setText(text, space, SETTINGS, measure);

describe('A text in lines', () => {
  it('stays on one line, in the largest type, where that fits', () => {
    expect(set('Contact')).toMatchObject({ lines: ['Contact'], size: 100 });
  });

  it('is broken so that its lines are even', () => {
    expect(set('one two three four').lines).toEqual(['one two', 'three four']);
    expect(set('aaaa bbbb cccc dddd eeee ffff').lines).toEqual([
      'aaaa bbbb',
      'cccc dddd',
      'eeee ffff',
    ]);
  });

  it('leaves no word alone on the last line', () => {
    const { lines } = set('aaaaa bbbbb ccccc ddddd eeeee fffff ggg');
    expect(lines.at(-1)).toContain(' ');
  });

  it('takes smaller type rather than lines of very different lengths', () => {
    const { lines, size } = set('aa bbbbbbbbb ccccccccccc');
    expect(lines).toEqual(['aa bbbbbbbbb', 'ccccccccccc']);
    expect(size).toBe(83);
  });

  it('does not end a line with a small word that belongs to the next', () => {
    const twoLines = (text: string) =>
      setText(text, { ...SPACE, width: 1000 }, [{ lines: 2, smallest: 50, largest: 100 }], measure);
    const [before, after] = ['aaaaaaaaaa bbbbbbbbb', 'cccccccccc ddddddddddd'];
    expect(twoLines(`${before} the ${after}`).lines).toEqual([before, `the ${after}`]);
    expect(twoLines(`${before} xyz ${after}`).lines).toEqual([`${before} xyz`, after]);
  });

  it('becomes smaller, and only then takes a line more, the longer it is', () => {
    const word = 'aaaaaaaaa';
    const texts = [1, 4, 6, 12].map((count) => set(Array(count).fill(word).join(' ')));
    const sizes = texts.map(({ size }) => size);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(texts.map(({ lines }) => lines.length)).toEqual([1, 2, 3, 4]);
  });

  it('is never wider or higher than its space', () => {
    for (const words of [1, 2, 5, 12, 20]) {
      const { lines, size } = set(Array(words).fill('abcdef').join(' '), { ...SPACE, height: 120 });
      expect(Math.max(...lines.map(measure)) * size).toBeLessThanOrEqual(500);
      expect((lines.length - 1 + CAPITALS) * size).toBeLessThanOrEqual(120);
    }
  });

  it('shrinks below all sizes for a word that is too long', () => {
    const { lines, size } = set('a'.repeat(100));
    expect(lines).toEqual(['a'.repeat(100)]);
    expect(size).toBe(10);
  });

  it('keeps words together that a no-break space joins', () => {
    expect(set('aaaaaaaaaaa 4\u00A0days').lines).toEqual(['aaaaaaaaaaa', '4\u00A0days']);
  });

  it('is nothing where there are no words', () => {
    expect(set(' \n ').lines).toEqual([]);
  });
});

const letters = openTypeface();
const CARD: Card = { title: 'Questions and answers', place: '', foot: 'The SMP Clinic' };
const draw = (changes: Partial<Card> = {}) => drawCard({ ...CARD, ...changes }, letters);

/** The corners of what is drawn. */
function extent(svg: string) {
  const data = svg.match(/ d="([^"]*)"/)?.[1] ?? '';
  const numbers = (data.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** As long as a title can be, and then some; every letter that reaches far up or down. */
const LONG =
  'Does scalp micropigmentation look real from up close and in daylight, or will people notice that it is not hair at all?';
const HARD: [what: string, card: Partial<Card>][] = [
  ['a short title', { title: 'Contact' }],
  ['a title of 120 characters', { title: LONG, place: 'Questions and answers' }],
  ['a word of 60 letters', { title: 'Haarpigmentierung'.repeat(4).slice(0, 60) }],
  ['a clinic’s name of 40 characters', { foot: 'Manchester Scalp Micropigmentation Rooms' }],
  ['a clinic’s name of 80 characters', { foot: 'Scalp Micropigmentation '.repeat(4).slice(0, 80) }],
  ['accents over and under capitals', { title: 'ŹÅÇ Ğ Ệ Łódź ŹÅÇ Ğ Ệ Łódź ŹÅÇ Ğ Ệ Łódź ĄĘ' }],
];

describe('The words of a share picture', () => {
  it.each(HARD)('stand inside the square in the middle: %s', (_what, card) => {
    const { svg, leftOut } = draw(card);
    expect(leftOut).toEqual([]);
    const { left, right, top, bottom } = extent(svg);
    expect(left).toBeGreaterThanOrEqual(285 + 20);
    expect(right).toBeLessThanOrEqual(915 - 10);
    expect(top).toBeGreaterThanOrEqual(30);
    expect(bottom).toBeLessThanOrEqual(630 - 20);
  });

  it('are outlines in ink and nothing else, so that no typeface of the machine can be used', () => {
    for (const [, card] of HARD) {
      const { svg } = draw(card);
      expect(svg).toMatch(/^<svg [^<]*><path fill="#[0-9a-f]{6}" d="[MLHVQCZ\d\s.,-]*"\/><\/svg>$/);
      expect(svg).toContain(`fill="${ink}"`);
      expect(svg).not.toMatch(/text|font|href|image|NaN/);
    }
  });

  it('have the size of the ground', () => {
    expect(draw().svg).toContain(`width="${shareGround.width}" height="${shareGround.height}"`);
  });

  it('are the title, its place and the clinic’s name, each of which can be seen', () => {
    const all = draw({ place: 'Services' }).svg;
    for (const part of ['title', 'place', 'foot']) {
      expect(draw({ place: 'Services', [part]: '' }).svg.length).toBeLessThan(all.length);
      expect(draw({ place: 'Services', [part]: 'Another' }).svg).not.toBe(all);
    }
  });

  it('are the same however a letter is composed and white space is written', () => {
    expect(draw({ title: 'Lo\u0301dz' }).svg).toBe(draw({ title: 'Lódz' }).svg);
    expect(draw({ title: ' Two\u2028 words\n' }).svg).toBe(draw({ title: 'Two words' }).svg);
    expect(draw({ title: 'Two\u00AD\u200F words' }).svg).toBe(draw({ title: 'Two words' }).svg);
  });

  it('leave out a text whose letters the typeface has not, and say which', () => {
    const { svg, leftOut } = draw({ title: 'عيادة in Łódź' });
    expect(leftOut).toEqual(['عيادة in Łódź']);
    expect(svg).toBe(draw({ title: '' }).svg);
    expect(extent(svg).right).toBeGreaterThan(400);
  });

  it('leave out no more than an emoji where a text has one', () => {
    const { svg, leftOut } = draw({ title: 'Good 👍🏽 news 🇬🇧' });
    expect(leftOut).toEqual(['👍', '🏽', '🇬', '🇧']);
    expect(svg).toBe(draw({ title: 'Good news' }).svg);
  });

  it('may all be missing', () => {
    const { svg, leftOut } = draw({ title: '漢字', place: 'ש', foot: 'ع' });
    expect(leftOut).toEqual(['漢字', 'ש', 'ع']);
    expect(svg).toContain(' d=""');
  });
});
