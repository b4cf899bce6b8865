import { linksIn } from '#prose/markdown/markdown.ts';
import type { Advice } from '#files/advice.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from '#checks/entries/schemas.ts';
import { linkTargets, type LinkTargets } from './link-targets.ts';
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
  { addresses, nearest, drafts, renamed, emptied, site, country }: LinkTargets,
): Advice | undefined {
  const address = withoutOwnSite(written, site);
  const outside = wrongOutside(address, country);
  if (outside) return outside;
  // An address that starts like "//" is refused as Markdown already.
  if (!/^(\/(?![/\\\s])|#)/.test(address) || addresses.has(address)) return undefined;
  if (emptied.some((start) => address.startsWith(start))) return undefined;
  const draft = drafts.get(address);
  if (draft) {
    return {
      says: `the link to ${written} leads to a draft, and this is published`,
      fix: `Remove the link, or take the line "draft: true" out of ${draft}.`,
    };
  }
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

/** An address of this site as a path, whether or not it was copied with the name of its host. */
function withoutOwnSite(address: string, site: string | undefined): string {
  if (!site || !URL.canParse(address)) return address;
  const { hostname, pathname, hash } = new URL(address);
  const bare = (host: string) => host.replace(/^www\./, '');
  return bare(hostname) === bare(new URL(site).hostname) ? pathname + hash : address;
}
