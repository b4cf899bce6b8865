import { latest } from '#prose/dates.ts';

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
  /** A picture of its own, to be shared with; without it one is drawn from the page's title. */
  picture?: PagePicture | undefined;
  /** True where the page shows a drawn case large, which then stands on that picture, too. */
  drawnCase?: boolean;
  /** The same content in other forms, for readers that prefer them. */
  alternates?: { type: string; path: string; title: string }[];
  /** Codes by which search engines know whose site it is, by the name of their tag. */
  siteVerification?: Record<string, string | undefined>;
  /** True where the page must be in no index: 404 and thanks. */
  unlisted?: boolean;
}

/** What a picture is called where it might be taken for a photograph of a client. */
export const DRAWN_NOTE = 'a drawing, not a result';

/** Whether a page is one that shows results, so that what is drawn there has to say so. */
export const showsResults = (type: string): boolean =>
  type === 'ImageGallery' || type === 'ItemPage';

/**
 * The path of the picture that is drawn for a page: "/faq/" has "/share/faq.png".
 * @throws {RangeError} for the one path whose picture would be that of the home page
 */
export function sharePath(path: string): string {
  if (path === '/home/') throw new RangeError('No page may be at /home/: "/" is home.');
  return path === '/' ? '/share/home.png' : `/share${path.replace(/\/$/, '')}.png`;
}

/** The picture that is drawn for a page; publish draws the same words on it. */
export function drawnPicture({
  path,
  title,
  type,
  drawnCase = false,
}: Pick<PageInfo, 'path' | 'title' | 'type' | 'drawnCase'>): PagePicture {
  const note = drawnCase || showsResults(type) ? ` It is ${DRAWN_NOTE}.` : '';
  const drawing = drawnCase
    ? 'drawing of a scalp before a treatment, and one of it afterwards'
    : 'drawing of a crown, many small strokes around one point';
  const alt = `“${title}” beside a ${drawing}.${note}`;
  return { path: sharePath(path), width: 1200, height: 630, alt };
}

/** The picture a page is shared with. */
export const pictureOf = (page: PageInfo): PagePicture => page.picture ?? drawnPicture(page);

export const HOME_CRUMB: Crumb = { name: 'Home', path: '/' };

/** The dates of a page that lists entries: the first they were published, the last they changed. */
export const datesOf = (
  entries: readonly { published: string; modified: string }[],
): Pick<PageInfo, 'published' | 'modified'> => ({
  published: entries.map(({ published }) => published).toSorted()[0],
  modified: latest(entries.map(({ modified }) => modified)),
});
