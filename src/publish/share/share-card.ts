import { parse } from 'node-html-parser';
import { DRAWN_NOTE, sharePath, showsResults } from '#seo/page-info.ts';
import type { Card } from '#share/card.ts';
import { startTags } from '#publish/html-tags.ts';
import { shareTags } from './open-graph.ts';
import { graphOf, pageNodeOf, type BuiltPage } from '#publish/built-pages.ts';

/** A node of a page's graph, as far as it is read here. */
interface Node {
  '@id'?: unknown;
  '@type'?: unknown;
  itemListElement?: { name: string }[];
}

/** What is to be drawn for a page; nothing for one that is shared with another picture or none. */
export function cardOf(page: BuiltPage): Card | undefined {
  const tags = shareTags(page);
  const [picture, address] = [tags.get('og:image'), tags.get('og:url')];
  if (!picture || !address) return undefined;
  if (picture !== new URL(sharePath(page.path), address).href) return undefined;
  const nodes: Node[] = graphOf(page);
  const type = pageNodeOf(nodes)?.['@type'];
  const trail = nodes.find((node) => node['@type'] === 'BreadcrumbList')?.itemListElement ?? [];
  const above = trail.slice(1, -1).map(({ name }) => name);
  const name = tags.get('og:site_name') ?? '';
  return {
    title: headingOf(page) ?? tags.get('og:title') ?? '',
    place: above.join(' · '),
    foot: showsResults(String(type)) ? `${name} · ${DRAWN_NOTE}` : name,
  };
}

/** The words of the page's first heading. */
function headingOf({ html }: BuiltPage): string | undefined {
  for (const { name, end } of startTags(html)) {
    if (name === 'h1') return parse(html.slice(end, html.indexOf('</h1', end))).textContent;
  }
  return undefined;
}
