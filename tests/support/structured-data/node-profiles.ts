import { z } from 'zod';

/** The page whose graph is judged. */
export interface Place {
  /** "https://www.example.com" */
  origin: string;
  /** The page's absolute address. */
  pageUrl: string;
}

export const BUSINESS_TYPES = ['HealthAndBeautyBusiness', 'BeautySalon', 'DaySpa'];

export const words = z.string().trim().min(1);
export const address = z.url({
  protocol: /^https$/,
  error: 'it must be an absolute https address',
});
export const day = z.union(
  [z.iso.date(), z.iso.datetime({ offset: true })],
  'it must be an ISO date',
);
export const english = z.literal('en-GB');
const present = z.unknown().refine((value) => value !== undefined, 'it is missing');

const referenceTo = (id: string) => z.strictObject({ '@id': z.literal(id) });
const anyReference = z.strictObject({ '@id': address });

const clinicIn = ({ origin }: Place) => referenceTo(`${origin}/#clinic`);

const FAQ_TOPIC = /\/faq\/[a-z0-9]+(?:-[a-z0-9]+)*\/$/;
const SERVICE_PAGE = /\/services\/[a-z0-9]+(?:-[a-z0-9]+)*\/$/;

/** A node that another page describes. */
export const stub = z.strictObject({ '@type': words, '@id': address, name: words, url: address });

export const website = (place: Place) =>
  z.looseObject({
    '@type': z.literal('WebSite'),
    name: words,
    url: z.literal(`${place.origin}/`),
    publisher: clinicIn(place),
    inLanguage: english,
  });

export const business = ({ origin }: Place) =>
  z.looseObject({ name: words, url: z.literal(`${origin}/`) });

/** What every kind of page says of itself. */
export const page = ({ origin, pageUrl }: Place) =>
  z.looseObject({
    name: words,
    url: z.literal(pageUrl),
    inLanguage: english,
    isPartOf: referenceTo(`${origin}/#website`),
    breadcrumb: referenceTo(`${pageUrl}#breadcrumb`).optional(),
    lastReviewed: day.optional(),
    datePublished: day.optional(),
    dateModified: day.optional(),
  });

/** A page whose one subject is the clinic. */
export const clinicPage = (place: Place) => z.looseObject({ mainEntity: clinicIn(place) });

export const homePage = z.looseObject({ about: present, primaryImageOfPage: anyReference });

export const faqPage = z.looseObject({
  about: present,
  mainEntity: z.array(z.looseObject({}), 'it must be a list of Questions').min(1),
});

/** The page of all questions has one address for ever, whether or not it has the answers. */
export const faqHome = ({ origin }: Place) => z.looseObject({ url: z.literal(`${origin}/faq/`) });

/** Wherever a topic's page is named, it stands below the page of all questions. */
export const faqTopic = ({ origin }: Place) =>
  z
    .looseObject({ '@id': z.string(), url: z.string().startsWith(`${origin}/faq/`) })
    .refine((node) => node['@id'] === `${node.url}#webpage` && FAQ_TOPIC.test(node.url), {
      path: ['@id'],
      error: 'it must be #webpage on /faq/<topic>/',
    });

/** Which topics' pages it holds is compared apart. */
export const faqOverview = z.looseObject({
  about: present,
  hasPart: z.array(anyReference, 'it must be a list of references').min(1),
});

/** A gallery without cases has no parts; what it lists and what it holds are compared apart. */
export const imageGallery = z.looseObject({
  hasPart: z.array(anyReference, 'it must be a list of references').min(1).optional(),
});

/** The gallery of all cases. */
export const galleryHome = ({ origin }: Place) =>
  z.looseObject({ url: z.literal(`${origin}/gallery/`) });

/** A gallery of one concern is about the service for it. */
export const concernGallery = ({ origin }: Place) =>
  z.looseObject({
    about: z.strictObject({
      '@id': z.templateLiteral([`${origin}/services/`, words, '/#service']),
    }),
  });

