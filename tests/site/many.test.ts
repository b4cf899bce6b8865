import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ONE_PAGE_ANSWERS } from '#faq/pagination.ts';
import { TOPICS } from '#faq/schema.ts';
import { filesIn, graphOf } from '#publish/built-pages.ts';
import { siteOf } from '../support/sites.ts';
import { HOSTILE, MANY } from '../support/variants.ts';
import { answerPages } from './answers.ts';
import { folded, nodeOf, pageOf, wire } from './pages.ts';

const kB = 1000;
const TOPIC_PATHS = Object.values(TOPICS).map((id) => `/faq/${id}/`);

const overview = () => pageOf('many', '/faq/');
const topicPages = () => Promise.all(TOPIC_PATHS.map((path) => pageOf('many', path)));
const isString = (value: unknown): value is string => typeof value === 'string';

describe('More answers than one page holds', () => {
  it('stand on a page for each topic, each an FAQPage, and /faq/ has them as its parts', async () => {
    const pages = await answerPages('many');
    expect(pages.map(({ path }) => path).toSorted()).toEqual(TOPIC_PATHS.toSorted());
    const collection = nodeOf(await overview(), 'CollectionPage');
    expect(collection['hasPart']).toEqual(
      TOPIC_PATHS.map((path) => ({ '@id': `https://smp-clinic.example${path}#webpage` })),
    );
  });

  it('are marked up once each: every question is in one FAQPage', async () => {
    const ids = (await topicPages()).flatMap((page) =>
      (nodeOf(page, 'FAQPage')['mainEntity'] as { '@id': string }[]).map((node) => node['@id']),
    );
    expect(ids).toHaveLength(MANY);
    expect(new Set(ids).size).toBe(MANY);
    expect(ids.every((id) => id.startsWith('https://smp-clinic.example/faq/#'))).toBe(true);
    expect(JSON.stringify(graphOf(await overview()))).not.toMatch(/"(Question|Answer)"/);
  });

  it('say where they are: the way from the home page leads through all questions', async () => {
    for (const { root, path } of await topicPages()) {
      const steps = root.querySelectorAll('.trail li');
      const links = root.querySelectorAll('.trail a').map((link) => link.getAttribute('href'));
      expect(links, path).toEqual(['/', '/faq/']);
      expect(steps.at(-1)?.textContent, path).toBe(root.querySelector('h1')?.textContent);
    }
  });

  it('lead on to the other topics and to all questions', async () => {
    for (const { root, path } of await topicPages()) {
      const links = root.querySelectorAll('.topics a').map((link) => link.getAttribute('href'));
      expect(links, path).toEqual([...TOPIC_PATHS.filter((other) => other !== path), '/faq/']);
    }
  });

  it('have their pages in llms.txt, before the questions', async () => {
    const text = await readFile(join(siteOf('many'), 'llms.txt'), 'utf8');
    const places = TOPIC_PATHS.map((path) => text.indexOf(`(https://smp-clinic.example${path})`));
    expect(places.every((place) => place > 0 && place < text.indexOf('/#'))).toBe(true);
  });

  it('are not divided on a site whose answers fit one page', async () => {
    for (const name of ['plain', 'full'] as const) {
      const files = (await filesIn(siteOf(name))).filter((file) => /^faq\/.*html$/.test(file));
      expect(files).toEqual(['faq/index.html']);
    }
  });
});

describe('One page with as many answers as its budget allows', () => {
  it('is at most 28 kB over the wire, at two thirds of a byte for each byte of an answer', async () => {
    const { html, root } = await pageOf('plain', '/faq/');
    const answers = root.querySelectorAll('.qa-answer').map(({ innerHTML }) => innerHTML);
    const more = ONE_PAGE_ANSWERS - Buffer.byteLength(answers.join(''));
    expect(wire(html) + (more * 2) / 3).toBeLessThanOrEqual(28 * kB);
  });
});

