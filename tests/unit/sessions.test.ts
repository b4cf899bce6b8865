import { describe, expect, it } from 'vitest';
import { HAIR_SHADES, sessionFigure, SKIN_TONES, START, STOPS } from '#sessions/figure.ts';
import { showing } from '#sessions/showing.ts';
import { patchDots } from '#stipple/drawings/patch.ts';

/** Where every hair of a path begins. */
function hairsIn(data: string): string[] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/m(-?\d+) ?(-?\d+)(?:l(-?\d+) ?(-?\d+)|h0)/g)].map((found) => {
    const [moveX = 0, moveY = 0, lineX = 0, lineY = 0] = found.slice(1).map((n) => Number(n ?? 0));
    const start = `${x + moveX},${y + moveY} to ${lineX},${lineY}`;
    [x, y] = [x + moveX + lineX, y + moveY + lineY];
    return start;
  });
}

describe('The drawing of the sessions', () => {
  const { layers, svg } = sessionFigure();

  it('has a layer for each stop, each with an id of its own', () => {
    expect(layers.map(({ id }) => id)).toEqual(STOPS.map((_, index) => `layer-${index}`));
  });

  it('loses no hair of the patch and adds none', () => {
    const { layers: drawn, dots } = patchDots();
    const hairs = layers.map(({ d }) => hairsIn(d));
    expect(hairs).toEqual(drawn.map(hairsIn));
    const ends = hairs.map((_, index) => hairs.slice(0, index + 1).flat().length);
    expect(ends).toEqual([...dots.ends]);
  });

  it('gives every session about as much to add, and hair to begin with', () => {
    const [before = 0, ...added] = layers.map(({ d }) => hairsIn(d).length);
    expect(before).toBeGreaterThan(100);
    expect(before).toBeLessThan(Math.min(...added));
    expect(Math.max(...added) / Math.min(...added)).toBeLessThan(1.25);
  });

  it('fits its frame, and is the same each time', () => {
    expect(svg).toEqual({ viewBox: '0 0 320 320', 'stroke-width': patchDots().width });
    expect(sessionFigure()).toEqual(sessionFigure());
  });
});

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
  it('go from before to the fourth session, and start in the middle', () => {
    expect(STOPS.map(({ name }) => name)).toEqual([
      'Before',
      'Session 1',
      'Session 2',
      'Session 3',
      'Session 4',
    ]);
    expect(STOPS.at(-1)).toMatchObject({ note: '(some people have three)' });
    expect(START).toBe((STOPS.length - 1) / 2);
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
