import type { BuiltPage } from '#publish/built-pages.ts';
import type { PageKind } from '../support/profiles.ts';

const KINDS: [RegExp, PageKind][] = [
  [/^\/$/, 'home'],
  [/^\/faq\/$/, 'faq'],
  [/^\/faq\/./, 'faq-topic'],
  [/^\/services\/$/, 'services'],
  [/^\/services\/./, 'service'],
  [/^\/gallery\/$/, 'gallery'],
  [/^\/gallery\/./, 'gallery-case'],
  [/^\/aftercare\/$/, 'aftercare'],
  [/^\/prices\/$/, 'prices'],
  [/^\/contact\/$/, 'contact'],
  [/^\/(privacy|accessibility|reviews)\/$/, 'plain'],
];

/**
 * The kind of a page of a built site.
 * @param pages all of the site: a concern of the gallery is one that a service treats, and answers
 *   that are divided have pages of their own
 * @throws if no page of that address is known
 */
export function kindOf(path: string, pages: readonly BuiltPage[]): PageKind {
  const has = (pattern: RegExp) => pages.some((page) => pattern.test(page.path));
  if (path === '/faq/' && has(/^\/faq\/./)) return 'faq-overview';
  const concern = /^\/gallery\/([^/]+)\/$/.exec(path)?.[1];
  if (concern && has(new RegExp(`^/services/${concern}/$`))) return 'gallery-concern';
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (!kind) throw new Error(`No kind is known for ${path}.`);
  return kind;
}
