import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { redirectedIn } from './headers/headers.ts';
import { attributesOf, hasWords, startTags } from './html-tags.ts';
import { unusedAssets } from './unused-assets.ts';
import { tellingPictures } from './picture-metadata.ts';
import { missingPicture } from './share/open-graph.ts';
import { filesIn, pagesIn, type BuiltPage } from './built-pages.ts';

/** Files that every published site has. */
const NEEDED = [
  'index.html',
  'faq/index.html',
  '404.html',
  '_headers',
  '_redirects',
  'robots.txt',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'graph.jsonld',
  'faq.md',
  'feed.json',
  'llms.txt',
  'manifest.webmanifest',
];

/**
 * What is wrong with a built site, in sentences; nothing when it may be
 * published: files that are missing, pages without words, addresses of this
 * site that lead nowhere, pictures that tell more than can be seen.
 */
export async function verify(folder: string): Promise<string[]> {
  const files = new Set(await filesIn(folder));
  const missing = NEEDED.filter((file) => !files.has(file));
  const pages = await pagesIn(folder);
  // A link to a case without consent must not keep its pictures online: its address leads on.
  const redirects = files.has('_redirects')
    ? await readFile(join(folder, '_redirects'), 'utf8')
    : '';
  const reached = new Set([...files, ...redirectedIn(redirects)]);
  return [
    ...missing.map((file) => `The build made no ${file}.`),
    ...pages.flatMap((page) => emptyPage(page)),
    ...pages.flatMap((page) => brokenAddresses(page, pages, reached)),
    ...pages.flatMap((page) => missingPicture(page, files)),
    ...(await unusedAssets(folder, files, pages)),
    ...tellingPictures(folder, files),
  ];
}

function emptyPage({ html, path }: BuiltPage): string[] {
  return hasWords(mainPart(html)) ? [] : [`${path} has no words.`];
}

function mainPart(html: string): string {
  for (const { name, end } of startTags(html)) {
    if (name === 'main') return html.slice(end, html.lastIndexOf('</main'));
  }
  return '';
}

/** Every address in a page, of this site or elsewhere, as it is written. */
export function addressesIn({ html }: BuiltPage): string[] {
  const addresses: string[] = [];
  for (const tag of startTags(html)) {
    if (!/\b(?:href|src|srcset|action)\b/i.test(tag.written)) continue;
    const attributes = attributesOf(tag);
    const sets = attributes.get('srcset')?.split(',') ?? [];
    const of = [
      attributes.get('href'),
      attributes.get('src'),
      tag.name === 'form' ? attributes.get('action') : undefined,
      ...sets.map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
    ];
    addresses.push(...of.filter((address) => address !== undefined));
  }
  return addresses;
}

function brokenAddresses(
  page: BuiltPage,
  pages: readonly BuiltPage[],
  files: Set<string>,
): string[] {
  return addressesIn(page)
    .filter((address) => !/^[a-z][a-z\d+.-]*:/i.test(address))
    .filter((address) => !leadsSomewhere(address, page, pages, files))
    .map((address) => `${page.path} links to ${address}, which does not exist.`);
}

/** Whether an address of this site leads to a file and, with a fragment, to an element. */
export function leadsSomewhere(
  address: string,
  from: Pick<BuiltPage, 'path'>,
  pages: readonly BuiltPage[],
  files: Set<string>,
): boolean {
  const { origin, pathname, hash } = new URL(address, `https://site.example${from.path}`);
  // "//elsewhere.example/" is another site's address without its protocol.
  if (origin !== 'https://site.example') return false;
  const ids = idsByPath(pages).get(pathname);
  if (!ids) return hash === '' && files.has(decodeURIComponent(pathname.slice(1)));
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || ids.has(id);
}

const known = new WeakMap<readonly BuiltPage[], Map<string, Set<string>>>();

/** The ids of each page. Looked up for every link of a site, so gone through only once. */
function idsByPath(pages: readonly BuiltPage[]): Map<string, Set<string>> {
  const ids = known.get(pages) ?? new Map(pages.map((page) => [page.path, idsIn(page)]));
  known.set(pages, ids);
  return ids;
}

function idsIn({ html }: BuiltPage): Set<string> {
  const ids = new Set<string>();
  for (const tag of startTags(html)) {
    const id = /\bid\b/i.test(tag.written) ? attributesOf(tag).get('id') : undefined;
    if (id !== undefined) ids.add(id);
  }
  return ids;
}
