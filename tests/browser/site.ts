import { test as base } from '@playwright/test';
import { startServer, type RunningServer } from '#publish/serve.ts';
import { projectOf } from '../support/sites.ts';

interface Servers {
  /** The built sites, served as they will be when published. */
  servers: Record<'plain' | 'full' | 'many' | 'preview', RunningServer>;
}

/** Tests with the built sites at hand, one server of each for each worker. */
export const test = base.extend<object, Servers>({
  servers: [
    // Playwright reads the names of the first parameter, so it must be a pattern.
    async ({}, use) => {
      const serve = (name: keyof Servers['servers']) =>
        startServer({ root: projectOf(name), dist: 'dist', port: 0 });
      const servers = {
        plain: await serve('plain'),
        full: await serve('full'),
        many: await serve('many'),
        preview: await serve('preview'),
      };
      await use(servers);
      for (const server of Object.values(servers)) await server.close();
    },
    { scope: 'worker' },
  ],
});
