import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { text as allOf } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDeploy } from '#serve/deploy.ts';
import { pickEncoding } from '#serve/encoding.ts';
import { FORM_LIMIT } from '#serve/form.ts';
import { type RunningServer, startServer } from '#serve/server.ts';
import { siteFolder } from '../support/site-folder.ts';

const TOML = `
[[headers]]
for = "/*"
[headers.values]
X-Frame-Options = "DENY"
[[headers]]
for = "/_astro/*"
[headers.values]
Cache-Control = "public, max-age=31536000, immutable"
`;
const FAQ = `<!doctype html><title>Questions</title>${'<p>Does it hurt?</p>'.repeat(99)}`;
const PICTURE = Buffer.from('not a real picture, but the same bytes again again again again again');

const root = siteFolder({
  'netlify.toml': TOML,
  'secret.txt': 'outside the published folder',
  'dist/_headers': "/faq/\n  Content-Security-Policy: default-src 'none'\n",
  'dist/_redirects': [
    '/faq/index.html /faq/ 301!',
    '/old /faq/ 301',
    '/old-with-query /faq/?from=old#top 302',
    '/away https://elsewhere.example/page 301',
    '/thanks/ /faq/ 301',
    '/mirror /faq/ 200',
    '/gone /faq/ 410',
  ].join('\n'),
  'dist/index.html': '<!doctype html><title>Home</title>',
  'dist/404.html': '<!doctype html><title>Not here</title>',
  'dist/faq/index.html': FAQ,
  'dist/faq.md': '# Questions',
  'dist/thanks/index.html': '<!doctype html><title>Thank you</title>',
  'dist/_astro/a.avif': PICTURE,
  'dist/site.webmanifest': '{}',
  'dist/sitemap.xml': '<urlset/>',
  'dist/feed.json': '{}',
  'dist/graph.jsonld': '{}',
  'dist/robots.txt': 'User-agent: *',
  'dist/mark.svg': '<svg/>',
  'dist/favicon.ico': PICTURE,
  'dist/a.woff2': PICTURE,
  'dist/a.webp': PICTURE,
  'dist/a.JPG': PICTURE,
  'dist/a.js': 'let a;',
  'dist/a.unheard-of': 'x',
});
const lines: string[] = [];
let server: RunningServer;
let written: unknown[];

