import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const UNIT = 'tests/unit/**/*.test.ts';

/** Tests that put other modules in the place of some, which no test beside them may meet. */
const mocking = globSync(UNIT, { cwd: root }).filter((file) =>
  /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(`${root}/${file}`, 'utf8')),
);

// A busy machine takes its time, most of all for commands.
const patient = { testTimeout: 120_000, hookTimeout: 60_000 };

/**
 * Unit tests and those of what an owner does need no build; site tests look at built sites, made
 * once before them.
 */
export default defineConfig({
  test: {
    // Vitest would leave one core to the person at the machine, and on two cores use one.
    maxWorkers: availableParallelism(),
    projects: [
      {
        root,
        // What several files import is read once: the tests take half the time of the processor.
        test: { ...patient, name: 'unit', include: [UNIT], exclude: mocking, isolate: false },
      },
      { root, test: { ...patient, name: 'unit-mocking', include: mocking } },
      { root, test: { ...patient, name: 'owner', include: ['tests/owner/**/*.test.ts'] } },
      {
        root,
        test: {
          ...patient,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
        },
      },
    ],
  },
});
