/** The address of the page on which the owner edits the site; no visitor is led to it. */
export const EDITOR_PATH = '/admin/';

/**
 * The Content-Security-Policy of the editing page: what its editor needs, and no other host
 * but GitHub's. It decodes and encodes pictures as WebAssembly, styles itself while it runs, shows
 * pictures it has in memory, and reads and writes the repository.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data: https://avatars.githubusercontent.com",
  "font-src 'self'",
  "connect-src 'self' blob: data: https://api.github.com https://www.githubstatus.com",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What the host sends with the editing page. */
export const EDITOR_RULE = [
  EDITOR_PATH,
  `  Content-Security-Policy: ${POLICY}`,
  '  Cross-Origin-Resource-Policy: same-origin',
  '  X-Robots-Tag: noindex',
];
