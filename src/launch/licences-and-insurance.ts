import { expiringIn, type Expiring } from '#checks/licences-and-insurance.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { daysLeft, licenceEnds } from '#practitioners/licence.ts';
import { longDate } from '#prose/dates.ts';
import { missing, ready, type LaunchItem } from './item.ts';

/**
 * The licences of those who treat people and of the premises: whether any has run out or soon will.
 * None is needed to be on the site, so without any there is nothing to say.
 */
export function licences(content: Content, today: string): LaunchItem | undefined {
  const licensed = expiringIn(content).filter(({ whose }) => whose);
  if (licensed.length === 0) return undefined;
  return (
    ending(
      'A licence that holds',
      licensed,
      today,
      ({ whose }) => `Write the last day of the new licence of ${whose}, and its number.`,
    ) ?? ready(`Licences: ${licensed.map(({ whose }) => whose).join(', ')}`)
  );
}

/** The insurance, which need not be on the site either. */
export function insurance(content: Content, today: string): LaunchItem | undefined {
  const insured = expiringIn(content).filter(({ whose }) => !whose);
  if (insured.length === 0) return undefined;
  return (
    ending(
      'An insurance that lasts',
      insured,
      today,
      () => 'Write the last day of the new insurance, and the insurer.',
    ) ?? ready('The insurance')
  );
}

function ending(
  what: string,
  all: readonly Expiring[],
  today: string,
  todo: (one: Expiring) => string,
): LaunchItem | undefined {
  const ends = all.filter(({ day }) => day && licenceEnds(day, today));
  if (ends.length === 0) return undefined;
  return missing(
    what,
    ends.map((one) => ({ file: one.file, line: one.line, write: todo(one) })),
    ends.map((one) => untilThen(one, today)).join(' '),
  );
}

function untilThen({ what, day = '' }: Expiring, today: string): string {
  const it = what.replace(/^t/, 'T');
  return daysLeft(day, today) < 0
    ? `${it} ended on ${longDate(day)}, so no page shows it.`
    : `${it} ends on ${longDate(day)}. No page shows it after that, once the site is built again.`;
}
