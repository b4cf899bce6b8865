import { EXAMPLE_NAME, hostOf } from '#prose/hosts.ts';

/** What a network shows to whoever asks, by its host: first parts of an address that name nobody. */
const ALL =
  'accounts explore feed foryou home login signup settings watch hashtag hashtags search messages notifications share help about';
const FOR_ALL: Readonly<Record<string, string>> = {
  'instagram.com': `${ALL} p reel reels tv s stories direct`,
  'facebook.com': `${ALL} photo permalink story sharer dialog me events marketplace friends bookmarks reel stories`,
  'tiktok.com': `${ALL} tag t upload live`,
  'youtube.com': `${ALL} shorts playlist results embed live redirect`,
  'linkedin.com': `${ALL} posts pulse messaging jobs shareArticle sharing`,
  'pinterest.com': `${ALL} pin ideas`,
  'pinterest.co.uk': `${ALL} pin ideas`,
  'threads.net': `${ALL} intent`,
  'threads.com': `${ALL} intent`,
  'twitter.com': `${ALL} i intent`,
  'x.com': `${ALL} i intent`,
};

/** One post, picture or film behind the name of whose it is, and what only its owner opens. */
const BEHIND_A_NAME: Readonly<Record<string, RegExp>> = {
  'instagram.com': /^\/[^/]+\/(?:p|reel|tv|s)\/[\w-]/i,
  'facebook.com': /^\/[^/]+\/(?:posts|videos?|photos?|reels?)\/[\w-]/i,
  'tiktok.com': /^\/[^/]+\/(?:video|photo|live)\b/i,
  'linkedin.com': /^\/[^/]+\/[^/]+\/(?:admin|edit|dashboard)\b|^\/in\/me(?:\/|$)/i,
  'threads.net': /^\/[^/]+\/post\//i,
  'threads.com': /^\/[^/]+\/post\//i,
  'twitter.com': /^\/[^/]+\/status(?:es)?\//i,
  'x.com': /^\/[^/]+\/status(?:es)?\//i,
};

/** Hosts of networks on which nobody has a page. */
const NO_PAGES =
  /^(?:fb\.watch|fb\.me|youtu\.be|v[mt]\.tiktok\.com|studio\.youtube\.com|creatorstudio\.facebook\.com|ads\.tiktok\.com|chat\.whatsapp\.com|t\.co|lnkd\.in|pin\.it)$/;

/** The results of a search are others for each visitor. */
const RESULTS = /^(?:google\.[a-z.]{2,6}|bing\.com|duckduckgo\.com)$/;

/**
 * Whether what a network shows at an address is nobody's page there: the same for all, another for
 * everybody, one post of somebody's, or an example.
 */
export function isNobodysPage(address: string): boolean {
  const { pathname } = new URL(address);
  const host = hostOf(address);
  if (NO_PAGES.test(host) || (RESULTS.test(host) && /^\/search\b|^\/$/.test(pathname))) return true;
  const forAll = FOR_ALL[host];
  if (forAll === undefined) return false;
  const parts = pathname.split('/').filter((part) => part !== '');
  const first = (parts[0] ?? '').replace(/\.php$/i, '');
  return (
    parts.length === 0 ||
    forAll.split(' ').some((name) => name.toLowerCase() === first.toLowerCase()) ||
    Boolean(BEHIND_A_NAME[host]?.test(pathname)) ||
    parts.some((part) => EXAMPLE_NAME.test(part))
  );
}
