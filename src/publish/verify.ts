import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn, pagesIn, type BuiltPage } from './site-files.ts';

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
 * site that lead nowhere.
 */
export async function verify(folder: string): Promise<string[]> {
  const files = new Set(await filesIn(folder));
  const missing = NEEDED.filter((file) => !files.has(file));
  const pages = await pagesIn(folder);
  return [
    ...missing.map((file) => `The build made no ${file}.`),
    ...pages.flatMap((page) => emptyPage(page)),
    ...pages.flatMap((page) => brokenAddresses(page, pages, files)),
    ...(await originals(folder, files)),
  ];
}

/**
 * Pictures no page shows. Astro writes the untouched original, with whatever
 * the camera recorded in it, whenever code reads the size of a picture.
 */
async function originals(folder: string, files: ReadonlySet<string>): Promise<string[]> {
  const texts = [...files].filter((file) => /\.(html|xml|jsonld|css)$/.test(file));
  const shown = (
    await Promise.all(texts.map((file) => readFile(join(folder, file), 'utf8')))
  ).join();
  return [...files]
    .filter(
      (file) =>
        file.startsWith('_astro/') &&
        !shown.includes(`/${file}`) &&
        !shown.includes(`/${encodeURI(file)}`),
    )
    .map((file) => `${file} would be published although no page shows it.`);
}

function emptyPage(page: BuiltPage): string[] {
  const words = page.root.querySelector('main')?.textContent.trim() ?? '';
  return words === '' ? [`${page.path} has no words.`] : [];
}

/** Every address in a page, of this site or elsewhere, as it is written. */
export function addressesIn(page: BuiltPage): string[] {
  const of = (selector: string, attribute: string) =>
    page.root.querySelectorAll(selector).map((element) => element.getAttribute(attribute) ?? '');
  const sets = of('[srcset]', 'srcset').flatMap((set) =>
    set.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? ''),
  );
  return [...of('[href]', 'href'), ...of('[src]', 'src'), ...of('form[action]', 'action'), ...sets];
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
  const target = pages.find(({ path }) => path === pathname);
  if (!target) return hash === '' && files.has(decodeURIComponent(pathname.slice(1)));
  const id = decodeURIComponent(hash.slice(1));
  return id === '' || target.root.querySelectorAll('[id]').some((element) => element.id === id);
}
