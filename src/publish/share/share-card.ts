import { parse } from 'node-html-parser';
import { DRAWN_NOTE, sharePath, showsResults } from '#seo/page-info.ts';
import type { Card } from '#share/card.ts';
import { attributesOf, startTags } from '#publish/html-tags.ts';
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
  const pair = drawnPairOf(page);
  return {
    title: headingOf(page) ?? tags.get('og:title') ?? '',
    place: above.join(' · '),
    foot: pair || showsResults(String(type)) ? `${name} · ${DRAWN_NOTE}` : name,
    pair,
  };
}

/** The drawings that a page shows large, before and after; a list shows them small. */
function drawnPairOf({ html }: BuiltPage): Card['pair'] {
  const sources = [...startTags(html)]
    .filter(({ name }) => name === 'img')
    .map((tag) => attributesOf(tag).get('src') ?? '');
  const [before, after] = sources.filter((src) => LARGE_DRAWING.test(src));
  return before && after ? [before, after] : undefined;
}

const LARGE_DRAWING = /^\/_astro\/drawing-[\w-]+\.svg$/;

/** The words of the page's first heading. */
function headingOf({ html }: BuiltPage): string | undefined {
  for (const { name, end } of startTags(html)) {
    if (name === 'h1') return parse(html.slice(end, html.indexOf('</h1', end))).textContent;
  }
  return undefined;
}
