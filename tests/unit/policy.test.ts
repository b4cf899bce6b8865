import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterEach, describe, expect, it } from 'vitest';
import { headersFile, redirectsFile } from '#publish/headers/headers.ts';
import type { Redirect } from '#publish/headers/redirects.ts';
import { headersFor, loadRules, redirectFor, type HostRules } from '#netlify/rules.ts';
import { inlineHashes, policyOf, policyTag } from '#publish/headers/content-policy.ts';
import type { BuiltPage } from '#publish/built-pages.ts';
import { siteFolder } from '../support/site-folder.ts';

const built = (path: string, html: string): BuiltPage => ({
  file: path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1),
  path,
  html,
  root: parse(html, { comment: true }),
});

const page = (html: string) => built('/faq/', html);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (policy: string, name: string) =>
  policy.split('; ').flatMap((part) => (part.startsWith(`${name} `) ? [part] : []));

describe('The hashes of a page', () => {
  it('are of every block a browser would run or apply, byte for byte', () => {
    const script = '\n  const a = 1 < 2 && "ü";\n';
    const style = 'p { color: #000 }\n';
    const html = `<head><style>${style}</style></head><body><script>${script}</script></body>`;
    expect(inlineHashes(page(html))).toEqual({ scripts: [hash(script)], styles: [hash(style)] });
  });

  it.each(['module', 'importmap', 'speculationrules', 'text/javascript', ''])(
    'count a script of the type "%s"',
    (type) => {
      const html = `<script type="${type}">{}</script>`;
      expect(inlineHashes(page(html)).scripts).toEqual([hash('{}')]);
    },
  );

  it.each(['application/ld+json', 'application/json'])(
    'leave out what is only data: %s',
    (type) => {
      expect(inlineHashes(page(`<script type="${type}">{}</script>`)).scripts).toEqual([]);
    },
  );

  it('leave out a script that is a file', () => {
    expect(inlineHashes(page('<script src="/a.js"></script>')).scripts).toEqual([]);
  });

  it('name a block that stands there twice once', () => {
    const html = '<style>a</style><style>b</style><style>a</style>';
    expect(inlineHashes(page(html)).styles).toEqual([hash('a'), hash('b')]);
  });
});

