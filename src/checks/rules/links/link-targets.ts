import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, collectionOf, type CollectionName } from '#collections/collections.ts';
import { TOPICS } from '#faq/schema.ts';
import { listFiles } from '#files/list-files.ts';
import { asWritten, type Content, type Draft } from '#checks/entries/schemas.ts';
import { didYouMean } from '#checks/fields/did-you-mean.ts';

/** Where a text may link to. */
export interface LinkTargets {
  addresses: ReadonlySet<string>;
  /** The address that somebody may have meant who wrote another. */
  nearest: (address: string) => string | undefined;
  /** Addresses that there will be, each with the file of its draft. */
  drafts: ReadonlyMap<string, string>;
  /** Addresses of earlier names, each with that of today. */
  renamed: () => ReadonlyMap<string, string>;
  /** How the addresses of a collection start that has no files: that is reported, not each link. */
  emptied: string[];
  /** The site's own address, where it has one. */
  site: string | undefined;
  /** Where a number without a country code is from. */
  country: unknown;
}

/** The addresses of earlier names, each with that of today. */
const renamedIn = (content: Pick<Content, (typeof RENAMED)[number]>): Map<string, string> =>
  new Map(
    RENAMED.flatMap((name) =>
      content[name].flatMap(({ id, data }) =>
        (data.aliases ?? []).map((alias) => [addressOf(name, alias), addressOf(name, id)] as const),
      ),
    ),
  );

const RENAMED = ['faq', 'services', 'gallery'] as const;
const addressOf = (name: CollectionName, id: string): string => collectionOf(name).path?.(id) ?? '';

/** The addresses of drafts, each with its file; a case brings the page of its service along. */
const draftAddresses = (leftOut: readonly Draft[]): Map<string, string> =>
  new Map(
    leftOut.flatMap(({ name, entry }) => {
      const { service } = asWritten(entry);
      const own = [addressOf(name, entry.id), name === 'gallery' && `/gallery/${String(service)}/`];
      return own.filter((address) => address !== false).map((address) => [address, entry.file]);
    }),
  );

/**
 * What the addresses of links are compared with.
 * @param root the project's folder, whose pages are read
 */
export function linkTargets(
  root: string,
  { names, gallery, leftOut = [], ...content }: Content,
): LinkTargets {
  const routes = join(root, 'src/pages');
  const pages = (existsSync(routes) ? readdirSync(routes, { withFileTypes: true }) : [])
    .filter((item) => item.isDirectory() || item.name.endsWith('.astro'))
    .map(({ name }) => name.replace('.astro', ''))
    // A link to the thanks would thank somebody who sent nothing.
    .filter((name) => !/^(?:index|thanks|admin)$|^[[4_]/.test(name))
    // These two are there only when there is something on them.
    .filter((name) => name !== 'prices' || content.prices.some(({ data }) => data.prices))
    .filter((name) => name !== 'reviews' || content.reviews.some(({ data }) => data.reviews));
  const addresses = [
    '/',
    ...pages.map((page) => `/${page}/`),
    ...COLLECTION_NAMES.flatMap((name) => {
      const { files, path } = collectionOf(name);
      return files.kind === 'one' || !path ? [] : names[name].map(path);
    }),
    ...gallery.flatMap(({ data: { service } }) => (service ? [`/gallery/${service}/`] : [])),
    ...Object.values(TOPICS).map((id) => `/faq/#${id}`),
    ...documentsIn(root),
  ];
  let renamed: Map<string, string> | undefined;
  const starts = [['/faq/#', names.faq] as const, ['/services/', names.services] as const];
  return {
    addresses: new Set(addresses),
    nearest: nearestOf(addresses),
    drafts: draftAddresses(leftOut),
    // Hardly any text has such a link, and to find them every entry is read.
    renamed: () => (renamed ??= renamedIn({ gallery, ...content })),
    emptied: starts.flatMap(([start, files]) => (files.length === 0 ? [start] : [])),
    site: content.clinic[0]?.data.website,
    country: content.clinic[0]?.data.address?.country,
  };
}

/** The addresses of documents that are published as they are. */
const documentsIn = (root: string): string[] =>
  listFiles(root, 'public')
    .filter(({ path }) => /\.pdf$/i.test(path))
    .map(({ path }) => encodeURI(path.slice('public'.length)));

/** Finds the address that is nearest. Slashes tell no two apart, so they count for nothing. */
function nearestOf(addresses: readonly string[]): LinkTargets['nearest'] {
  const bare = (words: string) => words.replaceAll('/', '');
  // Hardly any text has such a link, and there may be thousands of addresses.
  let byName: Map<string, string> | undefined;
  let names: string[] = [];
  return (address) => {
    byName ??= new Map(addresses.map((known) => [bare(known), known]));
    if (names.length === 0) names = [...byName.keys()].filter((name) => name !== '');
    const guess = didYouMean(bare(address), names);
    return guess && byName.get(guess);
  };
}
