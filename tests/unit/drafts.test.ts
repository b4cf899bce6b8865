import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { contentWith } from '#checks/drafts/drafts.ts';
import { shownDrafts } from '#checks/drafts/shown-drafts.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '#collections/collections.ts';
import { draftParts, NO_DRAFTS, withoutDrafts } from '#files/drafts.ts';
import { readOwnerFile } from '#files/read.ts';
import { redirectsOf } from '#publish/headers/redirects.ts';
import { ownersFolder } from '../support/bad-input.ts';
import { DRAFTS, PRICE, REVIEW, WITHHELD, WITHHELD_REVIEW } from '../support/drafts.ts';
import { pricesYaml, reviewsYaml } from '../support/people-prices-reviews.ts';

const DAY = '2026-11-22';
const PRICES = COLLECTIONS.prices.files;
const list = (...items: string[]) => readOwnerFile('prices.yaml', `prices:\n${items.join('')}`);
const item = (title: string, more = '') => `  - title: ${title}\n${more}`;
const DRAFT = '    draft: true\n';

describe('A list with drafts in it', () => {
  it('is without them, and each field stays on its line and in its place', () => {
    const file = list(item('A', DRAFT), item('B'), item('C', DRAFT), item('D'));
    const rest = withoutDrafts(PRICES, 'prices.yaml', file, NO_DRAFTS);
    expect(rest?.data).toEqual({ prices: [{ title: 'B' }, { title: 'D' }] });
    expect(rest?.lineOf(['prices', 1, 'title'])).toBe(7);
    expect(rest?.written(['prices', 0, 'title'])).toBe('B');
    expect(rest?.inFile?.(['prices', 1, 'title'])).toEqual(['prices', 3, 'title']);
  });

  it('is none where all of it is drafts, and the file itself where none is', () => {
    const drafts = list(item('A', DRAFT));
    expect(withoutDrafts(PRICES, 'prices.yaml', drafts, NO_DRAFTS)?.data).toEqual({});
    const none = list(item('A', '    draft: false\n'), item('B', '    draft: "true"\n'));
    expect(draftParts(PRICES, 'prices.yaml', none)).toEqual([]);
    expect(withoutDrafts(PRICES, 'prices.yaml', none, NO_DRAFTS)).toBe(none);
  });

  it('has those that are shown all the same', () => {
    const file = list(item('A', DRAFT), item('B', DRAFT));
    const rest = withoutDrafts(PRICES, 'prices.yaml', file, new Set(['prices.yaml#1']));
    expect(rest?.data).toEqual({ prices: [{ title: 'B', draft: true }] });
  });
});

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

type Files = Record<string, (contents: string) => string | Promise<string | Buffer>>;

/** A clinic's folder with prices and reviews, and what is written into it. */
async function folderWith(files: Files): Promise<string> {
  const root = ownersFolder();
  roots.push(root);
  const published: Record<string, string> = {
    'src/content/prices.yaml': pricesYaml,
    'src/content/reviews.yaml': reviewsYaml,
  };
  const all = {
    ...Object.fromEntries(Object.keys(published).map((path) => [path, String])),
    ...files,
  };
  for (const [path, made] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), await made(published[path] ?? ''));
  }
  return root;
}

describe('A clinic with drafts', () => {
  it('has the same problems as without them, and a note on each', async () => {
    const { problems: before, notes: said } = await check(await folderWith({}), DAY);
    const { problems, notes } = await check(await folderWith(DRAFTS), DAY);
    expect(problems).toEqual(before);
    const added = notes.filter((note) => !said.includes(note));
    expect(added).toHaveLength(5);
    expect(added.filter((note) => !note.endsWith(' is a draft, so it is not published.'))).toEqual(
      [],
    );
  });

  it('counts none of them, and refers to none, where it is published', async () => {
    const root = await folderWith(DRAFTS);
    const { content } = readContent(join(root, 'src/content'));
    const published = contentWith(content, NO_DRAFTS);
    const { content: without } = readContent(join(await folderWith({}), 'src/content'));
    for (const name of COLLECTION_NAMES) {
      expect(published.names[name], name).toEqual(without.names[name]);
      expect(
        published[name].map(({ data }) => data),
        name,
      ).toEqual(without[name].map(({ data }) => data));
    }
  });

  it('has no redirect to any of them', async () => {
    const content = join(await folderWith({ ...DRAFTS, ...WITHHELD }), 'src/content');
    expect(redirectsOf(content, DAY)).toEqual(
      redirectsOf(join(await folderWith({}), 'src/content'), DAY),
    );
  });
});

describe('The drafts that a preview shows', () => {
  const shownOf = async (files: Files) => [...(await shownDrafts(await folderWith(files), DAY))];

  it('are those to which nothing is missing', async () => {
    expect(await shownOf({})).toEqual([]);
    expect((await shownOf(DRAFTS)).toSorted()).toEqual([
      'faq/periwinkle-caps.md',
      'gallery/periwinkle-1/index.md',
      'prices.yaml#0',
      'reviews.yaml#0',
      'services/periwinkle-beards.md',
    ]);
  });

  it('are without what refers to one that is not shown', async () => {
    const service = 'src/content/services/periwinkle-beards.md';
    const shown = await shownOf({
      ...DRAFTS,
      [service]: async () => String(await DRAFTS[service]?.('')).replace(/^summary: .*\n/m, ''),
    });
    expect(shown.toSorted()).toEqual(['gallery/periwinkle-1/index.md', 'reviews.yaml#0']);
  });

  it('are never photographs or words of a client without what shows that they may be shown', async () => {
    const kept = 'src/content/gallery/withheld-1/index.md';
    expect(
      await shownOf({
        [kept]: WITHHELD[kept] ?? String,
        'src/content/reviews.yaml': (all) =>
          all.replace('reviews:\n', `reviews:\n${WITHHELD_REVIEW}`),
      }),
    ).toEqual([]);
    for (const field of ['given', 'reference', 'uses', 'ownClient', 'unretouched', 'adult']) {
      const path = 'src/content/gallery/periwinkle-1/index.md';
      const made = async () =>
        String(await DRAFTS[path]?.('')).replace(new RegExp(`^ *${field}: .*\n`, 'm'), '');
      const shown = await shownOf({ ...DRAFTS, [path]: made });
      expect(shown.includes('gallery/periwinkle-1/index.md'), field).toBe(false);
    }
    for (const field of ['source', 'author', 'date', 'incentive']) {
      const bare = REVIEW.replace(new RegExp(`^ *${field}: .*\n`, 'm'), '');
      const made = (all: string) => all.replace('reviews:\n', `reviews:\n${bare}`);
      expect(await shownOf({ 'src/content/reviews.yaml': made }), field).toEqual([]);
    }
  });

  it('are none that would be wrong beside what is published', async () => {
    const twice = PRICE.replace('A periwinkle beard', 'A scar').replace(/^ *service: .*\n/m, '');
    const made = (all: string) => all.replace('prices:\n', `prices:\n${twice}`);
    expect(await shownOf({ 'src/content/prices.yaml': made })).toEqual([]);
  });
});
