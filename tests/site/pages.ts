import { brotliCompressSync, constants } from 'node:zlib';
import { graphOf, readPage, type BuiltPage } from '#publish/built-pages.ts';
import { PREVIEW_PATH } from '#preview/path.ts';
import { siteOf } from '../support/sites.ts';
import { visitorPagesIn } from '../support/visitors.ts';
import type { VariantName } from '../support/variants.ts';

/** The pages of a built site that visitors come to; a test may take them apart. */
export const pagesOf = (name: VariantName): Promise<BuiltPage[]> => visitorPagesIn(siteOf(name));

/** One page of a built site. */
export const pageOf = (name: VariantName, path: string): Promise<BuiltPage> =>
  readPage(siteOf(name), path === '/404.html' ? '404.html' : `${path.slice(1)}index.html`);

/** The pages that search engines may list. */
export const listed = (pages: readonly BuiltPage[]): BuiltPage[] =>
  pages.filter(({ path }) => !['/404.html', '/thanks/', PREVIEW_PATH].includes(path));

/** The first node of a type in a page's graph. */
export function nodeOf(page: BuiltPage, type: string): Record<string, unknown> {
  const node = graphOf(page).find((candidate) => candidate['@type'] === type);
  if (!node) throw new Error(`The graph of ${page.path} has no ${type}.`);
  return node;
}

/** The one JSON-LD document of a page. */
export function documentOf(page: BuiltPage): unknown {
  const scripts = page.root.querySelectorAll('script[type="application/ld+json"]');
  if (scripts.length !== 1) throw new Error(`${page.path} has ${scripts.length} graphs, not one.`);
  return JSON.parse(scripts[0]?.rawText ?? '');
}

/** A text as a reader compares it: entities decoded by the parser, white space folded. */
export const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Bytes over the wire: brotli as a host compresses, level 5, not the best there is. */
export const wire = (contents: string | Buffer): number =>
  brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
