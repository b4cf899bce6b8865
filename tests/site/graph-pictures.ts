import type { HTMLElement } from 'node-html-parser';
import { graphOf, type BuiltPage } from '#publish/built-pages.ts';
import type { JsonNode } from '../support/graph.ts';
import {
  attributeOf,
  idOf,
  meta,
  theClinic,
  type Context,
  type Rows,
  type Wanted,
} from './graph-context.ts';

/** What a gallery or a case holds, as its graph says it. */
export const partsOf = (page: BuiltPage): JsonNode[] => {
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
const MARK = {
  width: '512',
  height: '512',
  caption: 'The clinic’s mark: dots that thicken to a disc.',
};

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
export function parts({ page }: Context): unknown {
  const shown = page.root.querySelectorAll('.pair img').length;
  if (shown === 0) return undefined;
  return partsOf(page).length === shown ? partsOf(page) : `${shown} pictures`;
}

/** A picture in the graph. */
export const PICTURE: Rows = {
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
};
