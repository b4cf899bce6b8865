import type { CmsConfig } from '@sveltia/cms';
import { asker, Unanswered } from '#save-status/ask.ts';
import type { Published } from '#save-status/outcome.ts';
import { readOutcome } from '#save-status/read.ts';
import { showOutcome } from '#save-status/show.ts';
import { watchOutcome } from '#save-status/watch.ts';
import { warnOfClaims } from './claims/claim-warnings.ts';
import { guard } from './guard.ts';
import type { Repository } from './repository.ts';
import { listen } from './requests.ts';
import { onDay } from './today.ts';

/** Where the editor keeps who is signed in, as JSON. */
const SIGNED_IN = 'sveltia-cms.user';

const written = document.getElementById('editor-config')?.textContent;
const button = document.querySelector<HTMLButtonElement>('#open-editor');
const place = document.getElementById('save-status');
const warnings = document.getElementById('claim-warnings');

/** Puts the editor in the place of the page's words, with what the page was built with. */
async function open(config: CmsConfig): Promise<void> {
  button?.replaceChildren('One moment …');
  const [{ init, registerCustomFormat }, { keepNotes }] = await Promise.all([
    import('@sveltia/cms'),
    import('./keep-notes.ts'),
  ]);
  for (const file of config.singletons ?? []) {
    if ('format' in file && file.format) registerCustomFormat(file.format, 'yaml', keepNotes());
  }
  document.querySelector('main')?.remove();
  // The editor fills an element of this name, and the whole window where there is none.
  const root = document.createElement('div');
  root.id = 'nc-root';
  document.body.append(root);
  guard(window);
  if (warnings) warnOfClaims(document, warnings);
  await init({ config });
}

function tokenNow(): string | undefined {
  const user = JSON.parse(localStorage.getItem(SIGNED_IN) ?? 'null') as { token?: string } | null;
  return user?.token;
}

/** Shows what became of the last save, from now on. */
function watch(repository: Repository, shown: HTMLElement): void {
  const fetch = listen(window, repository, {
    saved: (commit) => outcome.refresh(commit),
    answered: () => outcome.signedIn(),
  });
  const compared = new Map<string, boolean>();
  const outcome = watchOutcome({
    tokenNow,
    read: async (token, saved) => {
      const { commit } = await published(fetch);
      return readOutcome(asker(fetch, repository, token), repository, {
        commit,
        saved,
        now: Date.now(),
        compared,
      });
    },
    show: (found) => showOutcome(shown, found),
  });
  outcome.refresh();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) outcome.resumed();
  });
}

/**
 * The commit that the site is of.
 * @throws Unanswered
 */
async function published(fetch: typeof window.fetch): Promise<Published> {
  const response = await fetch('/admin/published.json', { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok) throw new Unanswered('down');
  return (await response.json()) as Published;
}

if (written && button) {
  const config = JSON.parse(onDay(written, new Date())) as CmsConfig;
  const { repo = '', branch = '' } = config.backend as { repo?: string; branch?: string };
  if (place) watch({ name: repo, branch }, place);
  button.hidden = false;
  button.addEventListener('click', () => open(config), { once: true });
  // An owner who is signed in has read the words before.
  if (localStorage.getItem(SIGNED_IN)) button.click();
}
