import { ADMIN_BEHAVIOURS } from './admin.ts';
import { AFTERCARE_BEHAVIOURS } from './aftercare.ts';
import type { Behaviour } from './behaviour.ts';
import { CONTACT_BEHAVIOURS } from './contact.ts';
import { DIVIDED_BEHAVIOURS } from './divided.ts';
import { EDITING_BEHAVIOURS } from './editing.ts';
import { FAQ_BEHAVIOURS } from './faq.ts';
import { GALLERY_BEHAVIOURS } from './gallery.ts';
import { PAGE_BEHAVIOURS } from './pages.ts';
import { SEARCH_BEHAVIOURS } from './search.ts';
import { SESSION_BEHAVIOURS } from './sessions.ts';

/**
 * Everything that is looked at in every engine, page by page: first without scripts, then with
 * them, because some engines are started anew for each.
 */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...FAQ_BEHAVIOURS,
  ...DIVIDED_BEHAVIOURS,
  ...GALLERY_BEHAVIOURS,
  ...PAGE_BEHAVIOURS,
  ...SESSION_BEHAVIOURS,
  ...SEARCH_BEHAVIOURS,
  ...CONTACT_BEHAVIOURS,
  ...AFTERCARE_BEHAVIOURS,
  ...ADMIN_BEHAVIOURS,
  ...EDITING_BEHAVIOURS,
].toSorted((one, other) => Number(one.scripts) - Number(other.scripts));
