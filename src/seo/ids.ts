/** What every page knows of the site it stands on. */
export interface SiteContext {
  /** "https://www.example.com", without a slash at the end. */
  origin: string;
  /** The clinic's name. */
  name: string;
  businessType: 'HealthAndBeautyBusiness' | 'BeautySalon' | 'DaySpa';
  /** Address of the page that says what others may do with the clinic's pictures. */
  pictureLicence?: string | undefined;
  /** Which pages this site has besides those that every site has. */
  has?: { prices: boolean; reviews: boolean };
  /** False where search engines must not list the site. */
  indexable: boolean;
}

export const LANGUAGE = 'en-GB';

/** The absolute address of a path such as "/faq/". */
export const absolute = ({ origin }: SiteContext, path: string): string => `${origin}${path}`;

/**
 * The permanent names of the graph's nodes. A question keeps its address on the
 * FAQ page for good, even if the list should once be spread over several pages.
 */
export const ids = {
  website: (site: SiteContext) => absolute(site, '/#website'),
  clinic: (site: SiteContext) => absolute(site, '/#clinic'),
  page: (site: SiteContext, path: string) => absolute(site, `${path}#webpage`),
  breadcrumb: (site: SiteContext, path: string) => absolute(site, `${path}#breadcrumb`),
  question: (site: SiteContext, slug: string) => absolute(site, `/faq/#${slug}`),
  service: (site: SiteContext, slug: string) => absolute(site, `/services/${slug}/#service`),
};
