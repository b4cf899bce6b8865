import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { IN_ORDER, TOKEN, type Answer, type GitHub } from '../support/github.ts';
import { lineOf } from './slow-line.ts';

const USER = { backendName: 'github', id: 1, login: 'ann', name: 'Ann Example', token: TOKEN };

/** Where this server answers in the place of two others. */
const HOSTS = {
  'https://api.github.com/': '/at-github/',
  'https://www.githubstatus.com/': '/at-github-status/',
};

/**
 * Runs in the page before anything of it does: whoever opens it is signed in, asks this server in
 * place of GitHub, and has every field of a form near. It must not refer to anything outside itself.
 */
function prepare(hosts: Record<string, string>, user: string): void {
  localStorage.setItem('sveltia-cms.user', user);
  const real = window.fetch;
  window.fetch = (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    const [from, to] = Object.entries(hosts).find(([host]) => asked.startsWith(host)) ?? [];
    if (from === undefined || to === undefined) return real(input, init);
    const here = new URL(to + asked.slice(from.length), location.href);
    return real(input instanceof Request ? new Request(here, input) : here, init);
  };
  const Observer = IntersectionObserver;
  window.IntersectionObserver = class extends Observer {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      const near = { rootMargin: '9999px', scrollMargin: '9999px' };
      super(callback, { ...options, ...near });
    }
  };
}

/**
 * Passes on what another server has, and answers in GitHub's place: not every engine's driver can
 * have requests answered by a test. (The policy of the page, which names GitHub, is left out; the
 * tests in Chromium have it.)
 */
export function githubLine(site: string, hub: GitHub) {
  const script = `<script>(${prepare.toString()})(${JSON.stringify(HOSTS)}, ${JSON.stringify(JSON.stringify(USER))})</script>`;
  return lineOf(async (request, response) => {
    const { status = 200, headers, body } = await answerTo(request, site, hub);
    response.writeHead(status, headers);
    const isPage = request.url === '/admin/';
    response.end(isPage ? String(body).replace('<head>', `<head>${script}`) : body);
  });
}

async function answerTo(request: IncomingMessage, site: string, hub: GitHub): Promise<Answer> {
  const { url = '/', method = 'GET', headers } = request;
  if (url.startsWith(HOSTS['https://www.githubstatus.com/'])) return IN_ORDER;
  if (url.startsWith('/admin/published.json')) return hub.publishedAnswer();
  const atGitHub = HOSTS['https://api.github.com/'];
  if (url.startsWith(atGitHub)) {
    const path = new URL(url.slice(atGitHub.length - 1), site).pathname;
    const { authorization } = headers;
    return hub.respond({ method, path, authorization, body: await text(request) });
  }
  const answer = await fetch(site + url);
  const type = answer.headers.get('content-type') ?? '';
  return {
    status: answer.status,
    headers: { 'content-type': type },
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
