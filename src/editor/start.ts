import type { CmsConfig } from '@sveltia/cms';
import { guard } from './guard.ts';

/** Where the editor keeps who is signed in. */
const SIGNED_IN = 'sveltia-cms.user';

const written = document.getElementById('editor-config')?.textContent;
const button = document.querySelector<HTMLButtonElement>('#open-editor');

/** Puts the editor in the place of the page's words, with what the page was built with. */
async function open(forms: string): Promise<void> {
  button?.replaceChildren('One moment …');
  const [{ init, registerCustomFormat }, { keepNotes }] = await Promise.all([
    import('@sveltia/cms'),
    import('./keep-notes.ts'),
  ]);
  const config = JSON.parse(forms) as CmsConfig;
  for (const file of config.singletons ?? []) {
    if ('format' in file && file.format) registerCustomFormat(file.format, 'yaml', keepNotes());
  }
  document.querySelector('main')?.remove();
  guard(window);
  await init({ config });
}

if (written && button) {
  button.hidden = false;
  button.addEventListener('click', () => open(written), { once: true });
  // An owner who is signed in has read the words before.
  if (localStorage.getItem(SIGNED_IN)) button.click();
}
