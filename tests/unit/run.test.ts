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

test('only the tests of the site need a built one, and no project holds those of another', () => {
  expect(['unit', 'owner', 'site', 'watch'].map((name) => scripts[`test:${name}`])).toEqual([
    'vitest run --config tests/vitest.config.ts --project=unit*',
    'vitest run --config tests/vitest.config.ts --project owner',
    'vitest run --config tests/vitest.config.ts --project site',
    'vitest --config tests/vitest.config.ts --project=unit*',
  ]);
});
