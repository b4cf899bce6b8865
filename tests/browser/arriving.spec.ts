import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { watchedPage } from './shifts.ts';
import { test } from './site.ts';

/** Into how many parts a page is cut, and the pause between them: a frame is painted in it. */
const PARTS = 24;
const PAUSE_MS = 40;

/** A server that passes on what another has, its pages in parts, as a slow line brings them. */
async function slowed(from: string): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(from + request.url);
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    const size = type.startsWith('text/html') ? Math.ceil(body.length / PARTS) : body.length;
    for (let at = 0; at < body.length; at += size) {
      response.write(body.subarray(at, at + size));
      await pause(PAUSE_MS);
    }
    response.end();
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

const ADDRESSES = {
  plain: [
    '/',
    '/#session-range',
    '/faq/',
    '/faq/#does-smp-hurt',
    '/aftercare/',
    '/services/scars/',
    '/gallery/drawing-scar/',
    '/contact/',
  ],
  full: ['/', '/faq/', '/gallery/', '/contact/'],
} as const;

for (const width of [360, 1280]) {
  for (const [site, addresses] of Object.entries(ADDRESSES)) {
    test(`nothing moves while the pages of the site "${site}" come in parts, ${width} px wide`, async ({
      browser,
      servers,
    }) => {
      const { url, server } = await slowed(servers[site as keyof typeof ADDRESSES].url);
      for (const address of addresses) {
        const { page, shifts, close } = await watchedPage(browser, width);
        expect((await page.goto(url + address))?.ok(), address).toBe(true);
        expect(await shifts(), address).toBe(0);
        await close();
      }
      server.close();
    });
  }
}
