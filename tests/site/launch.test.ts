import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '#checks/entries/read-content.ts';
import { launchList } from '#launch/list.ts';
import { projectOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, pagesOf } from './pages.ts';

/** What the launch list says in quotes that visitors see: "The SMP Clinic". */
function quotedFor(name: VariantName): string[] {
  const { content } = readContent(join(projectOf(name), 'src/content'));
  return launchList(content, '2026-11-22').flatMap((item) =>
    item.state === 'missing'
      ? [...item.until.matchAll(/"([^"]+)"/g)].map(([, words = '']) => words)
      : [],
  );
}

describe('What the launch list says that visitors see', () => {
  it.each([
    ['plain', 'A drawing, not a result'],
    ['preview', 'We would rather show nothing than somebody who has not agreed to it'],
  ] as const)('is what the pages of "%s" say', async (name, words) => {
    const quotes = quotedFor(name);
    expect(quotes).toEqual(
      expect.arrayContaining([
        'The SMP Clinic',
        'Our phone number and address are not on this page yet',
        words,
      ]),
    );
    const texts = (await pagesOf(name)).map(({ root }) => folded(root.textContent));
    for (const quote of quotes) {
      expect(
        texts.filter((text) => text.includes(quote)),
        quote,
      ).not.toEqual([]);
    }
  });
});
