import { type Arbitrary, assert, double, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DOTS_PER_GAP_SQUARED, isInside } from '#stipple/generator/layer.ts';
import type { Field, StippleOptions } from '#stipple/generator/options.ts';
import { type Dots, stipple } from '#stipple/generator/stipple.ts';

/** The same runs every time: a wrong dot must fail today and not once in a while. */
const RUNS = { numRuns: 20, seed: 20261122 };

const WIDTH = 300;
const HEIGHT = 200;
const uniform = (share: number): Field => {
  return () => share;
};

const seed = integer({ min: 0, max: 2 ** 32 - 1 });

/** Fields of many shapes: even, rising, with an edge, a disc, a narrow band. */
const field: Arbitrary<Field> = oneof(
  double({ min: 0.05, max: 1, noNaN: true }).map(uniform),
  double({ min: 0, max: 1, noNaN: true }).map((low): Field => {
    return (x) => low + ((1 - low) * x) / WIDTH;
  }),
  integer({ min: 1, max: WIDTH }).map((edge): Field => {
    return (x) => (x < edge ? 0.1 : 0.9);
  }),
  integer({ min: 20, max: 90 }).map((radius): Field => {
    return (x, y) => ((x - 150) ** 2 + (y - 100) ** 2 < radius ** 2 ? 1 : 0);
  }),
  integer({ min: 1, max: HEIGHT }).map((middle): Field => {
    return (_x, y) => Math.max(0, 1 - Math.abs(y - middle) / 10);
  }),
);

function draw(changes: Partial<StippleOptions> = {}): Dots {
  const options = { seed: 1, width: WIDTH, height: HEIGHT, gap: 6, density: uniform(1) };
  return stipple({ ...options, ...changes });
}

/** The density of the layer that a dot belongs to, where the dot is. */
function wishAt({ x, y, ends }: Dots, layers: readonly Field[], index: number): number {
  const layer = ends.findIndex((end) => index < end);
  return layers[layer]?.(x[index] ?? 0, y[index] ?? 0) ?? 0;
}

/** The dots that are nearer to an earlier one than their own density allows. */
function crowded(dots: Dots, layers: readonly Field[], gap: number): number[] {
  return [...dots.x.keys()].filter((index) => {
    const least = gap / Math.sqrt(wishAt(dots, layers, index));
    return nearestBefore(dots, index) < least - 1e-9;
  });
}

/** The least distance from a dot to one of those before it. */
function nearestBefore({ x, y }: Dots, index: number): number {
  let nearest = Infinity;
  for (let other = 0; other < index; other++) {
    const [dx, dy] = [(x[other] ?? 0) - (x[index] ?? 0), (y[other] ?? 0) - (y[index] ?? 0)];
    nearest = Math.min(nearest, dx * dx + dy * dy);
  }
  return Math.sqrt(nearest);
}

/** How many of the dots asked for there are between two places across the area. */
function measured(dots: Dots, wish: Field, gap: number, from: number, to: number): number {
  let asked = 0;
  for (let x = from + 0.5; x < to; x++) {
    for (let y = 0.5; y < HEIGHT; y++) asked += wish(x, y);
  }
  const found = dots.x.filter((x) => x >= from && x < to).length;
  return found / ((asked * DOTS_PER_GAP_SQUARED) / gap ** 2);
}

describe('the same seed', () => {
  test('gives the same dots to the byte', () => {
    assert(
      property(seed, field, (value, density) => {
        const options = {
          seed: value,
          density,
          size: (_x: number, _y: number, c: number) => 1 + c,
        };
        expect(draw(options)).toEqual(draw(options));
      }),
      { ...RUNS, numRuns: 10 },
    );
  });

  test('gives dots that no other seed gives', () => {
    expect(draw({ seed: 1 }).x).not.toEqual(draw({ seed: 2 }).x);
  });

  test('gives the dots it has always given', () => {
    const { x, y, ends } = draw({ seed: 7, gap: 12 });
    expect([ends, x.slice(0, 3), y.slice(0, 3)]).toMatchInlineSnapshot(`
      [
        [
          242,
        ],
        Float32Array [
          135.76272583007812,
          196.89244079589844,
          76.7486572265625,
        ],
        Float32Array [
          37.701026916503906,
          176.8861541748047,
          121.19280242919922,
        ],
      ]
    `);
  });
});

