import { datesOf, HOME_CRUMB, type PageInfo } from '#seo/page-info.ts';
import type { Concern } from './concerns.ts';

/** A case, as far as the dates of a list go. */
interface Dated {
  published: string;
  modified: string;
}

const GALLERY_CRUMB = { name: 'Gallery', path: '/gallery/' };

const EMPTY =
  'There are no pictures here yet. A photograph is shown only when a client has agreed to it in writing, with its date, its light and the healing stage.';

/** The page of all cases, of which there may be none. */
export const galleryPage = (cases: readonly Dated[]): PageInfo => ({
  path: GALLERY_CRUMB.path,
  title: GALLERY_CRUMB.name,
  description:
    cases.length === 0
      ? EMPTY
      : 'Scalp micropigmentation before and after, side by side. Drawings are labelled as drawings; photographs say when they were taken.',
  type: 'ImageGallery',
  trail: [HOME_CRUMB],
  ...datesOf(cases),
});

/** The page of the cases of one concern. */
export const concernPage = (concern: Concern, cases: readonly Dated[]): PageInfo => ({
  path: concernPath(concern),
  title: concernTitle(concern),
  description: `${concern.name}: scalp micropigmentation before and after, side by side. Drawings are labelled as drawings.`,
  type: 'ImageGallery',
  trail: [HOME_CRUMB, GALLERY_CRUMB],
  ...datesOf(cases),
});

/** The way to a case. */
export const CASE_TRAIL = [HOME_CRUMB, GALLERY_CRUMB];

export const concernPath = ({ slug }: Pick<Concern, 'slug'>): string => `/gallery/${slug}/`;

export const concernTitle = ({ name }: Pick<Concern, 'name'>): string =>
  `${name}, before and after`;
