import type { Content } from '#checks/entries/schemas.ts';
import { daysLeft, licenceEnds } from '#practitioners/licence.ts';
import { longDate } from '#prose/dates.ts';
import { missing, ready, type LaunchItem } from './item.ts';

interface Licensed {
  name: string;
  expires: string;
  file: string;
  line: number | undefined;
}

/**
 * The licences of those who treat people: whether any has run out or soon will. None is needed
 * to be on the site, so without any there is nothing to say.
 */
export function licences(entries: Content['practitioners'], today: string): LaunchItem | undefined {
  const licensed = entries.flatMap(licensedIn);
  const ending = licensed.filter(({ expires }) => licenceEnds(expires, today));
  if (ending.length === 0) {
    const names = licensed.map(({ name }) => name).join(', ');
    return names === '' ? undefined : ready(`Licences: ${names}`);
  }
  return missing(
    'A licence that holds',
    ending.map(({ name, file, line }) => ({
      file,
      line,
      write: `Write the last day of the new licence of ${name}, and its number.`,
    })),
    ending.map((one) => untilThen(one, today)).join(' '),
  );
}

const licensedIn = ({ file, source, data }: Content['practitioners'][number]): Licensed[] =>
  (data.practitioners ?? []).flatMap(({ name, licence }, index) =>
    licence
      ? [
          {
            name,
            expires: licence.expires,
            file,
            line: source.lineOf(['practitioners', index, 'licence', 'expires']),
          },
        ]
      : [],
  );

const untilThen = ({ name, expires }: Licensed, today: string): string =>
  daysLeft(expires, today) < 0
    ? `The licence of ${name} ended on ${longDate(expires)}, so no page shows it.`
    : `The licence of ${name} ends on ${longDate(expires)}. No page shows it after that, once the site is built again.`;
