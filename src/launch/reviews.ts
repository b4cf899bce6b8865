import type { Content } from '#checks/entries/schemas.ts';
import { missing, ready, type LaunchItem } from './item.ts';

/**
 * Whether visitors are told how it is known that reviews are genuine. Whoever publishes reviews has
 * to take reasonable and proportionate steps against fake ones: Digital Markets, Competition and
 * Consumers Act 2024, Schedule 20, paragraph 13, as described on
 * cms-lawnow.com/en/ealerts/2025/04/no-more-faux-five-stars-the-dmcc-act-bans-fake-reviews (read on
 * 30 November 2026; the Act itself was not).
 */
export function genuineReviews([entry]: Content['reviews']): LaunchItem | undefined {
  if (!entry?.data.reviews) return undefined;
  const { file, source, data } = entry;
  if (data.genuine) return ready('How you know that reviews are genuine');
  const line = source.has(['genuine']) ? source.lineOf(['genuine']) : undefined;
  const what = 'what you do to make sure of it, in a sentence or two';
  return missing(
    'How you know that reviews are genuine',
    [
      {
        file,
        line,
        write: line
          ? `Behind "genuine:" write ${what}.`
          : `Add a line "genuine:" and behind it write ${what}.`,
      },
    ],
    'The page of reviews says how you choose them, and not how you know that they are genuine.',
  );
}
