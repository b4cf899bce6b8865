import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesIn } from '#publish/built-pages.ts';
import { DRAFTS, OF_DRAFTS, WITHHELD, WITHHELD_REVIEW } from '../support/drafts.ts';
import { copyProject, PROJECT, projectOf, run, siteOf } from '../support/sites.ts';
import { VARIANTS, type Variant } from '../support/variants.ts';

const FOLDER = join(PROJECT, 'tests/.results/drafts');
const { files, env }: Variant = VARIANTS.full;

/** Every file of a site with its bytes. */
async function contentsOf(site: string): Promise<Map<string, string>> {
  const names = await filesIn(site);
  return new Map(names.map((file) => [file, readFileSync(join(site, file), 'latin1')]));
}

/** What stands in the copy before a draft is written into it. */
const full = async (path: string): Promise<string> => String((await files?.[path]?.('')) ?? '');

/** A clinic that filled in everything, with drafts of every kind beside it. */
const withDrafts: Variant = {
  files: {
    ...files,
    ...Object.fromEntries(
      Object.entries({ ...DRAFTS, ...WITHHELD }).map(([path, made]) => [
        path,
        async () => made(await full(path)),
      ]),
    ),
    'src/content/reviews.yaml': async () => {
      const made = await DRAFTS['src/content/reviews.yaml']?.(
        await full('src/content/reviews.yaml'),
      );
      return String(made).replace('reviews:\n', `reviews:\n${WITHHELD_REVIEW}`);
    },
  },
};

beforeAll(async () => {
  await copyProject(FOLDER, withDrafts);
  for (const kept of ['pictures', 'share-pictures']) {
    const path = join('node_modules/.astro', kept);
    cpSync(join(projectOf('full'), path), join(FOLDER, path), { recursive: true });
  }
}, 120_000);

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('A site with drafts of questions, services, cases, prices and reviews', () => {
  it('is published as if none of them had been written, to the last byte', async () => {
    const { status, output } = run(FOLDER, ['src/publish/build.cli.ts'], env);
    expect(status, output).toBe(0);
    const [without, built] = [
      await contentsOf(siteOf('full')),
      await contentsOf(join(FOLDER, 'dist')),
    ];
    const differing = [...new Set([...without.keys(), ...built.keys()])].filter(
      (file) => without.get(file) !== built.get(file),
    );
    expect(differing).toEqual([]);
    expect(built.size).toBeGreaterThan(100);
  });

  it('shows them in a preview, each marked where it stands, and no client without consent', async () => {
    const { status, output } = run(FOLDER, ['src/publish/build.cli.ts'], {
      ...env,
      CONTEXT: 'deploy-preview',
    });
    expect(status, output).toBe(0);
    const built = await contentsOf(join(FOLDER, 'dist'));
    const marked = (path: string, within: string) =>
      parse(built.get(path) ?? '')
        .querySelectorAll(within)
        .filter((part) => part.querySelector('.draft-mark'))
        .map(({ textContent }) => textContent);
    const places: [path: string, within: string][] = [
      ['faq/index.html', 'summary'],
      ['services/index.html', '.service-list li'],
      ['services/periwinkle-beards/index.html', '#title'],
      ['services/periwinkle-beards/index.html', '.service-prices li'],
      ['gallery/index.html', '.case-list li'],
      ['gallery/periwinkle-1/index.html', '#title'],
      ['prices/index.html', '.prices li'],
      ['reviews/index.html', '.review'],
      ['index.html', '.service-list li'],
    ];
    for (const [path, within] of places) {
      expect(marked(path, within), path).toEqual([expect.stringMatching(OF_DRAFTS)]);
    }
    for (const file of ['faq.md', 'feed.json']) {
      expect(built.get(file), file).not.toMatch(OF_DRAFTS);
    }
    const texts = [...built].filter(([file]) => !/\.(?:png|jpg|webp|avif|woff2|ico)$/.test(file));
    expect(texts.filter(([, text]) => /withheld/i.test(text)).map(([file]) => file)).toEqual([]);
    expect([...built.keys()].filter((file) => /withheld/i.test(file))).toEqual([]);
  });
});
