import type { HTMLElement } from 'node-html-parser';
import { priceText } from '#prices/amount.ts';
import type { JsonNode } from '../support/graph.ts';
import {
  attributeOf,
  fragmentOf,
  idOf,
  meta,
  pageUrl,
  ref,
  text,
  theClinic,
  type Context,
  type Rows,
  type Wanted,
} from './graph-context.ts';

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

export const offer: Rows = {
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

/** What machines are told of a licence, where it is not what stands above it. */
const KINDS: Record<string, string> = { 'Registered with': 'registration' };

const personIn = ({ page }: Context, node: JsonNode): HTMLElement | null =>
  page.root.getElementById(fragmentOf(node));

export const person: Rows = {
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
    const terms = item?.querySelectorAll('dt').map((one) => text(one) ?? '') ?? [];
    const heading = terms.find((term) => term !== 'Qualifications') ?? '';
    const [authority, number, until] = shown(heading);
    const expires = attributeOf(until?.querySelector('time'), 'datetime');
    const [by, nation] = text(authority)?.split(/, (?=[^,]*$)/) ?? [];
    const credential = { '@type': 'EducationalOccupationalCredential' };
    const all = [
      ...(number
        ? [
            {
              ...credential,
              credentialCategory: KINDS[heading] ?? heading.toLowerCase(),
              identifier: text(number)?.replace('Number ', ''),
              recognizedBy: { '@type': 'Organization', name: by },
              ...(nation && { validIn: { '@type': 'AdministrativeArea', name: nation } }),
              ...(expires && { expires }),
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

export const business: Rows = {
  name: ({ name }) => name,
  url: ({ origin }) => `${origin}/`,
  logo: ({ origin }) => ref(`${origin}/icon-512.png#image`),
  legalName: own('legalName'),
  vatID: ({ page }) => /VAT number (\w+)/.exec(text(page.root.querySelector('footer')) ?? '')?.[1],
  hasCredential: ({ page, clinic }) => {
    const premises = clinic['premises'] as Record<string, string> | undefined;
    const [, by, number] =
      /^Premises registered with (.+), number (.+)$/.exec(
        text(page.root.querySelector('.premises')) ?? '',
      ) ?? [];
    return (
      premises && {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'registration',
        identifier: number,
        recognizedBy: { '@type': 'Organization', name: by },
        validIn: { '@type': 'AdministrativeArea', name: premises['nation'] },
      }
    );
  },
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
    (clinic['hours'] as { days: string[]; opens?: string; closes: string }[] | undefined)
      ?.filter(({ opens }) => opens)
      .map(({ days, opens, closes }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: days.map((day) => `https://schema.org/${day}`),
        opens,
        closes,
      })),
  geo: ({ clinic }) =>
    clinic['geo'] && { '@type': 'GeoCoordinates', ...(clinic['geo'] as JsonNode) },
  specialOpeningHoursSpecification: ({ clinic }) =>
    (clinic['closures'] as { from: string; to: string }[] | undefined)?.map(({ from, to }) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: from,
      validThrough: to,
      opens: '00:00',
      closes: '00:00',
    })),
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

export const service: Rows = {
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
