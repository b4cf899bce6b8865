import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type HostRules, headersFor, loadRules, redirectFor, resolvePath } from '#netlify/rules.ts';
import { siteFolder } from '../support/site-folder.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function rulesOf(files: Record<string, string>): Promise<HostRules> {
  const root = siteFolder({ 'netlify.toml': '', ...files });
  folders.push(root);
  return loadRules(root, join(root, 'dist'));
}

function tomlHeader(path: string, name: string, value: string): string {
  return `[[headers]]\nfor = "${path}"\n[headers.values]\n"${name}" = "${value}"\n`;
}

describe('headers', () => {
  test('a page has the headers of the whole deploy and its own', async () => {
    const rules = await rulesOf({
      'netlify.toml': tomlHeader('/*', 'X-Frame-Options', 'DENY'),
      'dist/_headers': "/faq/\n  Content-Security-Policy: default-src 'none'; img-src 'self'\n",
    });
    expect(headersFor(rules, '/faq/')).toEqual({
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; img-src 'self'",
    });
    expect(headersFor(rules, '/')).toEqual({ 'x-frame-options': 'DENY' });
  });

  test('when both files set a header for an address, netlify.toml wins', async () => {
    const rules = await rulesOf({
      'netlify.toml': tomlHeader('/*', 'cache-control', 'from the toml'),
      'dist/_headers': '/faq/\n  Cache-Control: from the file\n',
    });
    expect(headersFor(rules, '/faq/')).toEqual({ 'cache-control': 'from the toml' });
  });

  test('within one file the later rule wins, whatever the case of the name', async () => {
    const rules = await rulesOf({
      'dist/_headers': '/a/*\n  X-Robots-Tag: all\n/a/b/\n  x-robots-tag: noindex\n',
    });
    expect(headersFor(rules, '/a/b/')).toEqual({ 'x-robots-tag': 'noindex' });
    expect(headersFor(rules, '/a/c/')).toEqual({ 'x-robots-tag': 'all' });
  });

  test('a header named twice in one rule is joined', async () => {
    const rules = await rulesOf({ 'dist/_headers': '/\n  Link: <a>\n  Link: <b>\n' });
    expect(headersFor(rules, '/')).toEqual({ link: '<a>, <b>' });
  });

  test('headers that Netlify keeps for itself are left out', async () => {
    const rules = await rulesOf({
      'dist/_headers': '/\n  Location: /x\n  Content-Length: 3\n  Server: me\n  X-A: b\n',
    });
    expect(headersFor(rules, '/')).toEqual({ 'x-a': 'b' });
  });

  test('the rule of a page does not reach pages below it or its index.html', async () => {
    const rules = await rulesOf({ 'dist/_headers': '/faq/\n  X-A: b\n' });
    expect(headersFor(rules, '/faq/more/')).toEqual({});
    expect(headersFor(rules, '/faq/index.html')).toEqual({});
  });
});