const numbered = (entries: { position: number }[]): boolean =>
  entries.every(({ position }, index) => position === index + 1);

const listItem = { '@type': z.literal('ListItem'), position: z.int(), name: words };

export const itemList = z.looseObject({
  itemListElement: z
    .array(z.strictObject({ ...listItem, url: address }))
    .refine(numbered, 'its positions must count 1, 2, 3'),
});

export const breadcrumb = ({ origin, pageUrl }: Place) =>
  z.strictObject({
    '@type': z.literal('BreadcrumbList'),
    '@id': z.literal(`${pageUrl}#breadcrumb`),
    itemListElement: z
      .array(z.strictObject({ ...listItem, item: address }))
      .min(2)
      .refine(numbered, 'its positions must count 1, 2, 3')
      .refine((steps) => steps[0]?.item === `${origin}/`, 'it must start at the home page')
      .refine((steps) => steps.at(-1)?.item === pageUrl, 'it must end at the page itself'),
  });

/** Wherever a service is named, its @id is on its own page. */
export const serviceName = ({ origin }: Place) =>
  z
    .looseObject({ '@id': z.string(), url: z.string().startsWith(`${origin}/services/`) })
    .refine((node) => node['@id'] === `${node.url}#service` && SERVICE_PAGE.test(node.url), {
      path: ['@id'],
      error: 'it must be #service on /services/<slug>/',
    });

export const service = (place: Place) =>
  z.looseObject({
    name: words,
    url: z.literal(place.pageUrl),
    serviceType: words,
    provider: clinicIn(place),
  });

/** A sum to the penny, or the lowest with what it depends on. */
const pricing = z.union(
  [
    z.strictObject({
      '@type': z.literal('PriceSpecification'),
      priceCurrency: z.string().length(3),
      price: z.string().regex(/^\d+\.\d\d$/),
    }),
    z.strictObject({
      '@type': z.literal('PriceSpecification'),
      priceCurrency: z.string().length(3),
      minPrice: z.number().positive(),
      description: words,
    }),
  ],
  'it must be a sum to the penny, or the lowest with what it depends on',
);

export const offer = (place: Place) =>
  z
    .looseObject({
      '@id': z.string().startsWith(`${place.origin}/prices/#`),
      url: address,
      name: words,
      description: words,
      offeredBy: clinicIn(place),
      itemOffered: anyReference.optional(),
      priceSpecification: pricing,
    })
    .refine((node) => node.url === node['@id'], { path: ['url'], error: 'it must equal the @id' });

/** Somebody who treats people stands on the home page, with what they do; elsewhere as a stub. */
export const person = (place: Place) =>
  place.pageUrl === `${place.origin}/`
    ? z.looseObject({ name: words, jobTitle: words, affiliation: clinicIn(place) })
    : stub;

export const article = ({ pageUrl }: Place) =>
  z.looseObject({
    '@id': z.string().startsWith(`${pageUrl}#`, `it must be a fragment of ${pageUrl}`),
    inLanguage: english,
    datePublished: day,
    dateModified: day,
    image: present,
  });

/** UN/CEFACT code E37 is the pixel (https://schema.org/unitCode). */
const pixels = z.strictObject({
  '@type': z.literal('QuantitativeValue'),
  value: z.int().positive(),
  unitCode: z.literal('E37'),
});

export const image = z.looseObject({ contentUrl: address, width: pixels, height: pixels });

/** A picture of a case says whose it is; one with a licence also says where to ask for it. */
export const creditedImage = image
  .extend({
    caption: words,
    creditText: words,
    copyrightNotice: words,
    creator: present,
    license: address.optional(),
    acquireLicensePage: address.optional(),
  })
  .refine((node) => !node.license === !node.acquireLicensePage, {
    path: ['acquireLicensePage'],
    error: 'it must stand together with "license"',
  });