test('an area has its edges, and its margin has none of them', () => {
  const area = { width: WIDTH, height: HEIGHT, gap: 4, density: uniform(1), seed: 1 };
  const inside = [
    [0, 0],
    [WIDTH, HEIGHT],
  ] as const;
  const outside = [
    [-0.01, 0],
    [0, -0.01],
    [WIDTH + 0.01, 0],
    [0, HEIGHT + 0.01],
  ] as const;
  for (const [x, y] of inside) expect(isInside(area, x, y)).toBe(true);
  for (const [x, y] of outside) expect(isInside(area, x, y)).toBe(false);
});

describe('distance', () => {
  test('no dot is nearer to an earlier one than its density allows', () => {
    assert(
      property(seed, field, integer({ min: 5, max: 20 }), (value, density, gap) => {
        const dots = draw({ seed: value, density, gap });
        expect(crowded(dots, [density], gap)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the distance also holds between the dots of different layers', () => {
    assert(
      property(seed, field, (value, density) => {
        const layers: Field[] = [(x, y) => density(x, y) / 2, density];
        const dots = draw({ seed: value, density: layers, gap: 8 });
        expect(crowded(dots, layers, 8)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('the first dots are spread as well as all of them', () => {
    const dots = draw({ gap: 3 });
    for (const part of [0.02, 0.1, 0.3, 0.6, 1]) {
      const count = Math.round(dots.x.length * part);
      // The distance in a honeycomb of as many dots, than which nothing is more even.
      const best = Math.sqrt((2 * WIDTH * HEIGHT) / (Math.sqrt(3) * count));
      const nearest = Array.from({ length: count }, (_, index) => nearestBefore(dots, index));
      expect(Math.min(...nearest) / best).toBeGreaterThan(0.55);
    }
  });
});

describe('density', () => {
  test('an even field gives the number of dots it asks for', () => {
    assert(
      property(seed, double({ min: 0.1, max: 1, noNaN: true }), (value, share) => {
        const dots = draw({ seed: value, gap: 3, density: uniform(share) });
        const ratio = measured(dots, uniform(share), 3, 0, WIDTH);
        expect(ratio).toBeGreaterThan(0.99);
        expect(ratio).toBeLessThan(1.01);
      }),
      RUNS,
    );
  });

  test('a rising field is followed all the way across', () => {
    const rising: Field = (x) => 0.1 + (0.9 * x) / WIDTH;
    assert(
      property(seed, (value) => {
        const dots = draw({ seed: value, gap: 2, density: rising });
        for (let from = 0; from < WIDTH; from += 60) {
          const ratio = measured(dots, rising, 2, from, from + 60);
          expect(ratio).toBeGreaterThan(0.94);
          expect(ratio).toBeLessThan(1.06);
        }
      }),
      { ...RUNS, numRuns: 10 },
    );
  });

  test('each layer has the density it asks for', () => {
    const shares = [0.15, 0.4, 0.7, 1];
    const { ends } = draw({ gap: 2, density: shares.map(uniform) });
    for (const [index, share] of shares.entries()) {
      const asked = (share * DOTS_PER_GAP_SQUARED * WIDTH * HEIGHT) / 2 ** 2;
      expect((ends[index] ?? 0) / asked).toBeGreaterThan(0.99);
      expect((ends[index] ?? 0) / asked).toBeLessThan(1.01);
    }
  });

  test('where the density is 0 there is no dot', () => {
    const dots = draw({ density: (x) => (x < 100 ? 0 : 1) });
    expect(dots.x.length).toBeGreaterThan(0);
    expect(Math.min(...dots.x)).toBeGreaterThanOrEqual(100);
    expect(draw({ density: uniform(0) }).x).toHaveLength(0);
    expect(draw({ density: [] })).toMatchObject({ ends: [] });
  });

  test('a field so narrow that no dart meets it comes to an end', () => {
    // The density is read at 64 points a side, the first of them half a step in; no dart hits it.
    const point: Field = (x, y) => (x === (0.5 / 64) * WIDTH && y === (0.5 / 64) * HEIGHT ? 1 : 0);
    expect(draw({ density: point, gap: 2 }).x).toHaveLength(0);
  });
});

describe('layers', () => {
  test('a further layer leaves every dot before it as it was', () => {
    assert(
      property(seed, field, (value, density) => {
        const sparse: Field = (x, y) => density(x, y) / 4;
        const size = (_x: number, _y: number, chance: number) => 1 + chance;
        const traits = { seed: value, size, angle: size };
        const first = draw({ ...traits, density: sparse });
        const both = draw({ ...traits, density: [sparse, density] });
        expect(both.ends[0]).toBe(first.x.length);
        for (const key of ['x', 'y', 'r', 'angle'] as const) {
          expect(both[key].slice(0, first.x.length)).toEqual(first[key]);
        }
      }),
      { ...RUNS, numRuns: 10 },
    );
  });

  test('a layer that asks for less than the one before adds nothing', () => {
    const { ends } = draw({ density: [uniform(0.8), uniform(0.3)] });
    expect(ends[0]).toBeGreaterThan(0);
    expect(ends[1]).toBe(ends[0]);
  });
});

describe('dots', () => {
  test('all of them lie in the area', () => {
    assert(
      property(seed, field, double({ min: 2, max: 400, noNaN: true }), (value, density, gap) => {
        const { x, y } = draw({ seed: value, density, gap });
        expect(x.every((at) => at >= 0 && at <= WIDTH)).toBe(true);
        expect(y.every((at) => at >= 0 && at <= HEIGHT)).toBe(true);
      }),
      RUNS,
    );
  });

  test('a density is only asked about places in the area', () => {
    const density: Field = (x, y) =>
      x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT ? 1 : Number.NaN;
    expect(draw({ density }).x.length).toBeGreaterThan(0);
  });

  test('size and direction follow the place, with a chance of the dot’s own', () => {
    const chances = new Set<number>();
    const dots = draw({
      size: (x, _y, chance) => {
        chances.add(chance);
        return x;
      },
      angle: (_x, y) => y,
    });
    expect(dots.r).toEqual(dots.x);
    expect(dots.angle).toEqual(dots.y);
    expect(chances.size).toBe(dots.x.length);
    expect([...chances].every((chance) => chance >= 0 && chance < 1)).toBe(true);
  });

  test('without a size and a direction they are round and a quarter of the gap', () => {
    const { r, angle } = draw({ gap: 8 });
    expect(new Set(r)).toEqual(new Set([2]));
    expect(new Set(angle)).toEqual(new Set([0]));
  });
});

describe('a wrong argument is refused by name', () => {
  test.each([
    ['seed', { seed: 1.5 }],
    ['seed', { seed: -1 }],
    ['seed', { seed: 2 ** 32 }],
    ['width', { width: 0 }],
    ['width', { width: Number.NaN }],
    ['height', { height: -3 }],
    ['height', { height: Infinity }],
    ['gap', { gap: 0 }],
    ['gap', { gap: 1e-4 }],
    ['density', { density: uniform(1.01) }],
    ['density', { density: uniform(-0.01) }],
    ['density', { density: [uniform(0.5), uniform(Number.NaN)] }],
  ])('%s: %o', (name, changes) => {
    expect(() => draw(changes)).toThrow(RangeError);
    expect(() => draw(changes)).toThrow(new RegExp(`^${name} `));
  });
});
