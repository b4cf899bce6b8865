import type { HTMLElement } from 'node-html-parser';
import { priceText } from '#prices/amount.ts';
import { graphOf, type BuiltPage } from '#publish/site-files.ts';
import type { JsonNode } from '../support/graph.ts';
import { folded } from './pages.ts';

/** What a node's values are compared with. */
export interface Context {
  page: BuiltPage;
  /** "https://www.clinic.example" */
  origin: string;
  /** The clinic's name, as every page's head shows it. */
  name: string;
  /** What the owner wrote in clinic.yaml. */
  clinic: Readonly<Record<string, unknown>>;
}

/** What a property must be; `undefined` where there must be none. */
export type Wanted = (context: Context, node: JsonNode) => unknown;

const text = (element: HTMLElement | null | undefined): string | undefined =>
  element ? folded(element.textContent) : undefined;

const meta = ({ page }: Context, name: string): string | undefined =>
  page.root
    .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    ?.getAttribute('content');

const attributeOf = (element: HTMLElement | null | undefined, name: string) =>
  element?.getAttribute(name);

const idOf = (node: JsonNode): string => String(node['@id']);
const fragmentOf = (node: JsonNode): string => idOf(node).split('#')[1] ?? '';
const ref = (id: string) => ({ '@id': id });
const theClinic: Wanted = ({ origin }) => ref(`${origin}/#clinic`);
const pageUrl = ({ origin, page }: Context): string => origin + page.path;
const within: (fragment: string) => Wanted = (fragment) => (context) =>
  ref(`${pageUrl(context)}#${fragment}`);

const partsOf = (page: BuiltPage): JsonNode[] => {
  const whole = graphOf(page).find(({ hasPart }) => hasPart);
  return [whole?.['hasPart'] ?? []].flat() as JsonNode[];
};

/**
 * The picture of the page that a node is: one with its address or, since a page may show another
 * file of it than machines are given, the one with its place among the page's parts.
 */
function imageOf({ page, origin }: Context, node: JsonNode): HTMLElement | undefined {
  const shown = page.root.querySelectorAll('.pair img');
  const own = shown.find((img) => origin + img.getAttribute('src') === node['contentUrl']);
  return own ?? shown[partsOf(page).findIndex((part) => part['@id'] === node['@id'])];
}

const isShared = (context: Context, node: JsonNode): boolean =>
  meta(context, 'og:image') === node['contentUrl'];

/** The clinic's mark has a size and words that stand on no page. */
const MARK = { width: '512', height: '512', caption: 'The clinic’s mark: a ring of dots.' };

function pictureSays(context: Context, node: JsonNode, what: keyof typeof MARK) {
  const attribute = what === 'caption' ? 'alt' : what;
  const shown = attributeOf(imageOf(context, node), attribute);
  if (shown !== undefined) return shown;
  return isShared(context, node) ? meta(context, `og:image:${attribute}`) : MARK[what];
}

/** Where the page shows another file, the size of the one in the graph is judged by itself. */
const pixels =
  (what: 'width' | 'height'): Wanted =>
  (context, node) => {
    const img = imageOf(context, node);
    const isOther = img && context.origin + img.getAttribute('src') !== node['contentUrl'];
    const value = Number(pictureSays(context, node, what));
    return isOther ? node[what] : { '@type': 'QuantitativeValue', value, unitCode: 'E37' };
  };

const ofCase = (context: Context, node: JsonNode): boolean =>
  imageOf(context, node) !== undefined || !/\/(share|icon)/.test(String(node['contentUrl']));

/** As many parts as the page shows pictures. */
function parts({ page }: Context): unknown {
  const shown = page.root.querySelectorAll('.pair img').length;
  if (shown === 0) return undefined;
  return partsOf(page).length === shown ? partsOf(page) : `${shown} pictures`;
}

/** The links of a list in the page, as a list for machines has them. */
const listed =
  (selector: string): Wanted =>
  ({ page, origin }) =>
    page.root.querySelectorAll(selector).map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text(link),
      url: origin + link.getAttribute('href'),
    }));

const LISTS = '.case-list h2 a, .service-list h2 a';

const trail: Wanted = (context) =>
  context.page.root.querySelectorAll('.trail li').map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text(step),
    item: step.querySelector('a')
      ? context.origin + attributeOf(step.querySelector('a'), 'href')
      : pageUrl(context),
  }));

