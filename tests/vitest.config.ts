import { defineConfig } from 'vitest/config';

import { fileURLToPath } from 'node:url';

const shared = { root: fileURLToPath(new URL('..', import.meta.url)) };

/** Unit tests need no build; site tests look at built sites, made once before them. */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        // Some start the owner's commands, which a busy machine takes its time for.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/build-sites.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
