import { z } from 'zod';
import { idOf, type JsonNode, typesOf } from '../graph.ts';
import * as rules from './node-profiles.ts';

/**
 * A kind of page; `plain` are the privacy notice and the accessibility statement. The
 * questions stand on one page with all answers, or on an overview and a page for each topic.
 */
export type PageKind =
  | 'home'
  | 'faq'
  | 'faq-overview'
  | 'faq-topic'
  | 'services'
  | 'service'
  | 'gallery'
  | 'gallery-concern'
  | 'gallery-case'
  | 'aftercare'
  | 'prices'
  | 'contact'
  | 'plain';

interface Profile {
  /** The types the page's own node may have. */
  page: string[];
  /** What is wanted of the page's own node besides what every page says. */
  says?: (place: rules.Place) => z.ZodType[];
  /** What the page describes in full where others have a stub. */
  inFull?: ('website' | 'clinic')[];
  /** Types of which the graph holds exactly one node. */
  once?: string[];
  /** Types of which it holds at least one. */
  some?: string[];
  /** Types of which it may hold some. */
  may?: string[];
}

export const PROFILES: Record<PageKind, Profile> = {
  home: {
    page: ['WebPage'],
    says: (place) => [rules.clinicPage(place), rules.homePage],
    inFull: ['website', 'clinic'],
    some: ['Service', 'ImageObject'],
  },
  faq: { page: ['FAQPage'], says: (place) => [rules.faqPage, rules.faqHome(place)] },
  'faq-overview': {
    page: ['CollectionPage'],
    says: (place) => [rules.faqOverview, rules.faqHome(place)],
    some: ['FAQPage'],
  },
  'faq-topic': { page: ['FAQPage'], says: (place) => [rules.faqPage, rules.faqTopic(place)] },
  services: { page: ['WebPage', 'CollectionPage'], once: ['ItemList'] },
  service: { page: ['WebPage'], some: ['ImageObject'], may: ['Offer'] },
  gallery: {
    page: ['ImageGallery'],
    says: (place) => [rules.imageGallery, rules.galleryHome(place)],
    once: ['ItemList'],
    some: ['ImageObject'],
  },
  'gallery-concern': {
    page: ['ImageGallery'],
    says: (place) => [rules.imageGallery, rules.concernGallery(place)],
    once: ['ItemList'],
    some: ['ImageObject', 'Service'],
  },
  'gallery-case': { page: ['ItemPage'], some: ['ImageObject'] },
  aftercare: { page: ['WebPage'], once: ['Article'] },
  prices: { page: ['WebPage'], once: ['OfferCatalog'], some: ['Offer'] },
  contact: {
    page: ['ContactPage'],
    says: (place) => [rules.clinicPage(place)],
    inFull: ['clinic'],
  },
  plain: { page: ['WebPage'] },
};

/** Whether whole answers stand on a page of this kind, so that its questions are marked up. */
export const isFaqPage = (kind: PageKind): boolean => kind === 'faq' || kind === 'faq-topic';

/** What may stand on any page: the site's own nodes, pictures, and stubs of services. */
const ANYWHERE = ['WebSite', ...rules.BUSINESS_TYPES, 'Service', 'ImageObject', 'Person'];

/** The types that may stand at the top of a page's graph. */
export function typesAllowedOn(kind: PageKind): string[] {
  const { page, once = [], some = [], may = [] } = PROFILES[kind];
  const trail = kind === 'home' ? [] : ['BreadcrumbList'];
  return [
    ...ANYWHERE,
    ...page,
    ...once,
    ...some,
    ...may,
    ...trail,
    ...(isFaqPage(kind) ? ['Question'] : []),
  ];
}

/** The `@id`s that a page's graph describes exactly once each. */
export function idsNeededOn(kind: PageKind, { origin, pageUrl }: rules.Place): string[] {
  const trail = kind === 'home' ? [] : [`${pageUrl}#breadcrumb`];
  const service = kind === 'service' ? [`${pageUrl}#service`] : [];
  const site = [`${origin}/#website`, `${origin}/#clinic`, `${pageUrl}#webpage`];
  return [...site, ...trail, ...service];
}

const typed = (...types: string[]) => z.looseObject({ '@type': z.enum(types) });

/** The schemas that a node at the top of a page's graph must meet. */
export function rulesFor(node: JsonNode, kind: PageKind, place: rules.Place): z.ZodType[] {
  const { origin, pageUrl } = place;
  const { page, says, inFull = [] } = PROFILES[kind];
  const full = (what: 'website' | 'clinic', schema: z.ZodType) =>
    inFull.includes(what) ? schema : rules.stub;
  switch (idOf(node)) {
    case `${origin}/#website`:
      return [typed('WebSite'), full('website', rules.website(place))];
    case `${origin}/#clinic`:
      return [typed(...rules.BUSINESS_TYPES), full('clinic', rules.business(place))];
    case `${pageUrl}#webpage`:
      return [typed(...page), rules.page(place), ...(says?.(place) ?? [])];
    case undefined:
      return [z.looseObject({ '@id': rules.address })];
    default:
      return rulesByType(node, kind, place);
  }
}

function rulesByType(node: JsonNode, kind: PageKind, place: rules.Place): z.ZodType[] {
  const isOwn = kind === 'service' && idOf(node) === `${place.pageUrl}#service`;
  switch (typesOf(node)[0]) {
    case 'Service':
      return [rules.serviceName(place), isOwn ? rules.service(place) : rules.stub];
    case 'FAQPage':
      return [rules.stub, rules.faqTopic(place)];
    case 'BreadcrumbList':
      return [rules.breadcrumb(place)];
    case 'ItemList':
      return [rules.itemList];
    case 'Offer':
      return [rules.offer(place)];
    case 'Person':
      return [rules.person(place)];
    case 'Article':
      return [rules.article(place)];
    default:
      return [];
  }
}
