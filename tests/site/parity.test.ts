import { markdownToHtml } from 'satteri';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../support/sites.ts';
import { HOSTILE, type VariantName } from '../support/variants.ts';
import { folded, nodeOf, pageOf } from './pages.ts';

interface QuestionNode {
  '@id': string;
  name: string;
  acceptedAnswer: { text: string };
}

interface Feed {
  items: { id: string; title: string; content_html: string }[];
}

/** Question, answer and address as one output has them. */
interface Shown {
  slug: string;
  question: string;
  answer: string;
}

const textOf = (html: string): string =>
  folded(parse(html.replaceAll(/<(?=\/(p|li)>|br)/g, ' <')).textContent);
const slugOf = (address: string): string => address.split('#')[1] ?? '';
const bySlug = (shown: Shown[]): Shown[] => shown.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

async function onThePage(name: VariantName): Promise<Shown[]> {
  const page = await pageOf(name, '/faq/');
  return page.root.querySelectorAll('.qa').map((qa) => ({
    slug: qa.querySelector('.qa-answer')?.id ?? '',
    question: folded(qa.querySelector('h3')?.textContent ?? ''),
    answer: textOf(qa.querySelector('.qa-answer')?.innerHTML ?? ''),
  }));
}

async function inTheGraph(name: VariantName): Promise<Shown[]> {
  const node = nodeOf(await pageOf(name, '/faq/'), 'FAQPage');
  return (node['mainEntity'] as QuestionNode[]).map((question) => ({
    slug: slugOf(question['@id']),
    question: question.name,
    answer: textOf(question.acceptedAnswer.text),
  }));
}

async function inTheFeed(name: VariantName): Promise<Shown[]> {
  const feed = JSON.parse(await readFile(join(siteOf(name), 'feed.json'), 'utf8')) as Feed;
  return feed.items.map(({ id, title, content_html: html }) => ({
    slug: slugOf(id),
    question: title,
    answer: textOf(html),
  }));
}

async function inMarkdown(name: VariantName): Promise<Shown[]> {
  const text = await readFile(join(siteOf(name), 'faq.md'), 'utf8');
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [question = '', ...rest] = section.split(/^## /m)[0]?.trim().split('\n\n') ?? [];
      return {
        slug: slugOf(rest.at(-1)?.replace(/>$/, '') ?? ''),
        question: textOf(markdownToHtml(question).html),
        answer: textOf(markdownToHtml(rest.slice(0, -1).join('\n\n')).html),
      };
    });
}

describe.each(['plain', 'full'] as const)('Every question and answer of the site "%s"', (name) => {
  it('is the same in the JSON-LD as on the page', async () => {
    expect(bySlug(await inTheGraph(name))).toEqual(bySlug(await onThePage(name)));
  });

  it('is the same in the feed as on the page', async () => {
    expect(bySlug(await inTheFeed(name))).toEqual(bySlug(await onThePage(name)));
  });

  it('is the same in faq.md as on the page', async () => {
    expect(bySlug(await inMarkdown(name))).toEqual(bySlug(await onThePage(name)));
  });

  it('has its address in llms.txt', async () => {
    const text = await readFile(join(siteOf(name), 'llms.txt'), 'utf8');
    for (const { slug } of await onThePage(name)) expect(text).toContain(`/faq/#${slug})`);
  });

  it('is there at all', async () => {
    const shown = await onThePage(name);
    expect(shown).toHaveLength(name === 'full' ? 9 : 8);
    for (const { slug, question, answer } of shown) {
      expect(slug).not.toBe('');
      expect(question).not.toBe('');
      expect(answer.length).toBeGreaterThan(50);
    }
  });
});

describe('Hostile text', () => {
  it('comes through whole and does nothing', async () => {
    const shown = (await onThePage('full')).find(({ slug }) => slug === 'hostile');
    expect(shown?.question).toBe(HOSTILE.question);
    expect(shown?.answer).toContain('Plain </script> and <!-- and ]]> and &amp; and "quotes"');
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