describe('The policy of a page', () => {
  it('allows the page its own files and its own blocks, and nothing else', () => {
    const policy = policyOf(page('<style>a</style><script>b</script>'));
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash('b')}`,
      `style-src ${hash('a')}`,
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
  });

  it('allows a page without blocks none', () => {
    const policy = policyOf(page('<p>Words.</p>'));
    expect(directive(policy, 'script-src')).toEqual(["script-src 'none'"]);
    expect(directive(policy, 'style-src')).toEqual(["style-src 'none'"]);
  });

  it('lets a page with frames show pages of this site, and nobody show that page', () => {
    const policy = policyOf(page('<iframe src="/gallery/"></iframe>'));
    expect(directive(policy, 'frame-src')).toEqual(["frame-src 'self'"]);
    expect(directive(policy, 'frame-ancestors')).toEqual(["frame-ancestors 'none'"]);
    expect(directive(policyOf(page('<p>Words.</p>')), 'frame-src')).toEqual([]);
  });

  it('is the same in the page itself, but for what browsers ignore there', () => {
    const lost = page('<style>a</style>');
    const tag = parse(policyTag(lost)).querySelector('meta');
    expect(tag?.getAttribute('http-equiv')).toBe('content-security-policy');
    expect(tag?.getAttribute('content')).toBe(
      policyOf(lost).replace("frame-ancestors 'none'; ", ''),
    );
  });
});

describe('The rules for the host', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const PAGES = [
    built('/', '<style>a</style><script>"/_astro/a.js", "/_astro/a.woff2"</script>'),
    built('/404.html', '<style>b</style>'),
    built('/faq/', '<style>c</style>'),
    built('/gallery/drawing/', '<style>d</style>'),
  ];
  const [, LOST_PAGE] = PAGES;
  const FILES = ['_astro/a.js', '_astro/a.woff2', '_astro/a.avif', 'faq-search.json', 'feed.json'];

  async function rules(listed = true, moves: readonly Redirect[] = []): Promise<HostRules> {
    const root = siteFolder({
      'netlify.toml': '',
      'dist/_headers': headersFile(PAGES, FILES, listed),
      'dist/_redirects': redirectsFile(PAGES, moves),
    });
    folders.push(root);
    return loadRules(root, join(root, 'dist'));
  }

  it('let a page be framed by this site where another page of it does so, and no other', () => {
    const framing = built('/seen/', '<iframe src="/faq/"></iframe><iframe src="/"></iframe>');
    const text = headersFile([...PAGES, framing], FILES, false);
    const ancestors = [...text.matchAll(/^(\/\S*)\n.*frame-ancestors ('\w+')/gm)];
    expect(Object.fromEntries(ancestors.map(([, path, whom]) => [path, whom]))).toEqual({
      '/': "'self'",
      '/faq/': "'self'",
      '/gallery/drawing/': "'none'",
      '/seen/': "'none'",
    });
  });

  it('give each page its own policy, and no address two', async () => {
    const read = await rules();
    for (const one of PAGES.filter(({ path }) => path !== '/404.html')) {
      expect(headersFor(read, one.path)).toEqual({
        'content-security-policy': policyOf(one, { lost: LOST_PAGE }),
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    const addresses = headersFile(PAGES, FILES, true).match(/^\/.*$/gm) ?? [];
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.filter((address) => /[*:]/.test(address))).toEqual([]);
  });

  it('give the owner’s page a policy of its own, and tell engines to leave it', async () => {
    const owners = built('/admin/', '<style>e</style>');
    const root = siteFolder({
      'netlify.toml': '',
      'dist/_headers': headersFile([owners], [], true),
    });
    folders.push(root);
    const headers = headersFor(await loadRules(root, join(root, 'dist')), '/admin/');
    expect(headers).toMatchObject({
      'x-robots-tag': 'noindex',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = headers['content-security-policy'] ?? '';
    expect(directive(policy, 'default-src')).toEqual(["default-src 'none'"]);
    expect(directive(policy, 'script-src')).toEqual(["script-src 'self' 'wasm-unsafe-eval'"]);
    expect(directive(policy, 'connect-src')[0]).toContain('https://api.github.com');
    expect(policy).not.toContain('sha256');
  });

  it('have none for the page of lost addresses, which is served at all of them', async () => {
    const read = await rules();
    expect(headersFor(read, '/404.html')).toEqual({});
    expect(headersFor(read, '/nowhere/')).toEqual({});
  });

  it('name the kind of the files whose ending says too little', async () => {
    const read = await rules();
    const kind = (path: string) => headersFor(read, path)['content-type'];
    expect(kind('/faq.md')).toBe('text/markdown; charset=utf-8');
    expect(kind('/feed.json')).toBe('application/feed+json; charset=utf-8');
    expect(kind('/graph.jsonld')).toBe('application/ld+json; charset=utf-8');
  });

  it('tell search engines to leave a preview alone, and nothing else', async () => {
    const preview = await rules(false);
    const real = await rules(true);
    for (const address of ['/', '/faq/', '/feed.json', '/share.png']) {
      expect(headersFor(real, address)).not.toHaveProperty('x-robots-tag');
      expect(headersFor(preview, address)).toEqual({
        ...headersFor(real, address),
        'x-robots-tag': 'noindex',
      });
    }
  });

  it('keep scripts, faces and the index of the search for this site, but no picture or feed', async () => {
    const read = await rules();
    const policy = (path: string) => headersFor(read, path)['cross-origin-resource-policy'];
    for (const path of ['/_astro/a.js', '/_astro/a.woff2', '/faq-search.json']) {
      expect(policy(path), path).toBe('same-origin');
    }
    for (const path of ['/_astro/a.avif', '/feed.json', '/share.png']) {
      expect(policy(path), path).toBeUndefined();
    }
  });

  it('let the page of lost addresses be seen under the rule of any page', async () => {
    const read = await rules();
    for (const path of ['/FAQ/', '/fAq/', '/faq/']) {
      const policy = headersFor(read, path)['content-security-policy'] ?? '';
      expect(directive(policy, 'style-src'), path).toEqual([`style-src ${hash('c')} ${hash('b')}`]);
    }
  });

  it('send the file behind a page to the page', async () => {
    const read = await rules();
    const to = (path: string) => redirectFor(read, { path, query: '', host: 'clinic.example' });
    for (const path of ['/faq/index.html', '/faq/index', '/faq/index/']) {
      expect(to(path), path).toEqual({ to: '/faq/', status: 301, force: true });
    }
    for (const path of ['/index.html', '/index']) {
      expect(to(path), path).toEqual({ to: '/', status: 301, force: true });
    }
    for (const path of ['/', '/faq/', '/404.html']) expect(to(path)).toBeUndefined();
  });

  it('send an address in capitals to the page, unless the host finds it', async () => {
    const read = await rules();
    const to = (path: string) => redirectFor(read, { path, query: '', host: 'clinic.example' });
    for (const path of ['/FAQ/', '/FAQ', '/Faq/', '/Faq']) {
      expect(to(path), path).toEqual({ to: '/faq/', status: 301, force: false });
    }
    for (const path of ['/GALLERY/DRAWING/', '/Gallery/Drawing']) {
      expect(to(path), path).toEqual({ to: '/gallery/drawing/', status: 301, force: false });
    }
  });

  it('send an address that was published once, and its file, to where it leads now', async () => {
    const read = await rules(true, [
      { from: '/gallery/old/', to: '/gallery/drawing/', status: 301 },
      { from: '/gallery/gone/', to: '/faq/', status: 302 },
    ]);
    const to = (path: string) => redirectFor(read, { path, query: '', host: 'clinic.example' });
    for (const path of ['/gallery/old/', '/gallery/old', '/gallery/old/index.html']) {
      expect(to(path)).toEqual({ to: '/gallery/drawing/', status: 301, force: false });
    }
    expect(to('/gallery/gone/')).toEqual({ to: '/faq/', status: 302, force: false });
    expect(to('/gallery/older/')).toBeUndefined();
  });

  it('send nobody to a page that does not exist', () => {
    const move = { from: '/gallery/old/', to: '/gallery/new/', status: 301 } as const;
    expect(() => redirectsFile(PAGES, [move])).toThrow('/gallery/new/, which is no page');
  });
});
