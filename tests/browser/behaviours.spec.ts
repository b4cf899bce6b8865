import { BEHAVIOURS } from './behaviours/behaviours.ts';
import { test } from './site.ts';

for (const behaviour of BEHAVIOURS) {
  const { scripts, site = 'plain', width = 412, height = 800, dark = false } = behaviour;
  const mode = scripts ? 'with scripts' : 'without scripts';
  test(`${mode}: ${behaviour.name}`, async ({ engine, running, servers }) => {
    const reason = engine && behaviour.except?.[engine.name];
    if (reason) console.log(`Left out in ${engine.name}, “${behaviour.name}”: ${reason}.`);
    test.skip(reason !== undefined, reason);
    const visitor = await running.visit(servers[site].url, { scripts, width, height, dark });
    try {
      await behaviour.run(visitor);
    } finally {
      await visitor.close();
    }
  });
}
