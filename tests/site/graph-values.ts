import { meta, pageUrl, ref, text, theClinic, within, type Rows } from './graph-context.ts';
import { business, offer, person, service } from './graph-details.ts';
import { LISTS, listed, PAGE, trail } from './graph-pages.ts';
import { PICTURE } from './graph-pictures.ts';

/** What each property of each type must be; a property that no row knows is a mistake. */
export const VALUES: Readonly<Record<string, Rows>> = {
  WebSite: {
    name: ({ name }) => name,
    url: ({ origin }) => `${origin}/`,
    alternateName: ({ origin, page }) => (page.path === '/' ? new URL(origin).hostname : undefined),
    publisher: (context, node) =>
      context.page.path === '/' ? theClinic(context, node) : undefined,
    inLanguage: ({ page }) => (page.path === '/' ? 'en-GB' : undefined),
  },
  WebPage: PAGE,
  CollectionPage: PAGE,
  FAQPage: PAGE,
  ImageGallery: PAGE,
  ItemPage: PAGE,
  ContactPage: PAGE,
  ImageObject: PICTURE,
  BreadcrumbList: { itemListElement: trail },
  ItemList: {
    numberOfItems: ({ page }) => page.root.querySelectorAll(LISTS).length,
    itemListElement: listed(LISTS),
  },
  OfferCatalog: {
    name: ({ page }) => text(page.root.querySelector('h1')),
    numberOfItems: ({ page }) => page.root.querySelectorAll('.prices > li').length,
    itemListElement: (context) =>
      context.page.root
        .querySelectorAll('.prices > li')
        .map(({ id }) => ref(`${pageUrl(context)}#${id}`)),
  },
  Offer: offer,
  Person: person,
  Service: service,
  HealthAndBeautyBusiness: business,
  BeautySalon: business,
  DaySpa: business,
  Article: {
    headline: ({ page }) => text(page.root.querySelector('h1')),
    description: (context) => meta(context, 'description'),
    inLanguage: () => 'en-GB',
    image: (context) => ref(`${meta(context, 'og:image')}#image`),
    author: theClinic,
    publisher: theClinic,
    mainEntityOfPage: within('webpage'),
  },
};

/** They are compared with the owner's files, where the owner says them. */
export const DAYS = ['datePublished', 'dateModified', 'lastReviewed'];
