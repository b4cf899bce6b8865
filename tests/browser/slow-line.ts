import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Into how many parts a page is cut, and the pause between them: a frame is painted in it. */
const PARTS = 24;
const PAUSE_MS = 40;
/** By then every engine has scrolled to what the address leads to. */
const LATE_MS = 1500;

/** A server before another. */
interface Line {
  url: string;
  close(): void;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Send = (path: string, type: string, body: Buffer) => AsyncIterable<Buffer>;

/**
 * Passes on what another server has, its pages in parts, as a slow line brings them. A part ends
 * with a tag: half a word in the middle of a line always moves when the other half comes.
 */
export const slowLine = (from: string): Promise<Line> =>
  lineTo(from, async function* (_path, type, body) {
    const size = type.startsWith('text/html') ? Math.ceil(body.length / PARTS) : body.length;
    for (let [at, end] = [0, 0]; at < body.length; at = end) {
      end = body.indexOf('>', at + size) + 1 || body.length;
      yield body.subarray(at, end);
      await pause(PAUSE_MS);
    }
  });

/** Passes on what another server has, the display face long after its page. */
export const lateFace = (from: string): Promise<Line> =>
  lineTo(from, async function* (path, _type, body) {
    if (path.endsWith('.woff2')) await pause(LATE_MS);
    yield body;
  });

const lineTo = (from: string, send: Send): Promise<Line> =>
  lineOf(async (request, response) => {
    const answer = await fetch(from + request.url);
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    for await (const part of send(request.url ?? '', type, body)) response.write(part);
    response.end();
  });

/** A server before another: it listens on this machine at a port that is free. */
export async function lineOf(answer: Answer): Promise<Line> {
  const server = createServer((request, response) => {
    // The site is gone when a test has ended.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
