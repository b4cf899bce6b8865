import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PathOptions, toPath, toStrokes } from '#stipple/generator/path.ts';
import { type Dots, stipple } from '#stipple/generator/stipple.ts';
import { toSvg } from '#stipple/generator/svg.ts';

const dots = stipple({
  seed: 3,
  width: 400,
  height: 300,
  gap: 8,
  density: (x) => 0.2 + (0.8 * x) / 400,
  size: (_x, _y, chance) => 1 + 2 * chance,
  angle: (x, y) => Math.atan2(y - 150, x - 200),
});

interface Hair {
  x: number;
  y: number;
  dx: number;
  dy: number;
}

/** Reads path data as a browser does: steps from where the one before has ended. */
function readPath(data: string): Hair[] {
  let [x, y] = [0, 0];
  const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number);
  return data
    .split('m')
    .slice(1)
    .map((part) => {
      const [move = '', line = ''] = part.split(/[lh]/);
      const [stepX = 0, stepY = 0] = numbers(move);
      const [dx = 0, dy = 0] = numbers(line);
      const hair = { x: x + stepX, y: y + stepY, dx, dy };
      [x, y] = [hair.x + dx, hair.y + dy];
      return hair;
    });
}

/** The middles of hairs, in an order of their own, to compare what two paths draw. */
function middles(hairs: readonly Hair[]): number[][] {
  const found = hairs.map(({ x, y, dx, dy }) => [x + dx / 2, y + dy / 2]);
  return found.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
}

function expected({ x, y }: Dots, unit: number): number[][] {
  const places = Array.from(x, (at, index) => [
    Math.round(at / unit),
    Math.round((y[index] ?? 0) / unit),
  ]);
  return places.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
}

describe('path data', () => {
  test('holds every dot at its place on the grid', () => {
    assert(
      property(constantFrom(0.25, 0.5, 1, 2), (unit) => {
        expect(middles(readPath(toPath(dots, { unit })))).toEqual(expected(dots, unit));
      }),
    );
  });

  test('draws a dot as a line of no length', () => {
    const data = toPath(dots);
    expect(data.match(/h0/g)).toHaveLength(dots.x.length);
    expect(data).toMatch(/^(m-?\d+[ -]\d+h0)+$/);
  });

  test('draws a hair along its direction, with its middle where the dot is', () => {
    const one = { x: [100], y: [60], r: [2], angle: [Math.PI / 6], ends: [1] };
    const only = { ...one } as unknown as Dots;
    const [hair] = readPath(toPath(only, { length: (radius) => 10 * radius }));
    expect(hair).toEqual({ x: 92, y: 55, dx: 17, dy: 10 });
  });

  test('holds every hair at its place, wherever the one before it has ended', () => {
    const at = new Map(expected(dots, 1).map(([x = 0, y = 0]) => [`${x} ${y}`, { x, y }]));
    const hairs = readPath(toPath(dots, { length: () => 12 }));
    const near = hairs.filter(({ x, y, dx, dy }) =>
      [...at.values()].some((dot) => Math.hypot(x + dx / 2 - dot.x, y + dy / 2 - dot.y) <= 1),
    );
    expect(near).toHaveLength(dots.x.length);
    expect(hairs.every(({ dx, dy }) => Math.abs(Math.hypot(dx, dy) - 12) < 1)).toBe(true);
  });

  test('draws a hair that points back the same way as one that points forward', () => {
    const turned = { ...dots, angle: dots.angle.map((angle) => angle + Math.PI) };
    const length = () => 12;
    expect(toPath(turned, { length })).toBe(toPath(dots, { length }));
  });

  test('draws in parts what it draws as a whole', () => {
    assert(
      property(integer({ min: 0, max: dots.x.length }), (middle) => {
        const draw = (options: PathOptions) => readPath(toPath(dots, options));
        const parts = [...draw({ to: middle }), ...draw({ from: middle })];
        expect(middles(parts)).toEqual(middles(draw({})));
      }),
      { numRuns: 10, seed: 20261122 },
    );
  });

  test('is empty where there are no dots', () => {
    expect(toPath(dots, { from: 5, to: 5 })).toBe('');
    expect(toStrokes(dots, 3, { to: 0 })).toEqual([]);
  });
});

describe('strokes', () => {
  test('are few, thin to wide, and hold each dot once', () => {
    const strokes = toStrokes(dots, 4);
    expect(strokes.map(({ width }) => width)).toEqual([2.5, 3.5, 4.5, 5.5]);
    const hairs = strokes.flatMap(({ d }) => readPath(d));
    expect(middles(hairs)).toEqual(expected(dots, 1));
  });

  test('have the widths of their dots', () => {
    for (const { width, d } of toStrokes(dots, 4)) {
      const places = new Set(readPath(d).map(({ x, y }) => `${x} ${y}`));
      const radii = dots.r.filter((_, index) =>
        places.has(`${Math.round(dots.x[index] ?? 0)} ${Math.round(dots.y[index] ?? 0)}`),
      );
      expect(radii.length).toBe(places.size);
      expect(radii.every((radius) => Math.abs(2 * radius - width) <= 0.55)).toBe(true);
    }
  });

  test('are one when all dots have one size', () => {
    const even = { ...dots, r: dots.r.map(() => 1.5) };
    expect(toStrokes(even, 3)).toHaveLength(1);
  });
});

describe('an SVG file', () => {
  const drawing = { width: 800, height: 600, strokes: [{ width: 2, d: 'm4 5h0' }] };

  test('holds the ground, then the dots', () => {
    const options = { ink: '#123456', ground: '#abcdef', pixels: 400 };
    expect(toSvg(drawing, options)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 800 600">' +
        '<rect width="800" height="600" fill="#abcdef"/>' +
        '<g fill="none" stroke="#123456" stroke-linecap="round">' +
        '<path stroke-width="2" d="m4 5h0"/></g></svg>',
    );
  });

  test('has no ground unless it is given one', () => {
    expect(toSvg(drawing, { ink: '#000' })).not.toContain('<rect');
  });
});
