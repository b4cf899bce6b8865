import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OwnerError } from '#terminal/owner-error.ts';

/**
 * Listens where `localhost` may lead, over IPv4 and IPv6, and nowhere else: people on the
 * same network do not see a site that is not published yet.
 *
 * @param port 0 takes any free one
 * @returns the servers, one or two, and the port they share
 * @throws OwnerError in words for the owner when the port is in use or not allowed
 */
export async function listen(
  port: number,
  answerer: RequestListener,
): Promise<{ servers: Server[]; port: number }> {
  const first = await open('127.0.0.1', port, answerer).catch((error: unknown) => {
    throw inWords(error, port);
  });
  const { port: taken } = first.address() as AddressInfo;
  try {
    return { servers: [first, await open('::1', taken, answerer)], port: taken };
  } catch (error) {
    // A machine without IPv6 is served over IPv4 alone.
    if (['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error))) {
      return { servers: [first], port: taken };
    }
    await close(first);
    // A port the system chose for IPv4 may be taken for IPv6: choose again.
    if (port === 0 && codeOf(error) === 'EADDRINUSE') return listen(port, answerer);
    throw inWords(error, port);
  }
}

/** Ends a server and every connection to it. */
export function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}

function open(host: string, port: number, answerer: RequestListener): Promise<Server> {
  const server = createServer(answerer);
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen({ host, port }, () => done(server));
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function inWords(error: unknown, port: number): unknown {
  if (codeOf(error) === 'EADDRINUSE') {
    return new OwnerError(
      `Port ${port} is in use. Stop the program that uses it, ` +
        `or choose another port: npm start -- --port ${port + 1}`,
    );
  }
  if (codeOf(error) === 'EACCES') {
    return new OwnerError(`Port ${port} is not allowed here. Choose one above 1023.`);
  }
  return error;
}
