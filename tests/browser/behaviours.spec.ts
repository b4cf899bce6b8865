import { BEHAVIOURS } from './behaviours/behaviours.ts';
import { BrowserStopped } from './engines/webdriver.ts';
import { test } from './site.ts';

for (const behaviour of BEHAVIOURS) {
  const mode = behaviour.scripts ? 'with scripts' : 'without scripts';
  test(`${mode}: ${behaviour.name}`, async ({ running, servers }) => {
    const walk = async () => {
      const { scripts, site = 'plain', width = 412, height = 800, dark = false } = behaviour;
      const before = await behaviour.through?.(servers[site].url);
      const { url } = before ?? servers[site];
      try {
        const visitor = await running.visit(url, { scripts, width, height, dark });
        await behaviour.run(visitor).finally(() => visitor.close());
      } finally {
        before?.close();
      }
    };
    await walk().catch(async (error) => {
      if (!(error instanceof BrowserStopped)) throw error;
      // A page that stops a browser stops the next one, too.
      console.warn(`${error.message} The behaviour begins again in a new one: ${behaviour.name}`);
      await running.restart();
      await walk();
    });
  });
}
