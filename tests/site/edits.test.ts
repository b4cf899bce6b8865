import { describe, expect, it } from 'vitest';
import type { BuiltPage } from '#publish/built-pages.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, pagesOf } from './pages.ts';

/** What leads to other pages, and the clinic's name above a printed page. */
const ELSEWHERE = 'main a, main .related, main > .on-paper';

/** What a page says of its own. */
function wordsOf({ root }: BuiltPage): string {
  for (const element of root.querySelectorAll(ELSEWHERE)) element.remove();
  return folded(root.querySelector('main')?.textContent ?? '');
}

/** The addresses at which a site says something else after edits, has a new page, or has none. */
async function changesOf(edited: VariantName) {
  const before = new Map((await pagesOf('plain')).map((page) => [page.path, page]));
  const after = new Map((await pagesOf(edited)).map((page) => [page.path, page]));
  const reworded = [...after].filter(([path, page]) => {
    const same = before.get(path);
    return same && wordsOf(same) !== wordsOf(page);
  });
  return {
    reworded: reworded.map(([path]) => path).toSorted(),
    added: [...after.keys()].filter((path) => !before.has(path)).toSorted(),
    gone: [...before.keys()].filter((path) => !after.has(path)).toSorted(),
  };
}

describe('Nothing but what was edited says something else', () => {
  it('after all that an owner does as the clinic grows', async () => {
    expect(await changesOf('grown')).toEqual({
      reworded: [
        '/',
        '/contact/',
        '/faq/',
        '/gallery/',
        '/gallery/hairline/',
        '/privacy/',
        '/services/',
        '/services/hairline/',
        '/services/scars/',
      ],
      added: [
        '/gallery/client-021/',
        '/gallery/drawing-strip-scar/',
        '/gallery/longer-hair/',
        '/prices/',
        '/reviews/',
        '/services/longer-hair/',
      ],
      gone: ['/gallery/density/', '/gallery/drawing-scar/', '/services/density/'],
    });
  });

  it('after the answers were replaced and the gallery was emptied', async () => {
    expect(await changesOf('cleared')).toEqual({
      reworded: [
        '/',
        '/faq/',
        '/gallery/',
        '/services/',
        '/services/density/',
        '/services/hairline/',
        '/services/scars/',
      ],
      added: [],
      gone: [
        '/gallery/density/',
        '/gallery/drawing-hairline/',
        '/gallery/drawing-parting/',
        '/gallery/drawing-scar/',
        '/gallery/hairline/',
        '/gallery/scars/',
      ],
    });
  });
});
