import { describe, expect, it } from 'vitest';
import type { BuiltPage } from '#publish/site-files.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, pagesOf } from './pages.ts';

/** What is read on a page, without what leads to other pages. */
function wordsOf({ root }: BuiltPage): string {
  for (const link of root.querySelectorAll('main a, main .related')) link.remove();
  return folded(root.querySelector('main')?.textContent ?? '');
}

/** The pages that two sites both have and that do not say the same, by address. */
async function differing(one: VariantName, other: VariantName): Promise<string[]> {
  const others = new Map((await pagesOf(other)).map((page) => [page.path, page]));
  return (await pagesOf(one))
    .filter((page) => {
      const same = others.get(page.path);
      return same && wordsOf(page) !== wordsOf(same);
    })
    .map(({ path }) => path);
}

const pathsOf = async (name: VariantName) => (await pagesOf(name)).map(({ path }) => path);

describe('After all that an owner does as the clinic grows', () => {
  it('only the pages that show what was edited say something else', async () => {
    expect(await differing('plain', 'grown')).toEqual([]);
  });

  it('there are the pages that the edits ask for, and no other is gone', async () => {
    const [before, after] = [await pathsOf('plain'), await pathsOf('grown')];
    expect(after.filter((path) => !before.includes(path))).toEqual([]);
    expect(before.filter((path) => !after.includes(path))).toEqual([]);
  });
});

describe('After the answers were replaced and the gallery was emptied', () => {
  it('only the pages that show them say something else', async () => {
    expect(await differing('plain', 'cleared')).toEqual([]);
  });

  it('no page is gone but those of the gallery', async () => {
    const [before, after] = [await pathsOf('plain'), await pathsOf('cleared')];
    expect(after.filter((path) => !before.includes(path))).toEqual([]);
    expect(before.filter((path) => !after.includes(path))).toEqual([]);
  });
});
