import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { command } from '#terminal/command.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { say } from '#terminal/print.ts';
import { type Answer, answer } from './response.ts';
import { type Deploy, buildStamp, openDeploy } from './deploy.ts';
import { type Enquiry, describeEnquiry } from './form.ts';
import { close, listen } from './loopback.ts';

/** A server that shows the built site. */
export interface RunningServer {
  /** Such as `http://localhost:4321`, without a slash at the end. */
  url: string;
  /** The forms posted so far. They are kept in memory only. */
  received: readonly Enquiry[];
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/** What to serve, and where. */
export interface ServerOptions {
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
  const received: Enquiry[] = [];
  const keep = (enquiry: Enquiry): void => {
    received.push(enquiry);
    log(describeEnquiry(enquiry));
  };
  const { servers, port } = await listen(options.port, async (request, response) => {
    try {
      send(response, await answer(await current(), request, keep));
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

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  const length = status === 304 ? {} : { 'content-length': String(body.length) };
  response.writeHead(status, { ...headers, ...length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function failure(error: unknown, log: (line: string) => void): Answer {
  const message = error instanceof Error ? error.message : String(error);
  log(message);
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return { status: 500, headers, body: Buffer.from(message) };
}

/**
 * The command: `node src/serve/server.ts [--build] [--dist DIR] [--port N]`, in the project's
 * folder. With --build the site is built first, once it is known that it can be shown.
 */
async function main(args: string[]): Promise<void> {
  const values = optionsIn(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new OwnerError(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if (values.build) {
    await lookFor(port);
    if (!build()) return;
  }
  const root = process.cwd();
  const server = await startServer({ root, dist: values.dist, port, log: say });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.close);
  say(`Your site is at ${server.url} (stop with Ctrl+C)`);
}

/** @throws OwnerError if nothing can be served at the port */
async function lookFor(port: number): Promise<void> {
  const { servers } = await listen(port, () => {});
  await Promise.all(servers.map(close));
}

/** Builds as `npm run build` does. If that fails it has said why, and so does the exit code. */
function build(): boolean {
  const npm = process.env['npm_execpath'] ?? '';
  const { status } = spawnSync(process.execPath, [npm, 'run', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

/** @throws OwnerError that names the option there is not */
function optionsIn(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        build: { type: 'boolean', default: false },
        dist: { type: 'string', default: 'dist' },
        port: { type: 'string', default: '4321' },
      },
    }).values;
  } catch (error) {
    throw new OwnerError((error as Error).message);
  }
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === import.meta.filename) {
  await command('server', () => main(process.argv.slice(2)));
}
