/** A link of the header or footer. */
export interface NavLink {
  path: string;
  label: string;
}

/** The pages a visitor looks for, in the order they look. */
export const MAIN_LINKS: readonly NavLink[] = [
  { path: '/faq/', label: 'Questions' },
  { path: '/services/', label: 'Services' },
  { path: '/gallery/', label: 'Gallery' },
  { path: '/aftercare/', label: 'Aftercare' },
  { path: '/contact/', label: 'Contact' },
];

export const SMALL_LINKS: readonly NavLink[] = [
  { path: '/privacy/', label: 'Privacy' },
  { path: '/accessibility/', label: 'Accessibility' },
];
