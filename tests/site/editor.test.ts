import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorConfig } from '#editor/config.ts';
import { filesIn } from '#publish/built-pages.ts';
import { siteOf } from '../support/sites.ts';
import { PUBLISHED, REPOSITORY, type VariantName } from '../support/variants.ts';
import { folded, pageOf, pagesOf } from './pages.ts';

const SITES = ['plain', 'again', 'full', 'preview', 'many'] as const;
const PAGE = 'admin/index.html';

const editor = (name: VariantName) => pageOf(name, '/admin/');
const read = (name: VariantName, file: string) => readFile(join(siteOf(name), file));

/** The files that a site with the editor has more than the same without. */
async function editorFiles(): Promise<string[]> {
  const without = new Set(await filesIn(siteOf('plain')));
  return (await filesIn(siteOf('again'))).filter((file) => !without.has(file));
}

describe('The editing page', () => {
  it.each(['again', 'full'] as const)(
    'of "%s" says without script what it is and what is needed',
    async (name) => {
      const { root } = await editor(name);
      expect(root.querySelectorAll('h1').map((h1) => h1.text)).toEqual(['Edit the site']);
      const words = folded(root.querySelector('main')?.textContent ?? '');
      expect(words).toContain(`An account at GitHub that may write to ${REPOSITORY}`);
      expect(words).toContain('A browser that runs scripts.');
      expect(root.querySelector('main a')?.getAttribute('href')).toBe(
        'https://github.com/settings/personal-access-tokens/new?name=Site&contents=write&statuses=read',
      );
    },
  );

  it('brings its forms along, and its script from the site itself', async () => {
    const { root } = await editor('full');
    const config = root.querySelector('#editor-config')?.textContent ?? '';
    expect(JSON.parse(config)).toEqual(editorConfig({ name: REPOSITORY, branch: 'main' }));
    const scripts = root.querySelectorAll('script[src]');
    expect(scripts.map((script) => script.getAttribute('src'))).toEqual([
      expect.stringMatching(/^\/_astro\/[\w.-]+\.js$/),
    ]);
    expect(root.querySelectorAll('link[rel=stylesheet], link[rel=modulepreload]')).toEqual([]);
  });

  it('says what is missing where no repository is known, and loads nothing', async () => {
    const { root, html } = await editor('plain');
    expect(folded(root.querySelector('main')?.textContent ?? '')).toContain(
      'none was found when this site was built',
    );
    expect(root.querySelector('pre')?.text).toContain('git remote add origin');
    expect(root.querySelectorAll('script')).toEqual([]);
    expect(html).not.toContain(REPOSITORY);
  });

  it.each(SITES)('of "%s" is for no search engine, and says so twice', async (name) => {
    const robots = (await editor(name)).root.querySelector('meta[name=robots]');
    expect(robots?.getAttribute('content')).toBe('noindex, nofollow');
    const headers = String(await read(name, '_headers'));
    const rule = headers.split('\n\n').find((lines) => lines.startsWith('/admin/\n'));
    expect(rule).toContain('\n  X-Robots-Tag: noindex');
  });

  it('knows which commit is published, but for a preview, which publishes none', async () => {
    const commitOf = async (name: VariantName) =>
      (JSON.parse(String(await read(name, 'admin/published.json'))) as { commit: unknown }).commit;
    expect(await commitOf('full')).toBe(PUBLISHED);
    expect(await commitOf('preview')).toBeNull();
    expect(await commitOf('plain')).toBeNull();
  });

  it('has an empty place for what became of the last save, unless it cannot save', async () => {
    const place = (await editor('full')).root.querySelector('#save-status');
    expect(place?.querySelector('[role=status]')?.textContent).toBe('');
    expect(place?.querySelector('details')?.getAttribute('hidden')).toBe('');
    expect((await editor('plain')).root.querySelector('#save-status')).toBeNull();
  });

  it('has a policy of its own, which lets nobody in but GitHub', async () => {
    const headers = String(await read('full', '_headers'));
    const rule = headers.split('\n\n').find((lines) => lines.startsWith('/admin/\n'));
    const policy = /Content-Security-Policy: (.*)/.exec(rule ?? '')?.[1]?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' blob: data: https://avatars.githubusercontent.com",
      "font-src 'self'",
      "connect-src 'self' blob: data: https://api.github.com https://www.githubstatus.com",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(headers.match(/github/g)).toHaveLength(policy?.join().match(/github/g)?.length ?? 0);
  });
});

describe('Visitors and engines', () => {
  it.each(SITES)('find no word of the editing page of "%s"', async (name) => {
    for (const { path, html } of await pagesOf(name)) {
      expect(html.match(/\/admin|editor-config/g), path).toBeNull();
    }
    const others = (await filesIn(siteOf(name))).filter((file) =>
      /^[^/]+\.(xml|txt|md|json|jsonld|webmanifest)$/.test(file),
    );
    expect(others).toEqual(expect.arrayContaining(['sitemap-0.xml', 'llms.txt', 'graph.jsonld']));
    for (const file of others) expect(String(await read(name, file)), file).not.toMatch(/\/admin/);
  });

  it('get the same bytes with the editor as without, and no file of its', async () => {
    for (const file of await filesIn(siteOf('plain'))) {
      const same = (await read('plain', file)).equals(await read('again', file));
      expect(same, file).toBe(file !== PAGE);
    }
    const files = await editorFiles();
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => !/^_astro\/[\w.~-]+\.(js|wasm|woff2|png)$/.test(file))).toEqual(
      [],
    );
    for (const { path, html } of await pagesOf('full')) {
      expect(
        files.filter((file) => html.includes(file)),
        path,
      ).toEqual([]);
    }
  });

  it('of a site built elsewhere get the same editor, in less than 8 MB', async () => {
    let bytes = 0;
    for (const file of await editorFiles()) {
      const contents = await read('again', file);
      expect(contents.equals(await read('full', file)), file).toBe(true);
      bytes += contents.length;
    }
    expect(bytes).toBeLessThan(8e6);
  });
});
