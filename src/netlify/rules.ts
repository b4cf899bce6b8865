import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OwnerError } from '#terminal/owner-error.ts';
import { type Header, parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import redirector, { type RedirectMatcher } from 'netlify-redirector';

/** What a deploy says about its own answers, read with Netlify's parsers. */
export interface HostRules {
  headers: readonly Header[];
  /** Absent when there is no redirect: the engine is then not loaded. */
  redirects: RedirectMatcher | undefined;
}

/** A redirect (3xx) or a rewrite (any other status) that one address meets. */
export interface Redirect {
  to: string;
  status: number;
  /** Written `301!`: it is obeyed even where a file exists. */
  force: boolean;
}

/** Where an address leads: a file of the deploy, or the address with (or without) its slash. */
type Resolved = { file: string } | { redirect: string };

interface ParsedRedirect {
  from: string;
  query: Record<string, string>;
  to: string;
  conditions: Record<string, unknown>;
  proxy: boolean;
  signed?: string;
}

// Netlify's servers set these themselves and ignore a rule for them:
// https://docs.netlify.com/manage/routing/headers/#limitations
const RESERVED = new RegExp(
  '^(accept-ranges|age|allow|alt-svc|connection|content-(encoding|length|range)|date|location' +
    '|server|trailer|transfer-encoding|upgrade)$',
);

/**
 * Reads the rules of a deploy from `netlify.toml` and from `_headers` and `_redirects`.
 *
 * @param root folder of netlify.toml
 * @param dist folder that is published
 * @throws Error that names every line Netlify would drop, and every rule that
 *   this imitation of Netlify cannot follow
 */
export async function loadRules(root: string, dist: string): Promise<HostRules> {
  const netlifyConfigPath = join(root, 'netlify.toml');
  if (!existsSync(netlifyConfigPath)) {
    throw new OwnerError(
      `There is no netlify.toml in ${root}: start this in the project's folder.`,
    );
  }
  const [parsedHeaders, parsedRedirects] = await Promise.all([
    parseAllHeaders({
      headersFiles: [join(dist, '_headers')],
      netlifyConfigPath,
      configHeaders: [],
      minimal: false,
    }),
    parseAllRedirects({
      redirectsFiles: [join(dist, '_redirects')],
      netlifyConfigPath,
      configRedirects: [],
      minimal: false,
    }),
  ]);
  refuse([...parsedHeaders.errors, ...parsedRedirects.errors].map((error) => error.message));
  return {
    headers: parsedHeaders.headers.filter((header) => 'forRegExp' in header),
    redirects: await openEngine(parsedRedirects.redirects as ParsedRedirect[]),
  };
}

function refuse(reasons: string[]): void {
  if (reasons.length > 0) throw new OwnerError(reasons.join('\n'));
}

async function openEngine(redirects: ParsedRedirect[]): Promise<RedirectMatcher | undefined> {
  if (redirects.length === 0) return undefined;
  refuse(
    redirects
      .filter((rule) => rule.proxy || rule.signed || Object.keys(rule.conditions).length > 0)
      .map((rule) => `The redirect from ${rule.from} cannot be tried out on your own machine.`),
  );
  // The engine has other names for two of the parser's fields, as `netlify dev` knows:
  // https://github.com/netlify/cli/blob/main/src/utils/redirects.ts
  const rules = redirects.map(({ from, query, ...rule }) => {
    return { ...rule, origin: from, params: query };
  });
  return redirector.parseJSON(JSON.stringify(rules), {});
}

/**
 * The headers that the rules set for an address, with names in lower case.
 *
 * Where two rules set the same header the later wins, and `_headers` comes before
 * netlify.toml. So says the merge in @netlify/headers-parser ("overrides, does not
 * concatenate"), and `netlify dev` lays the matching rules over one another in that order.
 *
 * @param path decoded path of the address, without the query
 */
export function headersFor(rules: HostRules, path: string): Record<string, string> {
  const entries = rules.headers
    .filter((rule) => rule.forRegExp.test(path))
    .flatMap((rule) => Object.entries(rule.values))
    .map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(entries.filter(([name]) => !RESERVED.test(name)));
}

/**
 * The first redirect rule that an address meets, found by Netlify's own engine.
 *
 * @param path decoded path of the address
 * @param query without the question mark
 * @param host name of the host without the port
 */
export function redirectFor(
  rules: HostRules,
  { path, query, host }: { path: string; query: string; host: string },
): Redirect | undefined {
  // Netlify serves over https alone, so that is what its rules are asked about.
  const nothing = { getHeader: () => '', getCookie: () => '' };
  const match = rules.redirects?.match({ scheme: 'https', host, path, query, ...nothing });
  return match ? { to: match.to, status: match.status, force: match.force } : undefined;
}

/**
 * Finds an address among the published files as Netlify does with its default "Pretty URLs":
 * a page in a folder has a slash, `name.html` also answers to `/name`, and the other way
 * of writing either is redirected. Measured in https://github.com/slorber/trailing-slash-guide
 *
 * @param path decoded path of the address
 * @param files published files, written `/faq/index.html`
 */
export function resolvePath(path: string, files: ReadonlySet<string>): Resolved | undefined {
  if (path.endsWith('/')) {
    const bare = path.slice(0, -1);
    if (files.has(`${bare}.html`)) return { redirect: bare };
    return files.has(`${path}index.html`) ? { file: `${path}index.html` } : undefined;
  }
  const file = [path, `${path}.html`].find((name) => files.has(name));
  if (file !== undefined) return { file };
  return files.has(`${path}/index.html`) ? { redirect: `${path}/` } : undefined;
}
