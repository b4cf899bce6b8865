import { init } from '@sveltia/cms';

/** Puts the editor in the place of the page's words, with what the page was built with. */
const config = document.getElementById('editor-config')?.textContent;
if (config) {
  document.querySelector('main')?.remove();
  await init({ config: JSON.parse(config) });
}
