import type { SitemapItem } from '@astrojs/sitemap';
import { join } from 'node:path';
import { graphOf, readPage } from './built-pages.ts';

/** The parts of a node the sitemap reads. */
interface DatedNode {
  '@id'?: unknown;
  '@type'?: unknown;
  dateModified?: string;
  contentUrl?: string;
  creator?: unknown;
}

let folder = '';

/** Tells where the built pages are; the sitemap is written from them. */
export function readSitemapFrom(builtSite: string): void {
  folder = builtSite;
}

/**
 * A page's entry: its date and its gallery pictures are those of its own graph,
 * so that the sitemap never says more than the page does. No date, no lastmod.
 */
export async function sitemapEntry(item: SitemapItem): Promise<SitemapItem> {
  const path = new URL(item.url).pathname;
  const nodes: DatedNode[] = graphOf(await readPage(folder, join(path.slice(1), 'index.html')));
  const page = nodes.find((node) => String(node['@id']).endsWith('#webpage'));
  // Only pictures made for the page: share pictures and the mark are of no use in a search.
  const pictures = nodes.filter((node) => node['@type'] === 'ImageObject' && node.creator);
  return {
    ...item,
    ...(page?.dateModified && { lastmod: page.dateModified }),
    ...(pictures.length > 0 && { img: pictures.map(({ contentUrl }) => ({ url: contentUrl })) }),
  };
}
