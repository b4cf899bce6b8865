import type { ImageGallery, ImageObject, ItemList } from 'schema-dts';
import { imageNode, type Node } from '#seo/graph.ts';
import { absolute, ids, type SiteContext } from '#seo/ids.ts';
import type { PagePicture } from '#seo/page-info.ts';

/** A case as other pages name it. */
export interface CaseSummary {
  slug: string;
  title: string;
}

/** A published picture of a case, with its words. */
export interface CasePicture extends PagePicture {
  /** True for a drawing, false for a photograph. */
  drawn: boolean;
}

export const casePath = ({ slug }: Pick<CaseSummary, 'slug'>): string => `/gallery/${slug}/`;

/** A picture of the gallery; the clinic holds the rights to what it shows. */
export function casePictureNode(site: SiteContext, picture: CasePicture) {
  return {
    ...imageNode(site, picture),
    creditText: site.name,
    creator: { '@id': ids.clinic(site) },
    copyrightNotice: site.name,
    ...(site.pictureLicence && {
      license: site.pictureLicence,
      acquireLicensePage: absolute(site, '/contact/'),
    }),
    ...(picture.drawn && { additionalType: 'https://schema.org/Drawing' as const }),
  } satisfies ImageObject;
}

/** The cases a page lists, and what makes it a gallery. */
export function galleryNodes(
  site: SiteContext,
  path: string,
  cases: readonly CaseSummary[],
  pictures: readonly CasePicture[],
): { list: Node[]; properties: object } {
  const images = pictures.map((picture) => casePictureNode(site, picture));
  const list = {
    '@type': 'ItemList',
    '@id': absolute(site, `${path}#list`),
    numberOfItems: cases.length,
    itemListElement: cases.map((entry, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: entry.title,
      url: absolute(site, casePath(entry)),
    })),
  } satisfies ItemList;
  const properties = {
    ...(images.length > 0 && { hasPart: images.map((image) => ({ '@id': image['@id'] })) }),
    mainEntity: { '@id': list['@id'] },
  } satisfies Partial<Exclude<ImageGallery, string>>;
  return { list: [list, ...images], properties };
}
