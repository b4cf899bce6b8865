import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { problemLine } from '#checks/problem.ts';
import { OWN_FOLDER, PROJECT } from '../support/clinic.ts';
import { profileProblems, siteProblems } from '../support/profiles.ts';
import { changeOf } from '../support/shipped.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';
import { inMarkdown, inTheFeed, inTheGraphs, onThePages } from './answers.ts';
import { FACTS, FIGURES, SPELT_OUT } from './facts.ts';
import { kindOf } from './kinds.ts';
import { documentOf, listed, pagesOf, wire } from './pages.ts';

/** What a page of answers may weigh over the wire, in kB, however many there are. */
const BUDGET = 28;

describe('Whatever the owner writes', () => {
  it('is in order', async () => {
    const { problems } = await check(PROJECT);
    expect(problems.map(problemLine)).toEqual([]);
  });

  it('is the same on the pages, in the graph, in the feed and in faq.md: every answer', async () => {
    const shown = await onThePages('own');
    const files = readdirSync(join(PROJECT, OWN_FOLDER, 'faq')).filter((file) =>
      file.endsWith('.md'),
    );
    expect(shown.map(({ slug }) => `${slug}.md`)).toEqual(files.toSorted());
    expect(await inTheGraphs('own')).toEqual(shown);
    expect(await inTheFeed('own')).toEqual(shown);
    expect(await inMarkdown('own')).toEqual(shown);
  });

  it('is described to machines as each kind of page describes it', async () => {
    const pages = listed(await pagesOf('own'));
    const documents = pages.map((page) => {
      const canonical = page.root.querySelector('link[rel="canonical"]')?.getAttribute('href');
      return { page, url: canonical ?? '', document: documentOf(page) };
    });
    for (const { page, url, document } of documents) {
      expect(new URL(url).pathname).toBe(page.path);
      expect(profileProblems(kindOf(page.path, pages), document, url), url).toEqual([]);
      expect(await vocabularyProblems(document, url), url).toEqual([]);
    }
    expect(siteProblems(documents)).toEqual([]);
  });

  it('weighs what is printed here', async () => {
    const pages = await pagesOf('own');
    const lines = pages.map(({ path, html }) => {
      const weight = `${(wire(html) / 1000).toFixed(1).padStart(6)} kB`;
      return path.startsWith('/faq/') ? `${weight} of ${BUDGET}  ${path}` : `${weight}  ${path}`;
    });
    console.info(`Over the wire, each page by itself:\n${lines.join('\n')}`);
    expect(lines).not.toEqual([]);
  });
});

describe('The answers that the site was shipped with', () => {
  it.for(Object.entries(FACTS))(
    'carry their facts as long as they are those: %s',
    async ([slug, facts], { skip }) => {
      const change = changeOf(`faq/${slug}.md`);
      skip(change !== undefined, change);
      const answer = (await onThePages('own')).find((one) => one.slug === slug)?.answer ?? '';
      for (const { id, words } of facts) {
        for (const pattern of words) expect(answer, id).toMatch(pattern);
      }
      expect([...answer.matchAll(/\d+/g)].map(Number)).toEqual(FIGURES[slug]);
      expect(answer.match(SPELT_OUT) ?? []).toEqual([]);
    },
  );
});
