import { fileURLToPath } from 'node:url';
import { attributesOf, startTags } from '#publish/html-tags.ts';
import { builtPage, pagesIn, type BuiltPage } from '#publish/built-pages.ts';
import { canonicalOf } from './page-facts.ts';
import { PREVIEW_PATH } from './path.ts';

/** Gives the HTML of a page; nothing where there is none. */
type Read = (path: string) => Promise<string | undefined>;

/**
 * The pages of a site in the order a visitor comes to them: the first page, what it links to,
 * what those link to, and so on.
 */
export async function crawl(read: Read): Promise<BuiltPage[]> {
  const found = new Map<string, BuiltPage | undefined>();
  let next = ['/'];
  while (next.length > 0) {
    const pages = await Promise.all(next.map(async (path) => pageAt(path, await read(path))));
    for (const [index, path] of next.entries()) found.set(path, pages[index]);
    const links = pages.flatMap((page) => (page ? pathsIn(page.html) : []));
    next = [...new Set(links)].filter((path) => !found.has(path) && path !== PREVIEW_PATH);
  }
  return [...found.values()].filter((page) => page !== undefined);
}

const pageAt = (path: string, html: string | undefined): BuiltPage | undefined =>
  html === undefined ? undefined : builtPage(`${path.slice(1)}index.html`, html);

/** The pages of this site that a page links to. */
function pathsIn(html: string): string[] {
  return [...startTags(html)]
    .filter(({ name }) => name === 'a')
    .flatMap(
      (tag) =>
        attributesOf(tag)
          .get('href')
          ?.match(/^\/(?!\/)[^?#]*(?<=\/)(?=$|[?#])/) ?? [],
    );
}

/** Pages that no search engine may list have no preview. */
const listed = (pages: readonly BuiltPage[]): BuiltPage[] =>
  pages.filter(({ root }) => canonicalOf(root) !== '');

/**
 * The pages of a site that was just built.
 * @param folder where it was built
 */
export async function builtPages(folder: URL): Promise<BuiltPage[]> {
  const all = await pagesIn(fileURLToPath(folder));
  const byPath = new Map(all.map((page) => [page.path, page.html]));
  const reached = await crawl(async (path) => byPath.get(path));
  const paths = new Set(reached.map(({ path }) => path));
  return listed([...reached, ...all.filter(({ path }) => !paths.has(path))]);
}

/**
 * The pages of a site that is being written, asked for as a visitor asks for them.
 * @param origin of the server: "http://localhost:4321"
 */
export async function servedPages(origin: string): Promise<BuiltPage[]> {
  return listed(
    await crawl(async (path) => {
      const response = await fetch(new URL(path, origin));
      return response.ok ? response.text() : undefined;
    }),
  );
}
