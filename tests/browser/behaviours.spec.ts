import { BEHAVIOURS } from './behaviours/behaviours.ts';
import { test } from './site.ts';

for (const behaviour of BEHAVIOURS) {
  const { scripts, site = 'plain', width = 412, height = 800, dark = false } = behaviour;
  const mode = scripts ? 'with scripts' : 'without scripts';
  test(`${mode}: ${behaviour.name}`, async ({ running, servers }) => {
    const before = await behaviour.through?.(servers[site].url);
    const { url } = before ?? servers[site];
    const visitor = await running.visit(url, { scripts, width, height, dark });
    try {
      await behaviour.run(visitor);
    } finally {
      await visitor.close();
      before?.close();
    }
  });
}
