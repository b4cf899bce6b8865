import { join } from 'node:path';
import { timeZoneAtClinic } from '#clinic/today.ts';
import { dateIn, today } from '#prose/dates.ts';
import { command } from '#terminal/command.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { say } from '#terminal/print.ts';
import { NO_DRAFTS } from '#files/drafts.ts';
import { contentWith } from './drafts/drafts.ts';
import { readContent } from './entries/read-content.ts';
import { expiredSince, expiriesIn, expiryLine } from './expiry.ts';
import { problemLine, type Problem } from './problem.ts';
import { validationProblems } from './entries/validation.ts';
import type { Content } from './entries/schemas.ts';

const HOW =
  'node src/checks/expiry.cli.ts takes nothing, or --since and a moment: 2026-11-22T03:17:00Z';

/**
 * Lists what the site shows up to a day only, a line each, for .github/workflows/daily.yml. With
 * --since and a moment: only what was shown then and is not any more, which has the site built.
 */
function run([option, moment, ...rest]: string[]): void {
  const since = option === '--since' ? new Date(moment ?? '') : undefined;
  if ((option && !since) || Number.isNaN(since?.getTime()) || rest.length > 0)
    throw new OwnerError(HOW);
  const folder = join(process.cwd(), 'src/content');
  const zone = timeZoneAtClinic(folder);
  const day = today(process.env, zone);
  // Nothing of a draft is shown, and so nothing of it ends.
  const content = contentWith(readContent(folder).content, NO_DRAFTS);
  const unread = unreadDays(content);
  if (unread.length > 0) throw new OwnerError(unread.map(problemLine).join('\n'));
  const asked = since ? expiredSince(content, dateIn(zone, since), day) : expiriesIn(content);
  for (const one of asked) say(expiryLine(one, day));
}

/** What ends and whose day cannot be read: it may be the one that has passed. */
const unreadDays = ({ gallery, practitioners, clinic }: Content): Problem[] =>
  [
    ...gallery.flatMap((entry) => validationProblems('gallery', entry)),
    ...practitioners.flatMap((entry) => validationProblems('practitioners', entry)),
    ...clinic.flatMap((entry) => validationProblems('clinic', entry)),
  ].filter(({ field = 'consent' }) =>
    /^(?:consent|closures|premises|insurance)\b|\blicence\b/.test(field),
  );

await command('list', () => run(process.argv.slice(2)));
