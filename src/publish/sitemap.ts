import type { SitemapItem } from '@astrojs/sitemap';
import { join } from 'node:path';
import { graphOf, pageNodeOf, readPage } from './built-pages.ts';

/** The parts of a node the sitemap reads. */
interface DatedNode {
  '@id'?: unknown;
  '@type'?: unknown;
  dateModified?: string;
  contentUrl?: string;
  creator?: unknown;
}

/**
 * A page's entry: its date and its gallery pictures are those of its own graph,
 * so that the sitemap never says more than the page does. No date, no lastmod.
 * @param folder of the built site
 */
export async function sitemapEntry(item: SitemapItem, folder: string): Promise<SitemapItem> {
  const path = new URL(item.url).pathname;
  const nodes: DatedNode[] = graphOf(await readPage(folder, join(path.slice(1), 'index.html')));
  const page = pageNodeOf(nodes);
  // Only pictures made for the page: share pictures and the mark are of no use in a search.
  const pictures = nodes.filter((node) => node['@type'] === 'ImageObject' && node.creator);
  return {
    ...item,
    ...(page?.dateModified && { lastmod: page.dateModified }),
    ...(pictures.length > 0 && { img: pictures.map(({ contentUrl }) => ({ url: contentUrl })) }),
  };
}
