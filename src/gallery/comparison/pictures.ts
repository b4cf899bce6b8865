import { getImage } from 'astro:assets';
import type { Case } from '#gallery/entries.ts';
import type { CasePicture } from '#gallery/graph.ts';

/** The width of a picture that stands alone: enough for a share card and for picture search. */
export const PUBLISHED_WIDTH = 1200;

/** The before and after picture of a case as published, for the graph and the sitemap. */
export async function casePictures(shown: Case): Promise<[CasePicture, CasePicture]> {
  return [await published(shown, shown.before), await published(shown, shown.after)];
}

async function published(shown: Case, picture: Case['before']): Promise<CasePicture> {
  const image = await getImage({ src: picture.src, width: PUBLISHED_WIDTH, format: 'jpg' });
  return {
    path: image.src,
    width: Number(image.attributes['width']),
    height: Number(image.attributes['height']),
    alt: picture.alt,
    drawn: shown.kind === 'illustration',
  };
}

/** Whether the client agreed to the pictures being shown where the page is shared. */
export const mayBeShared = (shown: Case): boolean =>
  shown.kind === 'client-photo' && shown.consent.uses.includes('social');
