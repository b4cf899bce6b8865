import { expect, test } from 'vitest';
import { movedBy } from '#gallery/comparison/slider-keys.ts';

test.each([
  ['ArrowRight', 55, 45],
  ['ArrowLeft', 45, 55],
  ['ArrowUp', 55, 55],
  ['ArrowDown', 45, 45],
  ['PageUp', 60, 60],
  ['PageDown', 40, 40],
  ['Home', 0, 0],
  ['End', 100, 100],
])('%s moves a slider from the middle to %i, or to %i from right to left', (key, to, other) => {
  expect(movedBy(key, 50, false)).toBe(to);
  expect(movedBy(key, 50, true)).toBe(other);
});

test('a key goes on from the nearest step, and stops at the ends', () => {
  expect(movedBy('ArrowUp', 33.4, false)).toBe(40);
  expect(movedBy('ArrowDown', 2, false)).toBe(0);
  expect(movedBy('PageUp', 95, false)).toBe(100);
});

test.each(['Tab', 'a', 'Enter'])('%s moves no slider', (key) => {
  expect(movedBy(key, 50, false)).toBeUndefined();
});
