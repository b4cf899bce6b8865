import type { IncomingMessage } from 'node:http';
import type { Deploy } from './deploy.ts';
import { type PostedForm, parseForm, readBody } from './form.ts';
import { type Redirect, headersFor, redirectFor, resolvePath } from '#netlify/rules.ts';

/** An answer, ready to be written; header names are in lower case. */
export interface SiteResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

// What Netlify sends unless a rule says otherwise: keep it, but ask each time.
const ASK_EACH_TIME = { 'cache-control': 'public, max-age=0, must-revalidate' };

/**
 * Answers a request as Netlify would: forced redirects, then files, then other redirects,
 * then the 404 page. The query plays no part in finding a file.
 *
 * @param keep is handed every form that is posted
 */
export async function respond(
  deploy: Deploy,
  request: IncomingMessage,
  keep: (enquiry: PostedForm) => void,
): Promise<SiteResponse> {
  const [rawPath = '', query = ''] = (request.url ?? '').split(/\?(.*)/s);
  const path = decode(rawPath);
  if (path === undefined) return plain(400, 'Bad request: this address cannot be read.');
  if (request.method === 'POST') return respondToPost(deploy, request, path, keep);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...plain(405, 'Method not allowed.'), headers: { allow: 'GET, HEAD, POST' } };
  }
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const redirect = redirectFor(deploy.rules, { path, query, host });
  if (redirect?.force) return follow(deploy, request, path, query, redirect);
  const place = resolvePath(path, deploy.files);
  if (place && 'file' in place) return sendFile(deploy, request, path, place.file, 200);
  if (place) return moved(301, encodePath(place.redirect), query);
  if (redirect) return follow(deploy, request, path, query, redirect);
  return notFound(deploy, request, path);
}

function decode(rawPath: string): string | undefined {
  try {
    return rawPath.startsWith('/') ? decodeURIComponent(rawPath) : undefined;
  } catch {
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

async function respondToPost(
  deploy: Deploy,
  request: IncomingMessage,
  path: string,
  keep: (enquiry: PostedForm) => void,
): Promise<SiteResponse> {
  const body = await readBody(request);
  if (body === undefined) {
    const refusal = plain(413, 'This form is too large.');
    return { ...refusal, headers: { ...refusal.headers, connection: 'close' } };
  }
  const place = resolvePath(path, deploy.files);
  const enquiry = parseForm(path, request.headers['content-type'], body);
  if (!place || !enquiry) return notFound(deploy, request, path);
  keep(enquiry);
  return moved(303, encodePath('redirect' in place ? place.redirect : path), '');
}

async function follow(
  deploy: Deploy,
  request: IncomingMessage,
  path: string,
  query: string,
  { to, status }: Redirect,
): Promise<SiteResponse> {
  const target = new URL(to, 'http://localhost');
  const local = to.startsWith('/');
  if (status >= 300 && status < 400) {
    const address = local ? target.pathname : `${target.origin}${target.pathname}`;
    // Netlify hands the visitor's query on unless the rule has one of its own.
    return moved(status, address, target.search.slice(1) || query, target.hash);
  }
  const place = resolvePath(decode(target.pathname) ?? '', deploy.files);
  const file = place && 'redirect' in place ? resolvePath(place.redirect, deploy.files) : place;
  if (!file || !('file' in file)) return notFound(deploy, request, path);
  return sendFile(deploy, request, path, file.file, status);
}

async function notFound(
  deploy: Deploy,
  request: IncomingMessage,
  path: string,
): Promise<SiteResponse> {
  if (!deploy.files.has('/404.html')) return plain(404, 'Not found.');
  return sendFile(deploy, request, path, '/404.html', 404);
}

async function sendFile(
  deploy: Deploy,
  request: IncomingMessage,
  path: string,
  file: string,
  status: number,
): Promise<SiteResponse> {
  const sent = await deploy.read(file, request.headers['accept-encoding']);
  const headers: Record<string, string> = {
    ...ASK_EACH_TIME,
    'content-type': sent.type,
    ...(sent.varies ? { vary: 'Accept-Encoding' } : {}),
    ...headersFor(deploy.rules, path),
    etag: sent.etag,
  };
  if (status === 200 && isKnown(request.headers['if-none-match'], sent.etag)) {
    const { 'content-type': _, ...rest } = headers;
    return { status: 304, headers: rest, body: Buffer.alloc(0) };
  }
  if (sent.encoding) headers['content-encoding'] = sent.encoding;
  return { status, headers, body: sent.body };
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .map((item) => item.trim().replace(/^W\//, ''))
    .some((known) => known === etag || known === '*');
}

function moved(status: number, address: string, query: string, hash = ''): SiteResponse {
  const location = `${address}${query ? `?${query}` : ''}${hash}`;
  return { ...plain(status, ''), headers: { ...ASK_EACH_TIME, location } };
}

function plain(status: number, text: string): SiteResponse {
  const headers = { ...ASK_EACH_TIME, 'content-type': 'text/plain; charset=utf-8' };
  return { status, headers, body: Buffer.from(text) };
}
