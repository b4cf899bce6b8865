import { markdownToHtml } from 'satteri';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { graphOf, type BuiltPage } from '#publish/built-pages.ts';
import { siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { folded, nodeOf, pagesOf } from './pages.ts';

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

/** The pages that have whole answers: that of all questions, or one for each topic. */
export async function answerPages(name: VariantName): Promise<BuiltPage[]> {
  const pages = (await pagesOf(name)).filter(({ path }) => path.startsWith('/faq/'));
  return pages.filter((page) => graphOf(page).some((node) => 'mainEntity' in node));
}

/** What visitors read. */
export async function onThePages(name: VariantName): Promise<Shown[]> {
  const answers = (await answerPages(name)).flatMap(({ root }) => root.querySelectorAll('.qa'));
  return bySlug(
    answers.map((qa) => ({
      slug: qa.querySelector('.qa-answer')?.id ?? '',
      question: folded(qa.querySelector('h3')?.textContent ?? ''),
      answer: textOf(qa.querySelector('.qa-answer')?.innerHTML ?? ''),
    })),
  );
}

/** What search engines read. */
export async function inTheGraphs(name: VariantName): Promise<Shown[]> {
  const nodes = (await answerPages(name)).flatMap(
    (page) => nodeOf(page, 'FAQPage')['mainEntity'] as QuestionNode[],
  );
  return bySlug(
    nodes.map((question) => ({
      slug: slugOf(question['@id']),
      question: question.name,
      answer: textOf(question.acceptedAnswer.text),
    })),
  );
}

/** What feed readers show. */
export async function inTheFeed(name: VariantName): Promise<Shown[]> {
  const feed = JSON.parse(await readFile(join(siteOf(name), 'feed.json'), 'utf8')) as Feed;
  return bySlug(
    feed.items.map(({ id, title, content_html: html }) => ({
      slug: slugOf(id),
      question: title,
      answer: textOf(html),
    })),
  );
}

/** What language models read. */
export async function inMarkdown(name: VariantName): Promise<Shown[]> {
  const text = await readFile(join(siteOf(name), 'faq.md'), 'utf8');
  const sections = text.split(/^### /m).slice(1);
  return bySlug(
    sections.map((section) => {
      const [question = '', ...rest] = section.split(/^## /m)[0]?.trim().split('\n\n') ?? [];
      return {
        slug: slugOf(rest.at(-1)?.replace(/>$/, '') ?? ''),
        question: textOf(markdownToHtml(question).html),
        answer: textOf(markdownToHtml(rest.slice(0, -1).join('\n\n')).html),
      };
    }),
  );
}