describe('redirects', () => {
  const redirects = [
    '/faq/index.html /faq/ 301!',
    '/index.html / 301!',
    '/old /faq/',
    '/shop id=:id /services/:id/ 302',
    '/blog/* /faq/:splat 302',
    '/quiet /faq/ 200',
    'https://old.example/* https://new.example/:splat 301!',
  ].join('\n');

  test.each([
    ['/old', '', { to: '/faq/', status: 301, force: false }],
    ['/old/', '', { to: '/faq/', status: 301, force: false }],
    ['/shop', 'id=smp', { to: '/services/smp/', status: 302, force: false }],
    ['/shop', '', undefined],
    ['/blog/a/b/', '', { to: '/faq/a/b/', status: 302, force: false }],
    ['/quiet', '', { to: '/faq/', status: 200, force: false }],
    ['/elsewhere', '', undefined],
  ])('%s with the query "%s" leads to %o', async (path, query, expected) => {
    const rules = await rulesOf({ 'dist/_redirects': redirects });
    expect(redirectFor(rules, { path, query, host: 'localhost' })).toEqual(expected);
  });

  test('index.html is sent to its page once, and the page itself nowhere', async () => {
    const rules = await rulesOf({ 'dist/_redirects': redirects });
    const to = (path: string) => redirectFor(rules, { path, query: '', host: 'localhost' })?.to;
    expect(to('/faq/index.html')).toBe('/faq/');
    expect(to('/index.html')).toBe('/');
    for (const page of ['/faq/', '/faq', '/']) expect(to(page)).toBeUndefined();
  });

  test('a rule for another host counts for that host only', async () => {
    const rules = await rulesOf({ 'dist/_redirects': redirects });
    const at = (host: string) => redirectFor(rules, { path: '/a', query: '', host })?.to;
    expect(at('old.example')).toBe('https://new.example/a');
    expect(at('localhost')).toBeUndefined();
  });

  test('rules in _redirects come before those in netlify.toml', async () => {
    const rules = await rulesOf({
      'netlify.toml': '[[redirects]]\nfrom = "/a"\nto = "/toml/"\n',
      'dist/_redirects': '/a /file/\n',
    });
    expect(redirectFor(rules, { path: '/a', query: '', host: '' })?.to).toBe('/file/');
  });
});

describe('rules that cannot be obeyed', () => {
  test('a line that Netlify would drop in silence is refused', async () => {
    await expect(rulesOf({ 'dist/_redirects': '/here\n' })).rejects.toThrow(
      /redirect line 1:\s+\/here/,
    );
    await expect(rulesOf({ 'dist/_headers': '/\n  Server:\n' })).rejects.toThrow(
      /header line 2:\s+Server:/,
    );
    await expect(rulesOf({ 'netlify.toml': '[[headers]\n' })).rejects.toThrow(/configuration file/);
  });

  test.each(['/a /b 302 Country=gb', '/a https://elsewhere.example/ 200'])(
    'a redirect that depends on more than the address is refused: %s',
    async (line) => {
      await expect(rulesOf({ 'dist/_redirects': line })).rejects.toThrow(
        'The redirect from /a cannot be tried out on your own machine.',
      );
    },
  );

  test('a folder without netlify.toml is refused', async () => {
    const root = siteFolder({ 'dist/index.html': '' });
    folders.push(root);
    await expect(loadRules(root, join(root, 'dist'))).rejects.toThrow(/no netlify\.toml/);
  });
});

describe('files', () => {
  const files = new Set([
    '/index.html',
    '/404.html',
    '/faq.md',
    '/faq/index.html',
    '/both.html',
    '/both/index.html',
    '/.well-known/security.txt',
  ]);

  test.each([
    ['/', { file: '/index.html' }],
    ['/index.html', { file: '/index.html' }],
    ['/faq/', { file: '/faq/index.html' }],
    ['/faq', { redirect: '/faq/' }],
    ['/faq/index.html', { file: '/faq/index.html' }],
    ['/faq.md', { file: '/faq.md' }],
    ['/404.html', { file: '/404.html' }],
    ['/404', { file: '/404.html' }],
    ['/404/', { redirect: '/404' }],
    ['/both', { file: '/both.html' }],
    ['/both/', { redirect: '/both' }],
    ['/.well-known/security.txt', { file: '/.well-known/security.txt' }],
    ['/FAQ/', undefined],
    ['/faq//', undefined],
    ['//', undefined],
    ['/faq/more', undefined],
    ['/../index.html', undefined],
  ])('%s leads to %o', (path, expected) => {
    expect(resolvePath(path, files)).toEqual(expected);
  });
});

test('the project’s own netlify.toml protects every address and keeps built files for a year', async () => {
  const rules = await loadRules(process.cwd(), join(process.cwd(), 'no-such-folder'));
  for (const path of ['/', '/faq/', '/nowhere', '/_astro/a.avif']) {
    expect(headersFor(rules, path)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
  }
  expect(headersFor(rules, '/_astro/a.avif')['cache-control']).toContain('immutable');
  expect(headersFor(rules, '/faq/')['cache-control']).toBeUndefined();
});