/** What the page is about and what it mainly shows, by kind. */
const SUBJECTS: readonly (readonly [path: RegExp, about: Wanted, main: Wanted])[] = [
  [/^\/$/, theClinic, theClinic],
  [/^\/faq\//, theClinic, (_, node) => node['mainEntity']],
  [/^\/services\/$/, () => undefined, within('list')],
  [/^\/services\/./, () => undefined, within('service')],
  [/^\/gallery\/$/, () => undefined, within('list')],
  [
    /^\/gallery\/./,
    ({ origin, page }, { '@type': type }) =>
      type === 'ItemPage'
        ? undefined
        : ref(`${origin}${page.path.replace('gallery', 'services')}#service`),
    (context, node) =>
      node['@type'] === 'ItemPage' ? partsOf(context.page).at(-1) : ref(`${pageUrl(context)}#list`),
  ],
  [/^\/aftercare\/$/, theClinic, within('article')],
  [/^\/prices\/$/, () => undefined, within('list')],
  [/^\/contact\/$/, () => undefined, theClinic],
  [/^\/reviews\/$/, theClinic, () => undefined],
  [/^\/(privacy|accessibility)\/$/, () => undefined, () => undefined],
];

const subject =
  (place: 1 | 2): Wanted =>
  (context, node) => {
    const row = SUBJECTS.find(([path]) => path.test(context.page.path));
    if (!row) throw new Error(`No row says what ${context.page.path} is about.`);
    return row[place](context, node);
  };

const holdsAnswers = ({ '@type': type }: JsonNode): boolean => type === 'FAQPage';

/** A page of answers shows no picture; a way has a page that is not the first one. */
const PAGE: Record<string, Wanted> = {
  url: pageUrl,
  name: (context) => meta(context, 'og:title'),
  description: (context) => meta(context, 'description'),
  inLanguage: () => 'en-GB',
  isPartOf: ({ origin }) => ref(`${origin}/#website`),
  primaryImageOfPage: (context, node) =>
    holdsAnswers(node) ? undefined : ref(`${meta(context, 'og:image')}#image`),
  breadcrumb: (context, node) =>
    context.page.path === '/' ? undefined : within('breadcrumb')(context, node),
  about: subject(1),
  mainEntity: subject(2),
  hasPart: (context, node) =>
    context.page.path.startsWith('/gallery/') ? parts(context) : node['hasPart'],
};

const dd = (item: HTMLElement | null, term: string): string | undefined =>
  text(item?.querySelectorAll('dt').find((one) => text(one) === term)?.nextElementSibling);

/** A price of the page of prices, or of the page of its service. */
function priceIn({ page }: Context, node: JsonNode) {
  const own = page.root.getElementById(fragmentOf(node));
  const link = page.root.querySelector(`.service-prices a[href="/prices/#${fragmentOf(node)}"]`);
  const item = own ?? link?.closest('li') ?? null;
  const lines = item?.querySelectorAll('p').map((line) => text(line) ?? '') ?? [];
  const line = (term: string) =>
    lines.find((one) => one.startsWith(`${term}: `))?.slice(term.length + 2);
  return {
    name: text(own ? own.querySelector('h2') : link),
    sum: text(item?.querySelector('.figures')),
    included: own ? dd(own, 'Included') : line('Included'),
    otherFees: own ? dd(own, 'Other fees') : line('Other fees'),
    basis: own
      ? dd(own, 'What it depends on')
      : lines.find((one) => !/^(Included|Other fees|Updated)/.test(one)),
    service: attributeOf(own?.querySelector('.price-foot a'), 'href') ?? page.path,
  };
}

const offer: Record<string, Wanted> = {
  url: (_, node) => node['@id'],
  name: (context, node) => priceIn(context, node).name,
  description: (context, node) => {
    const { included = '', otherFees } = priceIn(context, node);
    return `Included: ${included.replace(/\.$/, '')}. Other fees: ${otherFees}`;
  },
  offeredBy: theClinic,
  itemOffered: (context, node) => {
    const { service } = priceIn(context, node);
    return service.startsWith('/services/')
      ? ref(`${context.origin}${service}#service`)
      : undefined;
  },
  priceSpecification: (context, node) => {
    const said = (node['priceSpecification'] ?? {}) as {
      price?: string;
      minPrice?: number;
      priceCurrency: 'GBP' | 'EUR';
    };
    const { price, minPrice: from, priceCurrency: currency } = said;
    const amount = price === undefined ? undefined : Number(price);
    const { sum, basis } = priceIn(context, node);
    return priceText({ amount, from, currency }) === sum
      ? {
          '@type': 'PriceSpecification',
          priceCurrency: currency,
          ...(price !== undefined && { price: amount?.toFixed(2) }),
          ...(from !== undefined && { minPrice: from }),
          ...(basis && { description: basis }),
        }
      : `the price of the page, ${sum}`;
  },
};

const personIn = ({ page }: Context, node: JsonNode): HTMLElement | null =>
  page.root.getElementById(fragmentOf(node));

const person: Record<string, Wanted> = {
  url: (_, node) => node['@id'],
  name: (context, node) =>
    context.page.path === '/' ? text(personIn(context, node)?.querySelector('h3')) : node['name'],
  jobTitle: (context, node) => text(personIn(context, node)?.querySelector('.person-role')),
  description: (context, node) => text(personIn(context, node)?.querySelector('.person-about')),
  affiliation: (context, node) => (personIn(context, node) ? theClinic(context, node) : undefined),
  hasCredential: (context, node) => {
    const item = personIn(context, node);
    const shown = (term: string) =>
      item
        ?.querySelectorAll('dt')
        .find((one) => text(one) === term)
        ?.parentNode?.querySelectorAll('dd') ?? [];
    const [authority, number, until] = shown('Licence');
    const [by, nation] = text(authority)?.split(/, (?=[^,]*$)/) ?? [];
    const credential = { '@type': 'EducationalOccupationalCredential' };
    const all = [
      ...(number
        ? [
            {
              ...credential,
              credentialCategory: 'licence',
              identifier: text(number)?.replace('Number ', ''),
              recognizedBy: { '@type': 'Organization', name: by },
              ...(nation && { validIn: { '@type': 'AdministrativeArea', name: nation } }),
              expires: attributeOf(until?.querySelector('time'), 'datetime'),
            },
          ]
        : []),
      ...shown('Qualifications').map((one) => ({ ...credential, name: text(one) })),
    ];
    return all.length > 0 ? all : undefined;
  },
};

const own =
  (field: string): Wanted =>
  ({ clinic }) =>
    clinic[field] ?? undefined;

const business: Record<string, Wanted> = {
  name: ({ name }) => name,
  url: ({ origin }) => `${origin}/`,
  logo: ({ origin }) => ref(`${origin}/icon-512.png#image`),
  legalName: own('legalName'),
  telephone: (context) => own('phone')(context, {}),
  email: own('email'),
  address: ({ clinic }) => {
    const address = clinic['address'] as Record<string, string> | undefined;
    return (
      address && {
        '@type': 'PostalAddress',
        streetAddress: address['street'],
        addressLocality: address['town'],
        ...(address['region'] && { addressRegion: address['region'] }),
        postalCode: address['postcode'],
        addressCountry: address['country'],
      }
    );
  },
  hasMap: own('map'),
  areaServed: own('areaServed'),
  sameAs: own('profiles'),
  potentialAction: ({ clinic }) => {
    const booking = clinic['booking'] as { link: string; words: string } | undefined;
    return (
      booking && {
        '@type': 'ReserveAction',
        name: booking.words,
        target: { '@type': 'EntryPoint', urlTemplate: booking.link },
      }
    );
  },
  openingHoursSpecification: ({ clinic }) =>
    (clinic['hours'] as { days: string[]; opens: string; closes: string }[] | undefined)?.map(
      ({ days, opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: days.map((day) => `https://schema.org/${day}`),
        opens,
        closes,
      }),
    ),
  // Which of the people founded the clinic is said of each of them.
  founder: (_, node) => node['founder'],
  employee: (_, node) => node['employee'],
};

const isOwnService = (context: Context, node: JsonNode): boolean =>
  idOf(node) === `${pageUrl(context)}#service`;

const onOwnPage =
  (wanted: Wanted): Wanted =>
  (context, node) =>
    isOwnService(context, node) ? wanted(context, node) : undefined;

const service: Record<string, Wanted> = {
  url: (_, node) => idOf(node).replace(/#service$/, ''),
  name: (context, node) =>
    isOwnService(context, node) ? text(context.page.root.querySelector('h1')) : node['name'],
  description: onOwnPage((context) => meta(context, 'description')),
  serviceType: onOwnPage(() => 'Scalp micropigmentation'),
  provider: onOwnPage(theClinic),
  areaServed: onOwnPage(own('areaServed')),
  offers: onOwnPage(({ page, origin }) => {
    const prices = page.root.querySelectorAll('.service-prices li > a');
    const offers = prices.map((link) => ref(origin + link.getAttribute('href')));
    return offers.length > 0 ? offers : undefined;
  }),
};

/** What each property of each type must be; a property that no row knows is a mistake. */
export const VALUES: Readonly<Record<string, Readonly<Record<string, Wanted>>>> = {
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
  ImageObject: {
    contentUrl: (_, node) => idOf(node).replace(/#image$/, ''),
    url: (_, node) => node['contentUrl'],
    width: pixels('width'),
    height: pixels('height'),
    caption: (context, node) => pictureSays(context, node, 'caption'),
    creditText: (context, node) => (ofCase(context, node) ? context.name : undefined),
    copyrightNotice: (context, node) => (ofCase(context, node) ? context.name : undefined),
    creator: (context, node) => (ofCase(context, node) ? theClinic(context, node) : undefined),
    license: (context, node) =>
      ofCase(context, node) ? context.clinic['pictureLicence'] : undefined,
    acquireLicensePage: (context, node) =>
      ofCase(context, node) && context.clinic['pictureLicence']
        ? `${context.origin}/contact/`
        : undefined,
    additionalType: (context, node) =>
      ofCase(context, node) && String(node['caption']).startsWith('Drawing')
        ? 'https://schema.org/Drawing'
        : undefined,
  },
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
