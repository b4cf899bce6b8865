import { expiriesIn } from '#checks/expiry.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { longDate } from '#prose/dates.ts';
import type { ManualItem } from './item.ts';

/**
 * What ends next, of which the site has to be built on the day after; nothing where nothing ends.
 * @param today as 2026-11-22
 */
export function dailyBuild(content: Content, today: string): ManualItem | undefined {
  const next = expiriesIn(content).find(({ day, begins }) => !begins && day >= today);
  if (!next) return undefined;
  const { file, line, what, day } = next;
  return {
    state: 'by hand',
    what: 'Have the site built on the day after something ends',
    todo: 'Make a build hook at Netlify and save it at GitHub as BUILD_HOOK; README.md says how under "Photographs of clients".',
    because: { file, line },
    until: `On ${longDate(day)} ${what} ends. Visitors see it after that, too, until somebody publishes the site again.`,
  };
}
