import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { COLLECTION_NAMES, collectionOf, type CollectionName } from '#collections/collections.ts';
import { TOPICS } from '#faq/schema.ts';
import { linksIn } from '#prose/markdown/markdown.ts';
import type { Advice } from '#files/advice.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';
import { didYouMean } from '#checks/fields/did-you-mean.ts';
import { otherWords, wrongOutside } from './outside-links.ts';

/** Links in a text that lead nowhere. */
export function linkChecks(root: string, content: Content): EntryCheck {
  const known = linkTargets(root, content);
  return (_name, entry) => deadLinks(entry, known);
}

function deadLinks({ file, source }: Entry, known: LinkTargets): Problem[] {
  return linksIn(source.body ?? '').flatMap(({ line, address, words }) => {
    const advice = wrongWith(address, known) ?? otherWords(words, address, known.country);
    return advice ? [{ file, line: source.bodyLine + line - 1, ...advice }] : [];
  });
}

function wrongWith(
  written: string,
  { addresses, nearest, renamed, emptied, site, country }: LinkTargets,
): Advice | undefined {
  const address = withoutOwnSite(written, site);
  const outside = wrongOutside(address, country);
  if (outside) return outside;
  // An address that starts like "//" is refused as Markdown already.
  if (!/^(\/(?![/\\\s])|#)/.test(address) || addresses.has(address)) return undefined;
  if (emptied.some((start) => address.startsWith(start))) return undefined;
  const now = renamed().get(address);
  if (now) {
    return { says: `the link to ${written} is of an earlier name`, fix: `Write ${now}.` };
  }
  const guess =
    address.startsWith('#') && addresses.has(`/faq/${address}`)
      ? `/faq/${address}`
      : nearest(address);
  return {
    says: `the link to ${written} leads to no page`,
    fix: guess
      ? `Did you mean ${guess}?`
      : 'Write the address of a page there is, such as /gallery/ or /faq/#does-smp-hurt.',
  };
}

/** Finds the address that is nearest. Slashes tell no two apart, so they count for nothing. */
function nearestOf(addresses: readonly string[]): LinkTargets['nearest'] {
  const bare = (words: string) => words.replaceAll('/', '');
  const byName = new Map(addresses.map((known) => [bare(known), known]));
  const names = [...byName.keys()].filter((name) => name !== '');
  return (address) => {
    const name = didYouMean(bare(address), names);
    return name === undefined ? undefined : byName.get(name);
  };
}

/** An address of this site as a path, whether or not it was copied with the name of its host. */
function withoutOwnSite(address: string, site: string | undefined): string {
  if (!site || !URL.canParse(address)) return address;
  const { hostname, pathname, hash } = new URL(address);
  const bare = (host: string) => host.replace(/^www\./, '');
  return bare(hostname) === bare(new URL(site).hostname) ? pathname + hash : address;
}

/** Where a text may link to. */
interface LinkTargets {
  addresses: ReadonlySet<string>;
  /** The address that somebody may have meant who wrote another. */
  nearest: (address: string) => string | undefined;
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

function linkTargets(root: string, { names, gallery, ...content }: Content): LinkTargets {
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
  ];
  let renamed: Map<string, string> | undefined;
  const starts = [['/faq/#', names.faq] as const, ['/services/', names.services] as const];
  return {
    addresses: new Set(addresses),
    nearest: nearestOf(addresses),
    // Hardly any text has such a link, and to find them every entry is read.
    renamed: () => (renamed ??= renamedIn({ gallery, ...content })),
    emptied: starts.flatMap(([start, files]) => (files.length === 0 ? [start] : [])),
    site: content.clinic[0]?.data.website,
    country: content.clinic[0]?.data.address?.country,
  };
}
