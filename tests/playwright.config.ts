import { defineConfig } from '@playwright/test';
import type { Engine } from './browser/engines/engine.ts';
import { findEngines } from './browser/engines/find-engines.ts';

const launched = ({ executablePath, args, env }: Extract<Engine, { by: 'playwright' }>) => ({
  launchOptions: { executablePath, args, env },
});

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

/** What is missing is said in its sentence alone, without the places in the code. */
function plainly(error: Error): never {
  error.stack = `Error: ${error.message}`;
  throw error;
}

// Chromium sees the fonts of the tests; Firefox reads none of a folder of ours, and lays out with
// those of the machine.
const { engines } = await findEngines(ownEnvironment()).catch(plainly);

/** Browser tests: no retries, because a test that passes the second time tells nothing. */
export default defineConfig<object, { engine: Engine }>({
  testDir: 'browser',
  outputDir: '.results/browser',
  globalSetup: ['./browser/engines/say-engines.ts', './support/build-sites.ts'],
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // One test goes through every page of a site; a busy machine takes its time for that.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./support/skipped-tests.ts']],
  // Chromium runs every test, the others what any engine can be asked for.
  projects: engines.map((engine) => ({
    name: engine.name,
    ...(engine.name !== 'chromium' && { testMatch: 'behaviours.spec.ts' }),
    use: { engine, locale: 'en-GB', ...(engine.by === 'playwright' && launched(engine)) },
  })),
});
