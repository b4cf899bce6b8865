import { SCHEMES } from '#styles/tailwind.config.ts';
import { absolute, type SiteContext } from './ids.ts';
import { pictureOf, type PageInfo } from './page-info.ts';

/** A tag of a page's head, as data. */
export type Tag =
  { name: 'title'; text: string } | { name: 'meta' | 'link'; attributes: Record<string, string> };

const meta = (attributes: Record<string, string>): Tag => ({ name: 'meta', attributes });
const link = (attributes: Record<string, string>): Tag => ({ name: 'link', attributes });

/** Browser chrome takes the paper's colour. */
export const THEME_COLOURS = { light: SCHEMES.light.paper, dark: SCHEMES.dark.paper } as const;

/**
 * The head of a page: title, description, robots, canonical, Open Graph, icons.
 * Unlisted pages and sites that may not be listed say noindex; an unlisted page
 * has no canonical address and no share card.
 */
export function headTags(site: SiteContext, page: PageInfo): Tag[] {
  const title = page.path === '/' ? `${site.name} – ${page.title}` : `${page.title} – ${site.name}`;
  return [
    { name: 'title', text: title },
    meta({ name: 'description', content: page.description }),
    meta({ name: 'robots', content: robots(site, page) }),
    ...(page.unlisted ? [] : [...addresses(site, page), ...shareCard(site, page)]),
    ...siteVerificationTags(page),
    ...siteWide(),
  ];
}

function robots(site: SiteContext, page: PageInfo): string {
  return page.unlisted || !site.indexable
    ? 'noindex'
    : 'max-snippet:-1, max-image-preview:large, max-video-preview:-1';
}

function addresses(site: SiteContext, page: PageInfo): Tag[] {
  return [
    link({ rel: 'canonical', href: absolute(site, page.path) }),
    link({ rel: 'describedby', type: 'text/markdown', href: '/llms.txt' }),
    ...(page.alternates ?? []).map(({ type, path, title }) =>
      link({ rel: 'alternate', type, href: path, title }),
    ),
  ];
}

function shareCard(site: SiteContext, page: PageInfo): Tag[] {
  const picture = pictureOf(page);
  const properties: Record<string, string> = {
    'og:type': page.path === '/' ? 'website' : 'article',
    'og:site_name': site.name,
    'og:title': page.title,
    'og:description': page.description,
    'og:url': absolute(site, page.path),
    'og:locale': 'en_GB',
    'og:image': new URL(picture.path, site.origin).href,
    'og:image:width': String(picture.width),
    'og:image:height': String(picture.height),
    'og:image:alt': picture.alt,
  };
  return [
    ...Object.entries(properties).map(([property, content]) => meta({ property, content })),
    meta({ name: 'twitter:card', content: 'summary_large_image' }),
  ];
}

const siteVerificationTags = ({ siteVerification = {} }: PageInfo): Tag[] =>
  Object.entries(siteVerification).flatMap(([name, content]) =>
    content ? [meta({ name, content })] : [],
  );

function siteWide(): Tag[] {
  return [
    // Browsers that cannot draw it ask for /favicon.ico of their own accord.
    link({ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }),
    link({ rel: 'apple-touch-icon', href: '/apple-touch-icon.png' }),
    link({ rel: 'manifest', href: '/manifest.webmanifest' }),
    ...Object.entries(THEME_COLOURS).map(([scheme, content]) =>
      meta({ name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` }),
    ),
  ];
}
