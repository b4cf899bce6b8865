import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EDITOR_PATH } from '#publish/headers/editor-policy.ts';
import { siteOf } from '../support/sites.ts';
import { pagesOf } from './pages.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The rules of a `_headers` file: address to header lines. */
async function rulesOf(name: 'plain' | 'full' | 'preview'): Promise<Map<string, string[]>> {
  const text = await readFile(join(siteOf(name), '_headers'), 'utf8');
  return new Map(
    text
      .trim()
      .split('\n\n')
      .map((rule) => {
        const [address = '', ...lines] = rule.split('\n').map((line) => line.trim());
        return [address, lines];
      }),
  );
}

const policyIn = (lines: string[] | undefined) =>
  lines?.find((line) => line.startsWith('Content-Security-Policy: '))?.replace(/^[^:]+: /, '');

const hashesIn = (policy: string | undefined, directive: string) =>
  policy
    ?.match(new RegExp(`(?:^|; )${directive} ([^;]+)`))?.[1]
    ?.split(' ')
    .filter((source) => source !== "'none'");

/** The inline blocks of a page, cut out of its source without a parser. */
function blocksOf(html: string) {
  const scripts = [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>[\s\S]*?)<\/script>/g)]
    .filter(({ groups }) => !/application\/(?:ld\+)?json/.test(groups?.['attributes'] ?? ''))
    .map(({ groups }) => groups?.['text'] ?? '');
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, text]) => text ?? '',
  );
  return { scripts, styles };
}

/** The script files that scripts of a page fetch. */
const fetchedIn = (scripts: readonly string[]): string[] =>
  scripts
    .filter((script) => !script.startsWith('{"integrity"'))
    .flatMap((script) => script.match(/\/_astro\/[\w.-]+\.js/g) ?? []);

const hashOfFile = async (name: 'plain' | 'full', file: string): Promise<string> =>
  hash(await readFile(join(siteOf(name), file), 'utf8'));

describe.each(['plain', 'full'] as const)('The policy of every page of the site "%s"', (name) => {
  it('names a file that the page of questions fetches', async () => {
    const page = (await pagesOf(name)).find(({ path }) => path === '/faq/');
    expect(fetchedIn(blocksOf(page?.html ?? '').scripts)).toHaveLength(1);
  });

  it('allows the inline blocks the page and that of lost addresses have, and no other', async () => {
    const rules = await rulesOf(name);
    const pages = await pagesOf(name);
    const lost = blocksOf(pages.find(({ path }) => path === '/404.html')?.html ?? '');
    for (const { path, html } of pages) {
      const meta = html.match(/<meta http-equiv="content-security-policy" content="([^"]+)">/)?.[1];
      const policy = path === '/404.html' ? meta : policyIn(rules.get(path));
      const { scripts, styles } = blocksOf(html);
      const files = await Promise.all(fetchedIn(scripts).map((file) => hashOfFile(name, file)));
      expect(hashesIn(policy, 'script-src')?.toSorted(), path).toEqual(
        [...new Set([...[...scripts, ...lost.scripts].map(hash), ...files])].toSorted(),
      );
      expect(hashesIn(policy, 'style-src')?.toSorted(), path).toEqual(
        [...new Set([...styles, ...lost.styles].map(hash))].toSorted(),
      );
    }
  });

  it('allows nothing unsafe and nobody else', async () => {
    for (const [address, lines] of await rulesOf(name)) {
      const policy = policyIn(lines);
      if (!policy || address === EDITOR_PATH) continue;
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).toContain("frame-ancestors 'none'");
      expect(policy, address).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
      expect(policy, address).not.toMatch(/unsafe|https?:|data:|\*/);
    }
  });

  it('is one rule for each page, and none covers two', async () => {
    const rules = await rulesOf(name);
    const pages = (await pagesOf(name))
      .map(({ path }) => path)
      .filter((path) => path !== '/404.html');
    const withPolicy = [...rules]
      .filter(([, lines]) => policyIn(lines))
      .map(([address]) => address);
    expect(withPolicy.toSorted()).toEqual([...pages, EDITOR_PATH].toSorted());
    expect(withPolicy.filter((address) => address.includes('*'))).toEqual([]);
  });
});

describe('The page of lost addresses', () => {
  it('carries its policy in itself, before anything the policy judges', async () => {
    const lost = (await pagesOf('plain')).find(({ path }) => path === '/404.html');
    expect(lost?.html).toMatch(/<head><meta http-equiv="content-security-policy"/);
    expect(lost?.html.match(/content-security-policy" content="([^"]+)/)?.[1]).not.toContain(
      'frame-ancestors',
    );
  });
});

describe('A site that must not be listed', () => {
  it('says so for every file of a preview, and for none of the real site', async () => {
    expect((await rulesOf('preview')).get('/*')).toEqual(['X-Robots-Tag: noindex']);
    expect((await rulesOf('full')).has('/*')).toBe(false);
  });
});
