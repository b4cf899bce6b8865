import { createHash } from 'node:crypto';
import { attributesOf, startTags } from '#publish/html-tags.ts';
import type { BuiltPage } from '#publish/built-pages.ts';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** Scripts a browser does not run, so that the policy need not name them. */
const DATA_SCRIPT = /^application\/(ld\+)?json$/;

/** The hashes of the files that an import map vouches for, as integrity.ts writes it. */
function vouchedFor(map: string): string[] {
  const { integrity = {} } = JSON.parse(map) as { integrity?: Record<string, string> };
  return Object.values(integrity).map((hash) => `'${hash}'`);
}

/**
 * The hash of every block of a page that a browser would execute or apply, and of every file that
 * its scripts fetch.
 */
export function inlineHashes({ html }: BuiltPage): { scripts: string[]; styles: string[] } {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const tag of startTags(html)) {
    if (tag.name === 'style') styles.add(hashOf(tag.text));
    if (tag.name !== 'script') continue;
    const attributes = attributesOf(tag);
    const type = attributes.get('type') ?? '';
    if (attributes.has('src') || DATA_SCRIPT.test(type)) continue;
    scripts.add(hashOf(tag.text));
    if (type === 'importmap') for (const hash of vouchedFor(tag.text)) scripts.add(hash);
  }
  return { scripts: [...scripts], styles: [...styles] };
}

/** The pages of this site that a page shows in frames. */
export const framesIn = ({ html }: BuiltPage): string[] =>
  [...startTags(html)]
    .filter(({ name }) => name === 'iframe')
    .flatMap((tag) => attributesOf(tag).get('src') ?? []);

/** What else a policy depends on. */
export interface PolicyOptions {
  /**
   * Whether another page of this site shows it in a frame; no other site may. Browsers then pay
   * no attention to X-Frame-Options
   * (https://html.spec.whatwg.org/multipage/document-lifecycle.html#the-x-frame-options-header)
   */
  framed?: boolean;
  /** The page of lost addresses, where it may be served in the place of this one. */
  lost?: BuiltPage | undefined;
}

/**
 * The Content-Security-Policy of one page: nothing but its own files, and of
 * inline blocks exactly those it has (CSP Level 3, Trusted Types).
 */
export function policyOf(page: BuiltPage, { framed = false, lost }: PolicyOptions = {}): string {
  const [own, others] = [inlineHashes(page), lost && inlineHashes(lost)];
  const scripts = [...new Set([...own.scripts, ...(others?.scripts ?? [])])];
  const styles = [...new Set([...own.styles, ...(others?.styles ?? [])])];
  const only = (hashes: string[]) => (hashes.length > 0 ? hashes.join(' ') : "'none'");
  return [
    "default-src 'none'",
    `script-src ${only(scripts)}`,
    `style-src ${only(styles)}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(framesIn(page).length > 0 ? ["frame-src 'self'"] : []),
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/**
 * The policy as a meta tag, for a page that is served at any address and so has
 * no rule of its own. Browsers ignore frame-ancestors there; X-Frame-Options,
 * which every address has, does its work.
 */
export function policyTag(page: BuiltPage): string {
  const policy = policyOf(page)
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  return `<meta http-equiv="content-security-policy" content="${policy}">`;
}