beforeAll(async () => {
  symlinkSync(join(root, 'secret.txt'), join(root, 'dist', 'link.txt'));
  written = readdirSync(root, { recursive: true });
  server = await startServer({ root, dist: 'dist', port: 0, log: (line) => lines.push(line) });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for an address exactly as written: `fetch` would tidy it first. */
async function ask(
  path: string,
  options: {
    method?: string;
    headers?: Record<string, string>;
    body?: string;
    host?: string;
    from?: RunningServer;
  } = {},
): Promise<Reply> {
  const { method = 'GET', headers = {}, body, host = 'localhost', from = server } = options;
  const sent = httpRequest({ host, port: new URL(from.url).port, path, method, headers });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

function post(path: string, body: string, type = 'application/x-www-form-urlencoded') {
  return ask(path, { method: 'POST', body, headers: { 'content-type': type } });
}

describe('pages', () => {
  test('a page comes with the headers of the deploy and its own content policy', async () => {
    const { status, headers, body } = await ask('/faq/');
    expect(status).toBe(200);
    expect(body.toString()).toBe(FAQ);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'x-frame-options': 'DENY',
    });
    expect((await ask('/')).headers['content-security-policy']).toBeUndefined();
  });

  test('an address without its slash leads to the page, and keeps the query', async () => {
    const { status, headers } = await ask('/faq?q=pain');
    expect([status, headers.location]).toEqual([301, '/faq/?q=pain']);
  });

  test('the query plays no part in finding a page', async () => {
    expect((await ask('/faq/?q=/../x')).status).toBe(200);
  });

  test('any other address gets the 404 page, its status and the headers of the deploy', async () => {
    const { status, headers, body } = await ask('/nowhere');
    expect([status, headers['x-frame-options']]).toEqual([404, 'DENY']);
    expect(body.toString()).toContain('Not here');
  });

  test('without a 404 page the answer says so in plain text', async () => {
    const bare = siteFolder({ 'netlify.toml': '', 'dist/index.html': '' });
    const other = await startServer({ root: bare, dist: 'dist', port: 0 });
    const { status, headers } = await ask('/nowhere', { from: other });
    await other.close();
    rmSync(bare, { recursive: true });
    expect([status, headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
  });

  test.each([
    ['/faq.md', 'text/markdown; charset=utf-8'],
    ['/site.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
    ['/feed.json', 'application/json; charset=utf-8'],
    ['/graph.jsonld', 'application/ld+json; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/mark.svg', 'image/svg+xml; charset=utf-8'],
    ['/a.js', 'text/javascript; charset=utf-8'],
    ['/favicon.ico', 'image/x-icon'],
    ['/a.woff2', 'font/woff2'],
    ['/a.webp', 'image/webp'],
    ['/a.JPG', 'image/jpeg'],
    ['/_astro/a.avif', 'image/avif'],
    ['/a.unheard-of', 'application/octet-stream'],
  ])('%s is sent as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
  });

  test('HEAD gives the headers of GET and no body', async () => {
    const got = await ask('/faq/');
    const head = await ask('/faq/', { method: 'HEAD' });
    const { date: _, ...expected } = got.headers;
    expect(head.headers).toMatchObject(expected);
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test('a method that a static site does not know is refused', async () => {
    const { status, headers } = await ask('/faq/', { method: 'DELETE' });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, POST']);
  });
});

describe('redirects', () => {
  test('a forced redirect comes before the file', async () => {
    const { status, headers } = await ask('/faq/index.html');
    expect([status, headers.location]).toEqual([301, '/faq/']);
  });

  test('a redirect that is not forced gives way to a file', async () => {
    expect((await ask('/thanks/')).body.toString()).toContain('Thank you');
    expect((await ask('/thanks')).headers.location).toBe('/thanks/');
  });

  test.each([
    ['/old', 301, '/faq/'],
    ['/old?q=1', 301, '/faq/?q=1'],
    ['/old-with-query?q=1', 302, '/faq/?from=old#top'],
    ['/away', 301, 'https://elsewhere.example/page'],
  ])('%s is answered with %i to %s', async (path, status, location) => {
    const reply = await ask(path);
    expect([reply.status, reply.headers.location]).toEqual([status, location]);
  });

  test('a rewrite shows another page under the same address, with the status of its rule', async () => {
    const mirror = await ask('/mirror');
    const gone = await ask('/gone');
    expect([mirror.status, gone.status]).toEqual([200, 410]);
    expect([mirror.body.toString(), gone.body.toString()]).toEqual([FAQ, FAQ]);
  });
});

describe('addresses that ask for too much', () => {
  test.each([
    '/../secret.txt',
    '/faq/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '//secret.txt',
    '/link.txt',
    '/index.html%00.txt',
    '/_headers',
    '/_redirects',
    '/FAQ.md',
  ])('%s is not found', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('outside');
  });

  test.each(['/%', '/%E0%A4%A', '/faq/%zz', '*'])('%s cannot be read', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });
});

describe('compression and caching', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['BR', 'br'],
    ['deflate', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('a browser that accepts "%s" gets %s', (accepted, encoding) => {
    expect(pickEncoding(accepted)).toBe(encoding);
  });

  test('text is compressed as the browser likes it', async () => {
    const [brotli, gzipped] = await Promise.all(
      ['br', 'gzip'].map((encoding) => ask('/faq/', { headers: { 'accept-encoding': encoding } })),
    );
    expect(brotliDecompressSync(brotli!.body).toString()).toBe(FAQ);
    expect(gunzipSync(gzipped!.body).toString()).toBe(FAQ);
    expect(brotli!.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(brotli!.headers['content-length']).toBe(String(brotli!.body.length));
  });

  test('pictures and fonts are sent as they are', async () => {
    const headers = { 'accept-encoding': 'br, gzip' };
    for (const path of ['/_astro/a.avif', '/a.woff2']) {
      const reply = await ask(path, { headers });
      expect(reply.headers['content-encoding']).toBeUndefined();
      expect(reply.body).toEqual(PICTURE);
    }
  });

  test('a file is compressed once', async () => {
    const deploy = await openDeploy(root, join(root, 'dist'));
    const [first, second] = [
      await deploy.read('/faq.md', 'br'),
      await deploy.read('/faq.md', 'br'),
    ];
    expect(first.body).toBe(second.body);
  });

  test('a browser asks again each time, unless a rule says otherwise', async () => {
    for (const path of ['/', '/faq.md', '/nowhere', '/faq', '/old']) {
      const { headers } = await ask(path);
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    }
    expect((await ask('/_astro/a.avif')).headers['cache-control']).toContain('immutable');
  });

  test('what the browser already has is not sent again', async () => {
    const accept = { 'accept-encoding': 'br' };
    const etag = String((await ask('/faq/', { headers: accept })).headers.etag);
    const again = await ask('/faq/', { headers: { ...accept, 'if-none-match': `"x", W/${etag}` } });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect(again.headers['content-security-policy']).toBe("default-src 'none'");
    const plain = await ask('/faq/', { headers: { 'if-none-match': etag } });
    expect(plain.status).toBe(200);
  });

  test('a 404 page is sent even to a browser that has it', async () => {
    const etag = String((await ask('/nowhere')).headers.etag);
    expect((await ask('/nowhere', { headers: { 'if-none-match': etag } })).status).toBe(404);
  });
});

describe('forms', () => {
  test('a posted form leads to the page it was posted to, and one line tells of it', async () => {
    const reply = await post('/thanks/', 'form-name=enquiry&name=Ann+Lee&bot-field=&tone=a&tone=b');
    expect([reply.status, reply.headers.location]).toEqual([303, '/thanks/']);
    expect(server.received.at(-1)).toEqual({
      path: '/thanks/',
      form: 'enquiry',
      fields: [
        ['name', 'Ann Lee'],
        ['bot-field', ''],
        ['tone', 'a'],
        ['tone', 'b'],
      ],
      caught: false,
    });
    expect(lines.at(-1)).toBe(
      'An enquiry arrived: enquiry: name: Ann Lee, tone: a, tone: b ' +
        '(on your own machine nothing is sent)',
    );
  });

  test('a robot that fills in the hidden field gets the same answer', async () => {
    const reply = await post('/thanks', 'form-name=enquiry&bot-field=buy');
    expect([reply.status, reply.headers.location]).toEqual([303, '/thanks/']);
    expect(server.received.at(-1)?.caught).toBe(true);
    expect(lines.at(-1)).toContain('Netlify would drop it');
  });

  test.each([
    ['/thanks/', 'name=Ann', 'application/x-www-form-urlencoded'],
    ['/thanks/', 'form-name=&name=Ann', 'application/x-www-form-urlencoded'],
    ['/thanks/', 'form-name=enquiry', 'text/plain'],
    ['/nowhere/', 'form-name=enquiry', 'application/x-www-form-urlencoded'],
  ])('a post to %s of %s as %s is not a form, and gets the 404 page', async (path, body, type) => {
    const before = server.received.length;
    const reply = await post(path, body, type);
    expect([reply.status, reply.body.toString()]).toEqual([
      404,
      expect.stringContaining('Not here'),
    ]);
    expect(server.received).toHaveLength(before);
  });

  test('a form over 64 kB is refused', async () => {
    const text = 'form-name=enquiry&message=';
    const fits = text + 'a'.repeat(FORM_LIMIT - text.length);
    expect((await post('/thanks/', fits)).status).toBe(303);
    expect((await post('/thanks/', `${fits}a`)).status).toBe(413);
  });

  test('control characters in a form do not reach the terminal', async () => {
    await post('/thanks/', 'form-name=a%0Ab&name=%1B%5B2J%C2%9B31mred');
    expect(lines.at(-1)).toContain('a b: name:  [2J 31mred');
  });

  test('nothing is written to the disk', async () => {
    await post('/thanks/', 'form-name=enquiry&name=Ann');
    expect(readdirSync(root, { recursive: true })).toEqual(written);
  });
});

describe('the machine', () => {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  const loopback = own
    .map(({ address }) => address)
    .filter((it) => /^(127\.0\.0\.1|::1)$/.test(it));

  test('localhost works over IPv4, and over IPv6 where there is any', async () => {
    expect(loopback).toContain('127.0.0.1');
    for (const host of loopback) expect((await ask('/', { host })).status).toBe(200);
  });

  test('nobody else on the network reaches the site', async () => {
    await expect(ask('/', { host: '127.0.0.2' })).rejects.toThrow();
  });

  test('a port in use is named, with the way to choose another', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ root, dist: 'dist', port })).rejects.toThrow(
      `Port ${port} is in use. Stop the program that uses it, ` +
        `or choose another port: npm start -- --port ${port + 1}`,
    );
  });

  test('a closed server frees its port', async () => {
    const first = await startServer({ root, dist: 'dist', port: 0 });
    const port = Number(new URL(first.url).port);
    await ask('/', { from: first, headers: { connection: 'keep-alive' } });
    await first.close();
    const second = await startServer({ root, dist: 'dist', port });
    await second.close();
    expect(second.url).toBe(first.url);
  });

  test('without a built site the message says what to run', async () => {
    await expect(startServer({ root, dist: 'no-dist', port: 0 })).rejects.toThrow(
      'run "npm run build" first',
    );
  });

  test('a broken rule keeps the server from starting', async () => {
    const broken = siteFolder({ 'netlify.toml': '', 'dist/_redirects': '/here' });
    await expect(startServer({ root: broken, dist: 'dist', port: 0 })).rejects.toThrow(/\/here/);
    rmSync(broken, { recursive: true });
  });

  test('a header that cannot be sent is named, and the server goes on', async () => {
    const site = siteFolder({
      'netlify.toml': '',
      'dist/_headers': '/a.html\n  X-Note: \u2019\n',
      'dist/a.html': 'a',
      'dist/b.html': 'b',
    });
    const told: string[] = [];
    const log = (line: string) => told.push(line);
    const other = await startServer({ root: site, dist: 'dist', port: 0, log });
    const replies = [await ask('/a.html', { from: other }), await ask('/b.html', { from: other })];
    await other.close();
    rmSync(site, { recursive: true });
    expect(replies.map(({ status }) => status)).toEqual([500, 200]);
    expect(told).toEqual([expect.stringContaining('["x-note"]')]);
  });

  test('after a new build its pages and headers are served together', async () => {
    const site = siteFolder({
      'netlify.toml': '',
      'dist/_headers': '/\n  X-Build: one\n',
      'dist/index.html': 'one',
    });
    const other = await startServer({ root: site, dist: 'dist', port: 0 });
    const seen = async () => {
      const { headers, body } = await ask('/', { from: other });
      return [headers['x-build'], body.toString()];
    };
    const first = await seen();
    writeFileSync(join(site, 'dist/index.html'), 'two');
    writeFileSync(join(site, 'dist/_headers'), '/\n  X-Build: two\n');
    utimesSync(join(site, 'dist/_headers'), new Date(), new Date(Date.now() + 5000));
    const second = await seen();
    await other.close();
    rmSync(site, { recursive: true });
    expect([first, second]).toEqual([
      ['one', 'one'],
      ['two', 'two'],
    ]);
  });
});