describe('The page of all questions', () => {
  it('has every question with its summary, under its permanent address, inside the panel', async () => {
    const [whole, stubs] = [
      (await topicPages()).flatMap(({ root }) => root.querySelectorAll('.qa')),
      (await overview()).root.querySelectorAll('.qa'),
    ];
    const shown = (all: typeof stubs) =>
      all.map((qa) => [
        qa.querySelector('.qa-panel > [id]')?.id,
        qa.querySelector('summary h3')?.textContent,
        qa.querySelector('summary .qa-summary')?.textContent,
      ]);
    expect(stubs).toHaveLength(MANY);
    expect(shown(stubs)).toEqual(shown(whole));
    expect(shown(stubs).flat().every(isString)).toBe(true);
  });

  it('leads from each question to its whole answer, in words that make sense by themselves', async () => {
    const pages = new Map((await topicPages()).map(({ path, root }) => [path, root]));
    for (const qa of (await overview()).root.querySelectorAll('.qa')) {
      const id = qa.querySelector('.qa-answer')?.id ?? '';
      const link = qa.querySelector('.qa-answer a');
      const question = qa.querySelector('h3')?.textContent;
      expect(folded(qa.querySelector('.qa-answer')?.textContent ?? '')).toBe(
        `The whole answer: ${question}`,
      );
      const { pathname, hash } = new URL(link?.getAttribute('href') ?? '', 'https://a.example');
      expect(hash).toBe(`#${id}`);
      expect(pages.get(pathname)?.getElementById(id)?.textContent.length).toBeGreaterThan(50);
    }
  });

  it('leads to each topic’s page, beside the questions and above them, with their number', async () => {
    const { root } = await overview();
    const beside = root.querySelectorAll('.topics a');
    const above = root.querySelectorAll('faq-accordion section').map((section) => ({
      path: section.querySelector('p a')?.getAttribute('href'),
      says: section.querySelector('p a')?.textContent.trim(),
      count: section.querySelectorAll('.qa').length,
    }));
    expect(beside.map((link) => link.getAttribute('href'))).toEqual(TOPIC_PATHS);
    expect(above.map(({ path }) => path)).toEqual(TOPIC_PATHS);
    expect(above.reduce((sum, { count }) => sum + count, 0)).toBe(MANY);
    for (const [index, { says, count }] of above.entries()) {
      expect(says).toBe(`Read all ${count} answers`);
      expect(folded(beside[index]?.textContent ?? '')).toMatch(new RegExp(` ${count} questions$`));
    }
  });

  it('keeps the fragments of the topics', async () => {
    const { root } = await overview();
    expect(root.querySelectorAll('faq-accordion h2').map(({ id }) => id)).toEqual(
      Object.values(TOPICS),
    );
  });

  it('is at most 28 kB over the wire with 200 questions, and so is each topic’s page', async () => {
    for (const { html, path } of [await overview(), ...(await topicPages())]) {
      expect(wire(html), path).toBeLessThanOrEqual(28 * kB);
    }
  });
});

describe('The pages of many questions', () => {
  it('use no id twice', async () => {
    for (const { root, path } of [await overview(), ...(await topicPages())]) {
      const ids = root.querySelectorAll('[id]').map(({ id }) => id);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        path,
      ).toEqual([]);
    }
  });

  it('let no hostile text out: it adds no script and no comment', async () => {
    const scripts = (await pageOf('plain', '/faq/')).root.querySelectorAll('script').length;
    for (const { html, root, path } of [await overview(), ...(await topicPages())]) {
      const questions = root.querySelectorAll('h3').map(({ textContent }) => textContent);
      expect(questions, path).toContain(HOSTILE.question);
      // The search and what the page vouches for are on the page of all questions alone.
      const fewer = path === '/faq/' ? 0 : 2;
      expect(root.querySelectorAll('script'), path).toHaveLength(scripts - fewer);
      expect(html, path).not.toContain('<!--');
    }
  });
});

describe('A service with many questions', () => {
  it('lists eight of them, and the way to all', async () => {
    const { root } = await pageOf('many', '/services/density/');
    const links = root.querySelectorAll('.related a').map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(9);
    expect(links.at(-1)).toBe('/faq/');
  });
});
