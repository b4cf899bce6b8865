/** One step of the way from the home page. */
export interface Crumb {
  name: string;
  path: string;
}

/** A picture that stands for a page where it is shared. */
export interface PagePicture {
  /** Path of the file, or an absolute address. */
  path: string;
  width: number;
  height: number;
  alt: string;
}

/** What a page is: the one source of its head, its graph and its sitemap entry. */
export interface PageInfo {
  /** "/faq/": starts and ends with a slash. */
  path: string;
  /** The page's own title, without the clinic's name. */
  title: string;
  /** 50 to 160 characters for the search result. */
  description: string;
  type: 'WebPage' | 'FAQPage' | 'CollectionPage' | 'ImageGallery' | 'ItemPage' | 'ContactPage';
  /** The pages above this one, from the home page down; empty on the home page. */
  trail: Crumb[];
  published?: string | undefined;
  modified?: string | undefined;
  picture: PagePicture;
  /** The same content in other forms, for readers that prefer them. */
  alternates?: { type: string; path: string; title: string }[];
  /** True where the page must be in no index: 404 and thanks. */
  unlisted?: boolean;
}

/** The picture of every page that has none of its own. */
export const SHARE_PICTURE: PagePicture = {
  path: '/share.png',
  width: 1200,
  height: 630,
  alt: 'Drawing: a crown seen close, made of many small strokes that turn around one point.',
};

export const HOME_CRUMB: Crumb = { name: 'Home', path: '/' };
