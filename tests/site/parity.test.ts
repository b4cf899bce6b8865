import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../support/sites.ts';
import { HOSTILE, MANY } from '../support/variants.ts';
import { answerPages, inMarkdown, inTheFeed, inTheGraphs, onThePages } from './answers.ts';
import { pageOf } from './pages.ts';

const SITES = { plain: 8, full: 9, many: MANY, grown: 8, cleared: 8 } as const;

describe.each(Object.entries(SITES))(
  'Every question and answer of the site "%s"',
  (site, count) => {
    const name = site as keyof typeof SITES;

    it('is the same in the JSON-LD as on the page', async () => {
      expect(await inTheGraphs(name)).toEqual(await onThePages(name));
    });

    it('is the same in the feed as on the page', async () => {
      expect(await inTheFeed(name)).toEqual(await onThePages(name));
    });

    it('is the same in faq.md as on the page', async () => {
      expect(await inMarkdown(name)).toEqual(await onThePages(name));
    });

    it('has the address of its whole answer in llms.txt', async () => {
      const text = await readFile(join(siteOf(name), 'llms.txt'), 'utf8');
      for (const { root, path } of await answerPages(name)) {
        const ids = root.querySelectorAll('.qa-answer').map(({ id }) => id);
        expect(ids.filter((id) => !text.includes(`${path}#${id})`))).toEqual([]);
      }
    });

    it('is there at all', async () => {
      const shown = await onThePages(name);
      expect(new Set(shown.map(({ slug }) => slug)).size).toBe(count);
      expect(shown).toHaveLength(count);
      for (const { slug, question, answer } of shown) {
        expect(slug).not.toBe('');
        expect(question).not.toBe('');
        expect(answer.length).toBeGreaterThan(50);
      }
    });
  },
);

describe('Hostile text', () => {
  it('comes through whole and does nothing', async () => {
    const shown = (await onThePages('full')).find(({ slug }) => slug === 'hostile');
    expect(shown?.question).toBe(HOSTILE.question);
    expect(shown?.answer).toContain('Plain </script> and <!-- and ]]> and &amp and "quotes"');
    expect(shown?.answer).toContain('😀 and שלום.');
  });

  it('stays in its summary, too', async () => {
    const page = await pageOf('full', '/faq/');
    const summaries = page.root
      .querySelectorAll('.qa-summary')
      .map(({ textContent }) => textContent);
    expect(summaries).toContain(HOSTILE.summary);
  });

  it('adds no script and no comment to the page', async () => {
    const [plain, full] = [await pageOf('plain', '/faq/'), await pageOf('full', '/faq/')];
    expect(full.root.querySelectorAll('script')).toHaveLength(
      plain.root.querySelectorAll('script').length,
    );
    expect(full.html).not.toContain('<!--');
  });
});
