import type { Behaviour } from './behaviour.ts';
import { DIVIDED_BEHAVIOURS } from './divided.ts';
import { FAQ_BEHAVIOURS } from './faq.ts';
import { GALLERY_BEHAVIOURS } from './gallery.ts';
import { PAGE_BEHAVIOURS } from './pages.ts';
import { SESSION_BEHAVIOURS } from './sessions.ts';

/** Everything that is looked at in every engine, page by page. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...FAQ_BEHAVIOURS,
  ...DIVIDED_BEHAVIOURS,
  ...GALLERY_BEHAVIOURS,
  ...PAGE_BEHAVIOURS,
  ...SESSION_BEHAVIOURS,
];
