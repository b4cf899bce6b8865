import { DIVIDED_BEHAVIOURS } from './divided.ts';
import { FAQ_BEHAVIOURS } from './faq.ts';
import { GALLERY_BEHAVIOURS } from './gallery.ts';
import { PAGE_BEHAVIOURS } from './pages.ts';
import { SESSION_BEHAVIOURS } from './sessions.ts';
import { test } from './site.ts';
import { visitorIn } from './visitor.ts';

for (const behaviour of [
  ...FAQ_BEHAVIOURS,
  ...DIVIDED_BEHAVIOURS,
  ...GALLERY_BEHAVIOURS,
  ...PAGE_BEHAVIOURS,
  ...SESSION_BEHAVIOURS,
]) {
  const mode = behaviour.scripts ? 'with scripts' : 'without scripts';
  test(`${mode}: ${behaviour.name}`, async ({ browser, servers }) => {
    const context = await browser.newContext({
      javaScriptEnabled: behaviour.scripts,
      viewport: { width: behaviour.width ?? 412, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await behaviour.run(visitorIn(page, servers[behaviour.site ?? 'plain'].url));
    await context.close();
  });
}
