import { defineConfig } from '@playwright/test';
import { findChromium } from './support/chromium.ts';

const { executablePath, args, env } = await findChromium();

/** Browser tests: no retries, because a test that passes the second time tells nothing. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '.results/browser',
  globalSetup: './support/build-sites.ts',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // One test goes through every page of a site; a busy machine takes its time for that.
  timeout: 180_000,
  reporter: [['list'], ['./support/skipped-tests.ts']],
  use: { launchOptions: { executablePath, args, env }, locale: 'en-GB' },
});
