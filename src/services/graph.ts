import type { ItemList, Service as ServiceNode } from 'schema-dts';
import { absolute, ids, type SiteContext } from '#seo/ids.ts';
import type { Service } from './schema.ts';

export const servicePath = (service: Pick<Service, 'slug'>): string => `/services/${service.slug}/`;

/** A service in full, for its own page. */
export function serviceNode(site: SiteContext, service: Service, areaServed?: string) {
  return {
    ...serviceReference(site, service),
    description: service.description,
    serviceType: 'Scalp micropigmentation',
    provider: { '@id': ids.clinic(site) },
    ...(areaServed && { areaServed }),
  } satisfies ServiceNode;
}

/** A service as other pages name it. */
export function serviceReference(site: SiteContext, service: Pick<Service, 'slug' | 'title'>) {
  return {
    '@type': 'Service',
    '@id': ids.service(site, service.slug),
    name: service.title,
    url: absolute(site, servicePath(service)),
  } satisfies ServiceNode;
}

/** The list on the overview page. */
export function serviceList(site: SiteContext, services: readonly Service[]) {
  return {
    '@type': 'ItemList',
    '@id': absolute(site, '/services/#list'),
    numberOfItems: services.length,
    itemListElement: services.map((service, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: service.title,
      url: absolute(site, servicePath(service)),
    })),
  } satisfies ItemList;
}
