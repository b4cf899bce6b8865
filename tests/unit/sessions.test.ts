import { describe, expect, it } from 'vitest';
import { HAIR_SHADES, SKIN_TONES, START, STOPS } from '#sessions/figure.ts';
import { showing } from '#sessions/showing.ts';

describe('What shows at a stop', () => {
  const all = STOPS.map((_, stop) => showing(stop, STOPS.length));

  it('is all that showed at the stop before, and one layer more', () => {
    for (const [stop, { layers }] of all.entries()) {
      expect(layers).toHaveLength(STOPS.length);
      expect(layers.filter(Boolean)).toHaveLength(stop + 1);
      for (const [index, on] of (all[stop - 1]?.layers ?? []).entries()) {
        if (on) expect(layers[index]).toBe(true);
      }
    }
  });

  it('is marked on one still', () => {
    for (const [stop, { stills }] of all.entries()) {
      expect(stills.flatMap((on, index) => (on ? [index] : []))).toEqual([stop]);
    }
  });
});

describe('The stops of the slider', () => {
  it('go from before to the fourth session, and start between the two', () => {
    expect(STOPS.map(({ name }) => name)).toEqual([
      'Before',
      'Session 1',
      'Session 2',
      'Session 3',
      'Session 4',
    ]);
    expect(STOPS.at(-1)).toMatchObject({ note: '(some people have three)' });
    expect(START).toBeGreaterThan(0);
    expect(START).toBeLessThan(STOPS.length - 1);
  });

  it('say nothing in figures, which are the owner’s to change', () => {
    for (const { words } of STOPS) {
      expect(words).not.toMatch(/\d|\b(one|two|three|four|five|six|ten|hours?|days?|years?)\b/i);
      expect(words).toMatch(/^[A-Z].+\.$/);
    }
  });
});

describe('Skin tones and hair shades', () => {
  it('have a name and rules of their own each', () => {
    const shades = [...SKIN_TONES, ...HAIR_SHADES];
    expect(shades).toHaveLength(9);
    expect(new Set(shades.map(({ name }) => name)).size).toBe(9);
    expect(new Set(shades.map(({ id }) => id)).size).toBe(9);
  });

  it('start with one in the middle, not at an end', () => {
    const chosen = (shades: typeof SKIN_TONES) =>
      shades.flatMap((shade, index) => (shade.chosen ? [index] : []));
    expect(chosen(SKIN_TONES)).toEqual([2]);
    expect(chosen(HAIR_SHADES)).toEqual([1]);
  });
});