describe('the command', () => {
  const script = resolve('src/serve/serve.cli.ts');
  const run = promisify(execFile);

  describe('with --build', () => {
    const npm = (status: number) =>
      `console.log(process.argv.slice(2).join(' ')); process.exit(${status});`;
    const start = (port: number, status: number) => {
      const folder = siteFolder({
        'npm.mjs': npm(status),
        'netlify.toml': '',
        'dist/index.html': '',
      });
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const child = spawn(process.execPath, [script, '--build', '--port', String(port)], {
        cwd: folder,
        env: { ...process.env, npm_execpath: 'npm.mjs' },
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      return child;
    };
    const ended = async (child: ReturnType<typeof start>) => {
      const [said, complaint] = [allOf(child.stdout), allOf(child.stderr)];
      const [code] = await once(child, 'close');
      return { code, said: await said, complaint: await complaint };
    };

    test('it builds nothing where the port is taken, and says so in a sentence', async () => {
      const port = Number(new URL(server.url).port);
      expect(await ended(start(port, 0))).toEqual({
        code: 1,
        said: '',
        complaint:
          `Port ${port} is in use. Stop the program that uses it, ` +
          `or choose another port: npm start -- --port ${port + 1}\n`,
      });
    });

    test('it builds, and then shows what was built', async () => {
      const child = start(0, 0);
      let said = '';
      child.stdout.on('data', (words) => (said += String(words)));
      await expect
        .poll(() => said, { timeout: 20_000 })
        .toMatch(/^run build\nYour site is at http/);
    });

    test('it shows nothing where the build fails, and ends as that does', async () => {
      expect(await ended(start(0, 3))).toEqual({ code: 3, said: 'run build\n', complaint: '' });
    });
  });

  test('it says where to look, and stops when asked', async () => {
    const child = spawn(process.execPath, [script, '--port', '0'], { cwd: root });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = await once(child.stdout, 'data');
    expect(String(line)).toMatch(
      /^Your site is at http:\/\/localhost:\d+ \(stop with Ctrl\+C\)\n$/,
    );
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test.each([
    [
      ['--dist', 'no-dist', '--port', '0'],
      /^There is no built site in .*no-dist: run "npm run build" first\.\n$/,
    ],
    [['--port', 'abc'], /^--port takes a number from 0 to 65535, not "abc"\.\n$/],
    [['--port', '70000'], /^--port takes a number from 0 to 65535, not "70000"\.\n$/],
    [['--prot', '1'], /^Unknown option '--prot'.*\n$/],
  ])('%o ends with one clear line', async (args, line) => {
    const { code, stdout, stderr } = await run(process.execPath, [script, ...args], {
      cwd: root,
      timeout: 20_000,
    }).catch((error) => error);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringMatching(line)]);
  });
});
