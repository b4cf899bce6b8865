import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STAGES } from '../run.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

test('npm test runs every script whose name begins with test, but for the one that never ends', () => {
  const all = Object.keys(scripts).filter((name) => name.startsWith('test:'));
  expect(STAGES.flat().toSorted()).toEqual(all.filter((name) => name !== 'test:watch').toSorted());
  expect(scripts['test']).toBe('node tests/run.ts');
});

test('the unit tests need no built site, and the tests of the site are another project', () => {
  expect([scripts['test:unit'], scripts['test:site'], scripts['test:watch']]).toEqual([
    'vitest run --config tests/vitest.config.ts --project=unit*',
    'vitest run --config tests/vitest.config.ts --project site',
    'vitest --config tests/vitest.config.ts --project=unit*',
  ]);
});
