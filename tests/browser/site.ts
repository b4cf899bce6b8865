import { test as base } from '@playwright/test';
import { startServer, type RunningServer } from '#serve/server.ts';
import { projectOf } from '../support/sites.ts';
import { startEngine, type Engine } from './engines/engine.ts';
import type { RunningEngine } from './engines/visitor.ts';

interface Servers {
  /** The built sites, served as they will be when published. */
  servers: Record<'plain' | 'full' | 'many' | 'preview', RunningServer>;
  /** The engine the behaviours run in; each project of playwright.config.ts has its own. */
  engine: Engine | undefined;
  /** That engine, started; it can be started anew. */
  running: Pick<RunningEngine, 'visit'> & { restart(): Promise<void> };
}

/** Tests with the built sites at hand, one server of each for each worker. */
export const test = base.extend<object, Servers>({
  engine: [undefined, { scope: 'worker', option: true }],
  running: [
    async ({ engine }, use) => {
      if (!engine) throw new Error('This project of playwright.config.ts has no engine.');
      let running = await startEngine(engine);
      await use({
        visit: (site, options) => running.visit(site, options),
        restart: async () => {
          await running.close();
          running = await startEngine(engine);
        },
      });
      await running.close();
    },
    { scope: 'worker' },
  ],
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
