import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectOf } from '../support/sites.ts';
import { listed, pagesOf } from './pages.ts';

const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);

/** Starts what `npm run dev` starts, and waits for the address it prints for the page. */
function develop(): { server: ChildProcess; address: Promise<string> } {
  // What Vitest sets makes Astro serve nothing, and what Netlify sets makes a preview.
  const own = /^(VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|CONTEXT|URL)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const server = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: projectOf('plain'),
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let said = '';
  const address = new Promise<string>((found, fail) => {
    const hear = (words: Buffer) => {
      said += String(words);
      const [printed] = said.match(/http:\S+\/how-they-see-you\//) ?? [];
      if (printed) found(printed);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => fail(new Error(`It ended without printing an address:\n${said}`)));
  });
  return { server, address };
}

describe('While writing', () => {
  let server: ChildProcess;
  let html = '';

  beforeAll(async () => {
    const started = develop();
    server = started.server;
    const response = await fetch(await started.address);
    html = await response.text();
    expect(response.status, html.slice(0, 200)).toBe(200);
  }, 120_000);

  afterAll(() => {
    server.kill();
  });

  it('every page is seen as others see it, at the address that is printed', async () => {
    const shown = parse(html).querySelectorAll('.seen-path');
    const paths = listed(await pagesOf('plain')).map(({ path }) => path);
    expect(shown.map(({ textContent }) => textContent).toSorted()).toEqual(paths.toSorted());
  });

  it('a picture that only a build draws is announced', () => {
    const cards = parse(html).querySelectorAll('.card');
    expect(cards.filter((card) => card.querySelector('img'))).toEqual([]);
    expect(cards[0]?.textContent).toContain('drawn when the site is built');
  });
});
