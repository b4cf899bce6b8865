import type { SiteContext } from '#seo/ids.ts';

/** A link of the header or footer. */
export interface NavLink {
  path: string;
  label: string;
}

/** The pages a visitor looks for, in the order they look. */
const MAIN_LINKS: readonly NavLink[] = [
  { path: '/faq/', label: 'Questions' },
  { path: '/services/', label: 'Services' },
  { path: '/gallery/', label: 'Gallery' },
  { path: '/aftercare/', label: 'Aftercare' },
  { path: '/contact/', label: 'Contact' },
];

const SMALL_LINKS: readonly NavLink[] = [
  { path: '/privacy/', label: 'Privacy' },
  { path: '/accessibility/', label: 'Accessibility' },
];

const PRICES: NavLink = { path: '/prices/', label: 'Prices' };
const REVIEWS: NavLink = { path: '/reviews/', label: 'Reviews' };

/** The pages of the menu; prices and reviews stand beside what they are about, where there are any. */
export const mainLinks = ({ has }: Pick<SiteContext, 'has'>): NavLink[] =>
  MAIN_LINKS.flatMap((link) => [
    link,
    ...(has?.prices && link.path === '/services/' ? [PRICES] : []),
    ...(has?.reviews && link.path === '/gallery/' ? [REVIEWS] : []),
  ]);

/** Every page of the footer. */
export const allLinks = (site: Pick<SiteContext, 'has'>): NavLink[] => [
  ...mainLinks(site),
  ...SMALL_LINKS,
];
