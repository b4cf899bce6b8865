import type { BreadcrumbList, ImageObject, Thing, WebPage } from 'schema-dts';
import { absolute, ids, LANGUAGE, type SiteContext } from './ids.ts';
import { pictureOf, type PageInfo, type PagePicture } from './page-info.ts';

/** A node of the graph: one type, a permanent name, absolute addresses. */
export type Node = Exclude<Thing, string> & { '@id': string; '@type': string };

type Graph = { '@context': 'https://schema.org'; '@graph': Node[] };

/** Short stand-ins for the site and the clinic, which the home page describes in full. */
function references(site: SiteContext): Node[] {
  return [
    { '@type': 'WebSite', '@id': ids.website(site), name: site.name, url: absolute(site, '/') },
    {
      '@type': site.businessType,
      '@id': ids.clinic(site),
      name: site.name,
      url: absolute(site, '/'),
    },
  ];
}

const pixels = (value: number) =>
  ({ '@type': 'QuantitativeValue', value, unitCode: 'E37' }) as const;

/** A picture as a node; the address of the file is its name. */
export function imageNode(site: SiteContext, picture: PagePicture) {
  const contentUrl = new URL(picture.path, site.origin).href;
  return {
    '@type': 'ImageObject',
    '@id': `${contentUrl}#image`,
    contentUrl,
    url: contentUrl,
    width: pixels(picture.width),
    height: pixels(picture.height),
    caption: picture.alt,
  } satisfies ImageObject;
}

/** The page itself, with its picture and the way to it. A page of answers shows no picture. */
function pageNodes(site: SiteContext, page: PageInfo, properties: object): Node[] {
  const picture = page.type === 'FAQPage' ? undefined : imageNode(site, pictureOf(page));
  const trail = page.trail.length > 0 ? [breadcrumb(site, page)] : [];
  const node = {
    '@type': page.type as 'WebPage',
    '@id': ids.page(site, page.path),
    url: absolute(site, page.path),
    name: page.title,
    description: page.description,
    inLanguage: LANGUAGE,
    isPartOf: { '@id': ids.website(site) },
    ...(picture && { primaryImageOfPage: { '@id': picture['@id'] } }),
    ...(page.published && { datePublished: page.published }),
    ...(page.modified && { dateModified: page.modified }),
    ...(trail.length > 0 && { breadcrumb: { '@id': ids.breadcrumb(site, page.path) } }),
    ...properties,
  } satisfies WebPage;
  return [node, ...(picture ? [picture] : []), ...trail];
}

function breadcrumb(site: SiteContext, page: PageInfo) {
  const steps = [...page.trail, { name: page.title, path: page.path }];
  return {
    '@type': 'BreadcrumbList',
    '@id': ids.breadcrumb(site, page.path),
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: absolute(site, step.path),
    })),
  } satisfies BreadcrumbList;
}

/**
 * The whole graph of a page as the text of its script element: references to
 * site and clinic, the page, and what it is about. Of two nodes with one name
 * the page's own replaces the one every page has.
 * @param properties of the page's node, such as what it is about
 * @param nodes the other things the page describes
 * @throws if two of the page's own nodes share a name, or a reference leads nowhere
 */
export function graphText(
  site: SiteContext,
  page: PageInfo,
  properties: object,
  nodes: readonly Node[],
): string {
  const every = [...references(site), ...pageNodes(site, page, properties)];
  const byId = new Map(every.map((node) => [node['@id'], node]));
  const own = new Set<string>();
  for (const node of nodes) {
    const id = node['@id'];
    if (own.has(id)) throw new Error(`Two nodes of one page are named ${id}.`);
    own.add(id);
    byId.set(id, node);
  }
  const graph: Graph = { '@context': 'https://schema.org', '@graph': [...byId.values()] };
  assertNothingDangles(graph);
  return escapeForScript(JSON.stringify(graph));
}

/**
 * JSON that can stand in a script element: these three would end it or swallow what follows
 * (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 * No other < is touched, so that an answer packs into little more than where it stood before.
 */
export function escapeForScript(json: string): string {
  return json.replaceAll(/<(?=!--|\/?script)/gi, String.raw`\u003c`);
}

function assertNothingDangles(graph: Graph): void {
  const named = new Set<string>();
  const referred = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return;
    const id = (value as { '@id'?: unknown })['@id'];
    const isReference = Object.keys(value).length === 1;
    if (typeof id === 'string') (isReference ? referred : named).add(id);
    Object.values(value).forEach(visit);
  };
  visit(graph['@graph']);
  const dangling = [...referred].filter((id) => !named.has(id));
  if (dangling.length > 0) {
    throw new Error(
      `The page's graph refers to what it does not describe: ${dangling.join(', ')}.`,
    );
  }
}
