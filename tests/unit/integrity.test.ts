import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { addIntegrity, fetchedBy } from '#publish/headers/integrity.ts';
import { policyOf } from '#publish/headers/content-policy.ts';
import { pagesIn } from '#publish/built-pages.ts';
import { siteFolder } from '../support/site-folder.ts';

const FILE = '/_astro/found.AbC-1_2.js';
const CODE = 'export const a = "ü";\n';
const HASH = `sha256-${createHash('sha256').update(CODE).digest('base64')}`;

const page = (body: string) => `<!doctype html><html><head><meta charset="utf-8">${body}</head>`;

let folder = '';

/** A built page as it is after its files were vouched for. */
async function vouched(html: string, files: Record<string, string> = { [FILE.slice(1)]: CODE }) {
  folder = siteFolder({ 'faq/index.html': html, ...files });
  await addIntegrity(folder);
  return readFileSync(join(folder, 'faq/index.html'), 'utf8');
}

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('The script files that a page may fetch', () => {
  it.each(['`', "'", '"'])('are those that its scripts name, in %s', (quote) => {
    const html = `<script type="module">import(${quote}${FILE}${quote})</script>`;
    expect(fetchedBy({ html })).toEqual([FILE]);
  });

  it('are none of those that its markup, a text or a script with an address names', () => {
    for (const html of [
      `<link rel="preload" href="${FILE}">`,
      `<p>"${FILE}"</p>`,
      `<script type="module" src="${FILE}">"${FILE}"</script>`,
      '<script>"/_astro/face.woff2"</script>',
    ]) {
      expect(fetchedBy({ html }), html).toEqual([]);
    }
  });
});

describe('A page whose scripts fetch a file', () => {
  const html = page(`<script type="module">import("${FILE}")</script>`);

  it('vouches for it before its first script, and changes in nothing else', async () => {
    const map = `<script type="importmap">{"integrity":{"${FILE}":"${HASH}"}}</script>`;
    expect(await vouched(html)).toBe(
      html.replace('<meta charset="utf-8">', `<meta charset="utf-8">${map}`),
    );
  });

  it('allows the file and the map in its policy', async () => {
    await vouched(html);
    const [built] = await pagesIn(folder);
    if (!built) throw new Error('The page is gone.');
    const [scripts = ''] = policyOf(built).match(/script-src[^;]*/) ?? [];
    const map = `{"integrity":{"${FILE}":"${HASH}"}}`;
    expect(scripts).toContain(`'${HASH}'`);
    expect(scripts).toContain(createHash('sha256').update(map).digest('base64'));
    expect(scripts.split(' ')).toHaveLength(4);
  });

  it('stops the build when the file is missing', async () => {
    await expect(vouched(html, {})).rejects.toThrow(/found\.AbC-1_2\.js/);
  });

  it('stops the build when its head does not begin as every head does', async () => {
    const other = html.replace('<meta charset="utf-8">', '');
    await expect(vouched(other)).rejects.toThrow('faq/index.html does not begin with');
  });
});

describe('A page whose scripts fetch nothing', () => {
  it('stays as it is', async () => {
    const html = page('<script type="module">let a = 1</script>');
    expect(await vouched(html)).toBe(html);
  });
});
