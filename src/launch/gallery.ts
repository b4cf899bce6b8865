import { asWritten, type Content } from '#checks/schemas.ts';
import { consentHolds } from '#gallery/consent.ts';
import { longDate } from '#prose/dates.ts';
import { missing, ready, type ByHand, type Item } from './item.ts';

type Cases = Content['gallery'];

/** The cases that are on the site on a day. */
const shownOn = (today: string, gallery: Cases): Cases =>
  gallery.filter((one) => consentHolds(asWritten(one), today));

const isPhotograph = ({ data }: Cases[number]): boolean => data.kind === 'client-photo';

/** Whether the gallery shows what the clinic did, or only drawings of what can be done. */
export function photographs(gallery: Cases, today: string): Item {
  const shown = shownOn(today, gallery);
  const photographed = shown.filter(isPhotograph).length;
  const drawn = shown.length - photographed;
  if (photographed > 0) {
    const drawings = drawn > 0 ? `, and ${counted(drawn, 'drawing')} labelled as such` : '';
    return ready(`Photographs of clients: ${counted(photographed, 'case')}${drawings}`);
  }
  return missing(
    'A photograph of a client',
    [
      {
        file: 'src/content/gallery',
        write:
          'Add a folder for a client who signed a consent; README.md says how under "Photographs of clients".',
      },
    ],
    drawn > 0
      ? `The gallery shows ${counted(drawn, 'drawing')} and no result of yours. Each says "A drawing, not a result".`
      : 'The gallery shows two empty frames and says "We would rather show nothing than somebody who has not agreed to it".',
  );
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A site that is not built the day after still shows the pictures: somebody must build it. */
export function dailyBuild(gallery: Cases, today: string): ByHand | undefined {
  const [first] = shownOn(today, gallery)
    .map(({ file, source, data }) => ({
      file,
      line: source.lineOf(['consent', 'reviewBy']),
      day: ('consent' in data && data.consent?.reviewBy) || '',
    }))
    .filter(({ day }) => day !== '')
    .toSorted((a, b) => a.day.localeCompare(b.day));
  if (!first) return undefined;
  const { day, ...because } = first;
  return {
    state: 'by hand',
    what: 'Have the site built every day',
    todo: 'Make a build hook at Netlify and save it at GitHub as BUILD_HOOK; README.md says how under "Photographs of clients".',
    because,
    until: `A consent ends on ${longDate(day)}. Visitors see its pictures after that, until somebody publishes the site again.`,
  };
}
