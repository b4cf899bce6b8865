import { asWritten, type Content } from '#checks/entries/schemas.ts';
import { consentHolds } from '#gallery/consent.ts';
import { counted } from '#prose/counted.ts';
import { missing, ready, type LaunchItem } from './item.ts';

type Cases = Content['gallery'];

/** The cases that are on the site on a day. */
const shownOn = (today: string, gallery: Cases): Cases =>
  gallery.filter((one) => consentHolds(asWritten(one), today));

const isPhotograph = ({ data }: Cases[number]): boolean => data.kind === 'client-photo';

/** Whether the gallery shows what the clinic did, or only drawings of what can be done. */
export function photographs(gallery: Cases, today: string): LaunchItem {
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
