import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { displayFace } from '#styles/display-face.ts';

const file = new URL('../../src/styles/newsreader.woff2', import.meta.url);

it('the display face in the project is the one its script makes', async () => {
  expect((await displayFace()).equals(readFileSync(file))).toBe(true);
});

it('the display face is at most 16 kB', () => {
  expect(readFileSync(file).length).toBeLessThanOrEqual(16_000);
});
