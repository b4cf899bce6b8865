import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { type SiteResponse, respond } from './response.ts';
import { type Deploy, buildStamp, openDeploy } from './deploy.ts';
import { type PostedForm, describeForm } from './form.ts';
import { close, listen } from './loopback.ts';

/** A server that shows the built site. */
export interface RunningServer {
  /** Such as `http://localhost:4321`, without a slash at the end. */
  url: string;
  /** The forms posted so far. They are kept in memory only. */
  received: readonly PostedForm[];
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** What to serve, and where. */
interface ServerOptions {
  /** The project's folder, with netlify.toml. */
  root: string;
  /** The built folder, absolute or from `root`. */
  dist: string;
  /** 0 takes any free one. */
  port: number;
  /** Gets a line for each posted form and for each failure. */
  log?: (line: string) => void;
}

/**
 * Serves a built site on this machine with the headers, redirects and 404 page it will have at
 * Netlify. Rules are read again when the site is built again.
 *
 * @throws OwnerError in words for the owner: no built site, a broken rule, a port in use
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { root, log = () => {} } = options;
  const current = followBuilds(root, resolve(root, options.dist));
  await current();
  const received: PostedForm[] = [];
  const keep = (enquiry: PostedForm): void => {
    received.push(enquiry);
    log(describeForm(enquiry));
  };
  const { servers, port } = await listen(options.port, async (request, response) => {
    try {
      send(response, await respond(await current(), request, keep));
    } catch (error) {
      send(response, failure(error, log));
    }
  });
  const stop = async (): Promise<void> => {
    await Promise.all(servers.map(close));
  };
  return { url: `http://localhost:${port}`, received, close: stop };
}

/** Gives the deploy as it is now: opened once, and again after each build. */
function followBuilds(root: string, dist: string): () => Promise<Deploy> {
  let seen = '';
  let deploy: Promise<Deploy> | undefined;
  return async () => {
    const stamp = await buildStamp(root, dist);
    if (!deploy || stamp !== seen) {
      seen = stamp;
      deploy = openDeploy(root, dist);
    }
    return deploy;
  };
}

function send(response: ServerResponse, { status, headers, body }: SiteResponse): void {
  const length = status === 304 ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...headers, ...length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function failure(error: unknown, log: (line: string) => void): SiteResponse {
  const message = error instanceof Error ? error.message : String(error);
  log(message);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 500, headers, body: Buffer.from(message) };
}
