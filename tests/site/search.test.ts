import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Finder } from '#search/engine/find.ts';
import type { SearchIndex } from '#search/engine/index-file.ts';
import { siteOf } from '../support/sites.ts';
import { pageOf } from './pages.ts';

const fileOf = async <Data>(site: 'plain' | 'many', name: string): Promise<Data> =>
  JSON.parse(await readFile(join(siteOf(site), name), 'utf8')) as Data;

describe.each(['plain', 'many'] as const)('What the site "%s" is searched with', (site) => {
  it('names every answer of the page, in its order', async () => {
    const { root } = await pageOf(site, '/faq/');
    const { slugs } = await fileOf<SearchIndex>(site, 'faq-search.json');
    expect(slugs).toEqual(root.querySelectorAll('.qa-answer').map(({ id }) => id));
  });

  it('shows every question to whoever searches for its own words', async () => {
    const { root } = await pageOf(site, '/faq/');
    const finder = new Finder(await fileOf<SearchIndex>(site, 'faq-search.json'));
    const shown = site === 'plain' ? 1 : 20;
    for (const answer of root.querySelectorAll('.qa')) {
      const { hits } = finder.find(answer.querySelector('h3')?.textContent ?? '');
      const slugs = hits.slice(0, shown).map(({ slug }) => slug);
      expect(slugs).toContain(answer.querySelector('.qa-answer')?.id);
    }
  });
});

describe('The questions by their names', () => {
  it('are those of the page, for the contact page to say', async () => {
    const { root } = await pageOf('plain', '/faq/');
    const questions = root
      .querySelectorAll('.qa')
      .map((answer) => [
        answer.querySelector('.qa-answer')?.id,
        answer.querySelector('h3')?.textContent,
      ]);
    expect(await fileOf('plain', 'faq-questions.json')).toEqual(Object.fromEntries(questions));
  });
});

describe('The page of a topic', () => {
  it('has no search of its own, which would leave out the other topics', async () => {
    const { root } = await pageOf('many', '/faq/treatment/');
    expect(root.querySelector('faq-search')).toBeNull();
  });
});
