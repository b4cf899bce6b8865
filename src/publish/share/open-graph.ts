import { attributesOf, startTags } from '#publish/html-tags.ts';
import type { BuiltPage } from '#publish/built-pages.ts';

/** What a page says of itself where it is shared: its Open Graph properties. */
export function shareTags({ html }: BuiltPage): Map<string, string> {
  const tags = new Map<string, string>();
  for (const tag of startTags(html)) {
    if (tag.name === 'body') break;
    const attributes = tag.name === 'meta' ? attributesOf(tag) : undefined;
    const property = attributes?.get('property');
    if (property) tags.set(property, attributes?.get('content') ?? '');
  }
  return tags;
}

/** A page's share picture, in a sentence, where it is to be of this site and does not exist. */
export function missingPicture(page: BuiltPage, files: ReadonlySet<string>): string[] {
  const tags = shareTags(page);
  const [picture, address] = [tags.get('og:image'), tags.get('og:url')];
  if (!picture || !address) return [];
  const { origin, pathname } = new URL(picture, address);
  const isOurs = origin === new URL(address).origin;
  return isOurs && !files.has(decodeURIComponent(pathname.slice(1)))
    ? [`${page.path} is to be shared with ${pathname}, which does not exist.`]
    : [];
}
