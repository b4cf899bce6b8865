import { EDITOR, EDITOR_RULE } from './editor.ts';
import type { Move } from './moves.ts';
import { framesIn, policyOf } from './policy.ts';
import type { BuiltPage } from './site-files.ts';

/** The page that is served at every address that leads nowhere. */
export const LOST = '/404.html';

/**
 * Netlify's `_headers`: one rule for each page, none of which overlap, so that
 * hosts which join two rules and hosts where the later wins serve the same.
 * @param listed false for a preview: then no search engine may keep any of it
 */
export function headersFile(pages: readonly BuiltPage[], listed: boolean): string {
  // Only a preview has a page that frames others; see src/seen.
  const framed = new Set(pages.flatMap(framesIn));
  const rules = pages
    .filter(({ path }) => path !== LOST)
    .map((page) => (page.path === EDITOR ? EDITOR_RULE : ruleOf(page, framed.has(page.path))));
  const texts = [
    ['/faq.md', '  Content-Type: text/markdown; charset=utf-8'],
    ['/feed.json', '  Content-Type: application/feed+json; charset=utf-8'],
    ['/graph.jsonld', '  Content-Type: application/ld+json; charset=utf-8'],
  ];
  const unlisted = listed ? [] : [['/*', '  X-Robots-Tag: noindex']];
  return [...rules, ...texts, ...unlisted].map((rule) => rule.join('\n')).join('\n\n') + '\n';
}

const ruleOf = (page: BuiltPage, isFramed: boolean): string[] => [
  page.path,
  `  Content-Security-Policy: ${policyOf(page, isFramed)}`,
  '  Cross-Origin-Resource-Policy: same-origin',
];

/**
 * Netlify's `_redirects`: the file behind a page is not a second address of it, and an address
 * that was published once leads on. Nothing forces the latter, so that a page comes first.
 * @throws if one would lead to no page
 */
export function redirectsFile(pages: readonly BuiltPage[], moves: readonly Move[] = []): string {
  const files = pages
    .filter(({ file }) => file.endsWith('index.html'))
    .map(({ file, path }) => `/${file} ${path} 301!\n`);
  const old = moves.map(({ from, to, status }) => {
    if (pages.some(({ path }) => path === to)) {
      return `${from} ${to} ${status}\n${from}index.html ${to} ${status}\n`;
    }
    throw new Error(`${from} is to lead to ${to}, which is no page.`);
  });
  return [...files, ...old].join('');
}

/** The old addresses in a `_redirects` file, named as the files of a site are: "gallery/old/". */
export const movedIn = (redirects: string): string[] =>
  [...redirects.matchAll(/^\/(\S+) \S+ 30[12]$/gm)].map(([, from = '']) => from);
