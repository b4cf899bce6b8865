import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import type { Case } from '#gallery/entries.ts';
import type { CasePicture } from '#gallery/graph.ts';
import type { SourceImage } from '#pictures/requested.ts';

/** The width of a picture that stands alone: enough for a share card and for picture search. */
export const PUBLISHED_WIDTH = 1200;

/** The before and after picture of a case as published, for the graph and the sitemap. */
export async function casePictures(shown: Case): Promise<[CasePicture, CasePicture]> {
  return [await published(shown, shown.before), await published(shown, shown.after)];
}

async function published(shown: Case, picture: Case['before']): Promise<CasePicture> {
  const { src }: { src: ImageMetadata & Partial<SourceImage> } = picture;
  // A drawing of few colours is sharper as PNG, and smaller.
  const format = src.drawn ? 'png' : 'jpg';
  const image = await getImage({ src, width: PUBLISHED_WIDTH, format });
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

/** Whether both pictures are drawings of the project's own, which are shown as SVG files. */
export const isOwnDrawing = ({ before, after }: Case): boolean =>
  [before.src, after.src].every((src: Partial<SourceImage>) => src.drawn !== undefined);
