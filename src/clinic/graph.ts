import type {
  HealthAndBeautyBusiness,
  OpeningHoursSpecification,
  ReserveAction,
  WebSite,
} from 'schema-dts';
import { licenceNode } from '#practitioners/credential.ts';
import { imageNode, type Node } from '#seo/graph.ts';
import { absolute, ids, LANGUAGE, type SiteContext } from '#seo/ids.ts';
import { lastDayOf } from './hours/closures.ts';
import type { Closure, OpeningHours } from './hours/hours.ts';
import type { Clinic } from './schema.ts';

const LOGO = {
  path: '/icon-512.png',
  width: 512,
  height: 512,
  alt: 'The clinic’s mark: dots that thicken to a disc.',
};

/** The site in full, for the home page. */
export function websiteNode(site: SiteContext) {
  return {
    '@type': 'WebSite',
    '@id': ids.website(site),
    name: site.name,
    alternateName: new URL(site.origin).hostname,
    url: absolute(site, '/'),
    publisher: { '@id': ids.clinic(site) },
    inLanguage: LANGUAGE,
  } satisfies WebSite;
}

/** Who founded the clinic or is employed there, as the graph refers to them. */
interface Staff {
  founder?: { '@id': string }[];
  employee?: { '@id': string }[];
}

/**
 * The clinic in full, with its mark. A property appears only when the owner set it.
 * @param staff people whom the page describes or names
 */
export function clinicNodes(site: SiteContext, clinic: Clinic, staff: Staff = {}): Node[] {
  const logo = imageNode(site, LOGO);
  const node = {
    // The owner may choose a neighbouring type; all three take the same properties.
    '@type': site.businessType as 'HealthAndBeautyBusiness',
    '@id': ids.clinic(site),
    name: site.name,
    url: absolute(site, '/'),
    logo: { '@id': logo['@id'] },
    ...(clinic.legalName && { legalName: clinic.legalName }),
    ...(clinic.company?.vat && { vatID: clinic.company.vat }),
    ...(clinic.phone && { telephone: clinic.phone }),
    ...(clinic.email && { email: clinic.email }),
    ...(clinic.address && { address: postalAddress(clinic.address) }),
    ...(clinic.map && { hasMap: clinic.map }),
    ...(clinic.areaServed && { areaServed: clinic.areaServed }),
    ...(clinic.profiles && { sameAs: clinic.profiles }),
    ...staff,
    ...(clinic.premises && { hasCredential: licenceNode(clinic.premises, 'premises') }),
    ...(clinic.booking && { potentialAction: booking(clinic.booking) }),
    ...(clinic.geo && { geo: { '@type': 'GeoCoordinates' as const, ...clinic.geo } }),
    ...(clinic.hours && { openingHoursSpecification: clinic.hours.flatMap(hours) }),
    ...(clinic.closures && { specialOpeningHoursSpecification: clinic.closures.map(closed) }),
  } satisfies HealthAndBeautyBusiness;
  return [node, logo];
}

function postalAddress(address: NonNullable<Clinic['address']>) {
  return {
    '@type': 'PostalAddress',
    streetAddress: address.street,
    addressLocality: address.town,
    ...(address.region && { addressRegion: address.region }),
    postalCode: address.postcode,
    addressCountry: address.country,
  } as const;
}

function booking({ link, words }: NonNullable<Clinic['booking']>) {
  return {
    '@type': 'ReserveAction',
    name: words,
    target: { '@type': 'EntryPoint', urlTemplate: link },
  } satisfies ReserveAction;
}

/** Days by appointment without times are not among the hours. */
function hours({ days, opens, closes }: OpeningHours): OpeningHoursSpecification[] {
  if (!opens || !closes) return [];
  return [
    {
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => `https://schema.org/${day}` as const),
      opens,
      // The last minute stands for midnight, and a closing time before the opening is of the next
      // morning: developers.google.com/search/docs/appearance/structured-data/local-business
      closes: closes === '24:00' ? '23:59' : closes,
    },
  ];
}

/** Equal times say that a day is closed, as the page above has it. */
function closed(closure: Closure) {
  return {
    '@type': 'OpeningHoursSpecification',
    validFrom: closure.from,
    validThrough: lastDayOf(closure),
    opens: '00:00',
    closes: '00:00',
  } satisfies OpeningHoursSpecification;
}
