import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const UNIT = 'tests/unit/**/*.test.ts';

/** Tests that put other modules in the place of some, which no test beside them may meet. */
const mocking = globSync(UNIT, { cwd: root }).filter((file) =>
  /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(`${root}/${file}`, 'utf8')),
);

// Some start the owner's commands, which a busy machine takes its time for.
const unit = { testTimeout: 120_000, hookTimeout: 60_000 };

/** Unit tests need no build; site tests look at built sites, made once before them. */
export default defineConfig({
  test: {
    projects: [
      {
        root,
        // What several files import is read once: the tests take half the time of the processor.
        test: { ...unit, name: 'unit', include: [UNIT], exclude: mocking, isolate: false },
      },
      { root, test: { ...unit, name: 'unit-mocking', include: mocking } },
      {
        root,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
