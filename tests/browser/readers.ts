import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = (name: string) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

/** A question as a page shows it, with the start of what stands under it. */
interface Shown {
  question: string;
  summary: string;
  answer: string;
}

const shownOn = (page: Page): Promise<Shown[]> =>
  page.locator('.qa').evaluateAll((all) =>
    all.map((qa) => ({
      question: qa.querySelector('h3')?.textContent ?? '',
      summary: qa.querySelector('.qa-summary')?.textContent ?? '',
      answer: (qa.querySelector('.qa-answer')?.firstElementChild?.textContent ?? '').slice(0, 60),
    })),
  );

/** What Readability and turndown make of a page. */
async function read(page: Page) {
  await page.evaluate(source('@mozilla/readability/Readability.js'));
  await page.evaluate(
    source('turndown/dist/turndown.js').replace(
      'var TurndownService',
      'globalThis.TurndownService',
    ),
  );
  return page.evaluate(() => {
    const { Readability, TurndownService } = globalThis as unknown as {
      Readability: new (
        document: Document,
        options: object,
      ) => { parse(): { content: Element } | null };
      TurndownService: new (options: object) => { turndown(node: Node): string };
    };
    const copy = document.cloneNode(true) as Document;
    // Trusted Types, which the page demands, forbid an extractor to write HTML as text.
    const article = new Readability(copy, { serializer: (element: Element) => element }).parse();
    const markdown = new TurndownService({ headingStyle: 'atx' }).turndown(
      document.querySelector('main')!.cloneNode(true),
    );
    const headings = [...(article?.content.querySelectorAll('h2, h3') ?? [])].map((h) =>
      h.textContent?.trim(),
    );
    return { headings, text: article?.content.textContent ?? '', markdown };
  });
}

/**
 * Expects every question of a page as a heading, with its summary and its answer.
 * @param divided true where a link stands for the answer: Readability takes it for an
 *   advertisement, but leaves the link to the whole topic
 */
export async function expectReadable(page: Page, divided: boolean): Promise<void> {
  const shown = await shownOn(page);
  expect(shown.length).toBeGreaterThan(0);
  const { headings, text, markdown } = await read(page);
  const plain = markdown.replaceAll(/\\(?=[^a-z])/g, '');
  for (const { question, summary, answer } of shown) {
    expect(headings).toContain(question);
    expect(text).toContain(summary);
    expect(divided || text.includes(answer), question).toBe(true);
    const under = divided ? `The whole answer: [${question}](/faq/` : answer;
    for (const words of [`### ${question}`, summary, under]) expect(plain).toContain(words);
  }
  for (const link of await page.locator('.topic-whole').allTextContents()) {
    expect(text).toContain(link.trim());
  }
}
