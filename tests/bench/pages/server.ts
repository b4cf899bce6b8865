import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond } from '#serve/response.ts';
import { openDeploy } from '#serve/deploy.ts';
import { atEnd } from '../scratch.ts';
import { throwawayCertificate } from './certificate.ts';

/**
 * Serves a built site as a host does: HTTP/2 over TLS, brotli of quality 5, and the headers the
 * site is published with. On this machine only.
 *
 * @param root folder of netlify.toml
 * @param dist the built site
 * @returns its address, without a slash at the end
 */
export async function serveOverHttp2(root: string, dist: string): Promise<string> {
  const deploy = await openDeploy(root, dist);
  const handle = async (request: Http2ServerRequest, response: Http2ServerResponse) => {
    // HTTP/2 has the same method, address and headers, which is all that is read.
    const asked = request as unknown as IncomingMessage;
    const { status, headers, body } = await respond(deploy, asked, () => undefined);
    response.writeHead(status, { ...headers, 'content-length': String(body.length) });
    response.end(body);
  };
  const server = createSecureServer(throwawayCertificate(), (request, response) => {
    handle(request, response).catch((error: unknown) => response.stream.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Not waited for: an open server would keep the bench from ending.
  server.unref();
  atEnd(() => server.close());
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}
