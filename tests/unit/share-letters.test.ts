import { create } from 'fontkitten';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cut } from '#share/typeface.cli.ts';
import { readKerning } from '#share/kerning.ts';
import { Letters } from '#share/letters.ts';
import { CAPITALS } from '#share/lines.ts';
import { fileOf, openTypeface, PARTS } from '#share/typeface.ts';

const latin = readFileSync(fileOf('latin'));
const letters = openTypeface();

describe('The typeface of the share pictures', () => {
  it.each(PARTS)('is the one its script cuts: %s', async (part) => {
    expect((await cut(part)).equals(readFileSync(fileOf(part)))).toBe(true);
  });

  it('has the letters of European names, and those that stand in another of its files', () => {
    for (const character of 'Aß€“’–…łŁźĐđğőŞțễ')
      expect(letters.has(character), character).toBe(true);
  });

  it('has no letters of other scripts and no emoji, and says so', () => {
    for (const character of ['ع', 'ש', '漢', 'Ж', '😀', '\u2028']) {
      expect(letters.has(character), character).toBe(false);
    }
    expect(() => letters.width('سلام')).toThrow(RangeError);
    expect(() => letters.outline('سلام', 0, 0, 10)).toThrow('The typeface has no "س".');
  });
});

describe('A line of letters', () => {
  it('is as wide as its letters, less what kerning brings them nearer', () => {
    const apart = letters.width('nn') - letters.width('n');
    expect(apart).toBeGreaterThan(0.4);
    expect(apart).toBeLessThan(0.7);
    expect(letters.width('To')).toBeLessThan(letters.width('T') + letters.width('o') - 0.05);
    expect(letters.width('AV')).toBeLessThan(letters.width('A') + letters.width('V') - 0.05);
  });

  it('is drawn as outlines where it is to stand, as large as asked', () => {
    const numbers = (data: string) => (data.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    const small = numbers(letters.outline('H', 100, 200, 50));
    const large = numbers(letters.outline('H', 100, 200, 100));
    const xs = (all: number[]) => all.filter((_, index) => index % 2 === 0);
    const ys = (all: number[]) => all.filter((_, index) => index % 2 === 1);
    expect(Math.min(...xs(small))).toBeCloseTo(100, 1);
    expect(Math.max(...ys(small))).toBeCloseTo(200, 1);
    expect(200 - Math.min(...ys(small))).toBeCloseTo(50 * CAPITALS, 0);
    expect(Math.max(...xs(large)) - 100).toBeCloseTo(2 * (Math.max(...xs(small)) - 100), 0);
  });

  it('takes a letter from the first file that has it', () => {
    const alone = new Letters([latin]);
    expect(alone.has('ł')).toBe(false);
    expect(letters.outline('a', 0, 0, 20)).toBe(alone.outline('a', 0, 0, 20));
    expect(letters.width('Łódź')).toBeGreaterThan(1.5);
  });

  it('is the same each time', () => {
    const draw = () => openTypeface().outline('Łódź & “To”', 10, 20, 30);
    expect(draw()).toBe(draw());
  });
});

/** Glyph pairs and the steps between them in thousandths of half an em, as HarfBuzz gives them. */
const STEPS: [part: (typeof PARTS)[number], pair: string, step: number][] = [
  ['latin', 'AV', -198],
  ['latin', 'To', -201],
  ['latin', 'r.', -108],
  ['latin', 'fi', 131],
  ['latin', '“A', -152],
  ['latin', 'Aé', -36],
  ['latin', 'nn', 0],
  ['latin-ext', 'Ťą', -165],
  ['latin-ext', 'Āā', -8],
  ['latin-ext', 'Łą', 0],
  ['vietnamese', 'ỲẠ', -191],
  ['vietnamese', 'Ươ', -33],
];

describe('Kerning', () => {
  it.each(STEPS)('of %s, %s: %i', (part, pair, step) => {
    const file = readFileSync(fileOf(part));
    const font = create(file);
    if (font.isCollection) throw new Error('A collection has no glyphs.');
    const [left = 0, right = 0] = font.glyphsForString(pair).map(({ id }) => id);
    expect(readKerning(file)(left, right)).toBe(step);
  });

  it('is none in a font that has no table of it', () => {
    const font = Buffer.from(latin);
    font.write('none', font.indexOf('GPOS'), 'latin1');
    expect(readKerning(font)(36, 57)).toBe(0);
  });
});
