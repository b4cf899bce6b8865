/** Where the editor keeps who is signed in. */
const SIGNED_IN = 'sveltia-cms.user';

const config = document.getElementById('editor-config')?.textContent;
const button = document.querySelector<HTMLButtonElement>('#open-editor');

/** Puts the editor in the place of the page's words, with what the page was built with. */
async function open(forms: string): Promise<void> {
  button?.replaceChildren('One moment …');
  const { init } = await import('@sveltia/cms');
  document.querySelector('main')?.remove();
  await init({ config: JSON.parse(forms) });
}

if (config && button) {
  button.hidden = false;
  button.addEventListener('click', () => open(config), { once: true });
  // Whoever is signed in has read the words before.
  if (localStorage.getItem(SIGNED_IN)) button.click();
}
