import { EDITOR_PATH, EDITOR_RULE } from './editor-policy.ts';
import type { Redirect } from './redirects.ts';
import { framesIn, policyOf, type PolicyOptions } from './content-policy.ts';
import type { BuiltPage } from '#publish/built-pages.ts';

/** The page that is served at every address that leads nowhere. */
export const NOT_FOUND = '/404.html';

/** What no other site may use. Pictures are left out, because that would hide them from search. */
const OWN_FILES = /\.(?:js|woff2)$/;
const OWN_DATA = /^(?:faq-.+|admin\/published)\.json$/;
const FOR_THIS_SITE = '  Cross-Origin-Resource-Policy: same-origin';

/**
 * Netlify's `_headers`: one rule for each page, none of which overlap, so that
 * hosts which join two rules and hosts where the later wins serve the same.
 *
 * Rules pay no attention to capitals, but files do, and a page takes no form but its own: so the
 * page of lost addresses can be served under the rule of another, for /FAQ/ or for a form sent to
 * the wrong page. Every rule allows its inline blocks, too.
 * @param files the files of the site, such as "_astro/x.js"
 * @param listed false for a preview: then no search engine may keep any of it
 */
export function headersFile(
  pages: readonly BuiltPage[],
  files: readonly string[],
  listed: boolean,
): string {
  // Only a preview has a page that frames others; see src/preview.
  const framed = new Set(pages.flatMap(framesIn));
  const lost = pages.find(({ path }) => path === NOT_FOUND);
  const rules = pages
    .filter((page) => page !== lost)
    .map((page) =>
      page.path === EDITOR_PATH
        ? EDITOR_RULE
        : ruleOf(page, { framed: framed.has(page.path), lost }),
    );
  const shown = pages.filter(({ path }) => path !== EDITOR_PATH).map(({ html }) => html);
  const own = files
    .filter((file) => OWN_DATA.test(file) || (OWN_FILES.test(file) && shown.some(names(file))))
    .map((file) => [`/${file}`, FOR_THIS_SITE]);
  const texts = [
    ['/faq.md', '  Content-Type: text/markdown; charset=utf-8'],
    ['/feed.json', '  Content-Type: application/feed+json; charset=utf-8'],
    ['/graph.jsonld', '  Content-Type: application/ld+json; charset=utf-8'],
  ];
  const unlisted = listed ? [] : [['/*', '  X-Robots-Tag: noindex']];
  return (
    [...rules, ...own, ...texts, ...unlisted].map((rule) => rule.join('\n')).join('\n\n') + '\n'
  );
}

const ruleOf = (page: BuiltPage, options: PolicyOptions): string[] => [
  page.path,
  `  Content-Security-Policy: ${policyOf(page, options)}`,
  FOR_THIS_SITE,
];

/**
 * Netlify's `_redirects`: the file behind a page is not a second address of it, with its ending or
 * without; an address in capitals, as phones and leaflets write them, leads to the page; and so does
 * one that was published once. Nothing forces the last two, so that a page comes first, on hosts
 * that pay no attention to capitals as well.
 * @throws if one would lead to no page
 */
export function redirectsFile(
  pages: readonly BuiltPage[],
  redirects: readonly Redirect[] = [],
): string {
  const files = pages
    .filter(({ file }) => file.endsWith('index.html'))
    .flatMap(({ file, path }) => [
      `/${file} ${path} 301!\n`,
      `${path}index ${path} 301!\n`,
      ...inCapitals(path).map((written) => `${written} ${path} 301\n`),
    ]);
  const old = redirects.map(({ from, to, status }) => {
    if (pages.some(({ path }) => path === to)) {
      return `${from} ${to} ${status}\n${from}index.html ${to} ${status}\n`;
    }
    throw new Error(`${from} is to lead to ${to}, which is no page.`);
  });
  return [...files, ...old].join('');
}

const names = (file: string) => (html: string) => html.includes(`/${file}`);

/** "/FAQ/" and "/Faq/" for "/faq/"; none for the first page, whose address has no letters. */
function inCapitals(path: string): string[] {
  const capitalised = path.replaceAll(/(?<=\/)[a-z]/g, (letter) => letter.toUpperCase());
  return [...new Set([path.toUpperCase(), capitalised])].filter((written) => written !== path);
}

/** The old addresses in a `_redirects` file, named as the files of a site are: "gallery/old/". */
export const redirectedIn = (redirects: string): string[] =>
  [...redirects.matchAll(/^\/(\S+) \S+ 30[12]$/gm)].map(([, from = '']) => from);
