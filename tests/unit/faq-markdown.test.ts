import {
  array,
  assert,
  constantFrom,
  oneof,
  property,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { parse, type HTMLElement } from 'node-html-parser';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { answersFeed, answersMarkdown } from '#faq/feed.ts';
import { faqPageProperties } from '#faq/graph.ts';
import { faqPage } from '#faq/page-info.ts';
import type { Question } from '#faq/schema.ts';
import { absoluteLinks, proseHtml, refusedMarkdown } from '#prose/markdown/markdown.ts';
import { question, SITE } from '../support/examples.ts';

/** What a visitor meets in HTML: words, links and lists, in their order. */
function metIn(root: HTMLElement): string[] {
  return root.querySelectorAll('p, li, ol, ul, a, strong, em').map((element) => {
    const { tagName } = element;
    const more = element.getAttribute('href') ?? element.getAttribute('start') ?? '';
    const words = element.textContent.replaceAll(/\s+/g, ' ').trim();
    return `${tagName} ${more} ${words}`;
  });
}

/** The answers of faq.md, read again, by the address each ends with. */
function answersIn(markdown: string): string[][] {
  return markdown
    .split(/^### .*$/m)
    .slice(1)
    .map((section) => section.replace(/\n\n<https[^>]*>\n[^]*$/, ''))
    .map((section) => metIn(parse(markdownToHtml(section).html)));
}

const asked = (slug: string, markdown: string): Question =>
  question({ slug, markdown, html: proseHtml(markdown) });

/** What each output has of some answers. */
function outputsOf(questions: readonly Question[]) {
  const page = faqPage(questions);
  const { mainEntity } = faqPageProperties(SITE, questions);
  return {
    page: questions.map(({ html }) => metIn(parse(absoluteLinks(html, SITE.origin)))),
    graph: mainEntity.map(({ acceptedAnswer }) => metIn(parse(acceptedAnswer.text))),
    feed: answersFeed(SITE, page, questions).items.map((item) => metIn(parse(item.content_html))),
    markdown: answersIn(answersMarkdown(SITE, page, questions)),
  };
}

function expectSame(questions: readonly Question[]): void {
  const { page, graph, feed, markdown } = outputsOf(questions);
  expect(graph).toEqual(page);
  expect(feed).toEqual(page);
  expect(markdown).toEqual(page);
}

describe('Every answer is the same on the page, in the graph, the feed and faq.md', () => {
  it('where two answers give one label to two addresses', () => {
    expectSame([
      asked('a', 'Read [the rules][more].\n\n[more]: /aftercare/'),
      asked('b', 'See [the pictures][more].\n\n[more]: /gallery/ "All \\"of\\" them"'),
    ]);
  });

  it.each([
    '  - one\n  - two\n\nWords.',
    'No link: \\](/faq/) and \\[this\\](/faq/).',
    '1. one\n   - in it\n\n     and more\n2. two',
    '- one\n- two\n\n* three\n* four',
    '1) one\n2) two\n\n3. three',
    'A line  \nbreaks\\\ntwice.',
    '\\# no heading\n\\- no list\n1986\\. no list\n\\> no quotation',
    '**[Bold link](/gallery/)** and *[other](https://www.example.com/a_(b)?c=d&e=f)*!',
    'https://www.example.com/a_b, <a@clinic.example> and a\\@clinic.example',
    'un**believ**able***both***, **“a”** b',
  ])('such as %j', (markdown) => {
    expectSame([asked('one', markdown), asked('other', 'Words.')]);
  });

  const bit = oneof(
    constantFrom(
      'a',
      'word ',
      'two words',
      '.',
      ', ',
      '! ',
      '(',
      ')',
      '“q” ',
      'é',
      '🙂',
      '1',
      '&amp; ',
      '\\* ',
      '\\_',
      '\\# ',
      '\\[x\\] ',
      '< ',
      '> ',
      '+ ',
      '= ',
      '- ',
      'a_b ',
    ),
    string({ unit: constantFrom(...'abc .,!?:;\'"()/+=-'), maxLength: 6 }),
  );
  const words = array(bit, { minLength: 1, maxLength: 5 }).map((bits) => `w${bits.join('')}`);
  const inline: Arbitrary<string> = oneof(
    words,
    words.map((text) => `**${text.trim()}** `),
    words.map((text) => `*${text.trim()}* `),
    words.map((text) => `[${text.trim()}](/gallery/) `),
    words.map((text) => `[${text.trim()}][l] `),
    constantFrom('  \n', '\\\n', '\n', ' https://www.example.com/a_b '),
  );
  const paragraph = array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  const list = record({
    items: array(paragraph, { minLength: 1, maxLength: 3 }),
    mark: constantFrom('-', '*', '1.', '1)'),
    inner: paragraph,
    gap: constantFrom('\n', '\n\n'),
  }).map(({ items, mark, inner, gap }) => {
    const indent = ' '.repeat(mark.length + 1);
    const lines = items.map((item) => `${mark} ${item.replaceAll('\n', `\n${indent}`)}`);
    return `${lines.join(gap)}${gap}${indent}- ${inner.replaceAll('\n', `\n${indent}  `)}`;
  });
  const answer = array(oneof(paragraph, list), { minLength: 1, maxLength: 4 }).map(
    (blocks) => `${blocks.join('\n\n')}\n\nSee [this][l].\n\n[l]: /aftercare/ "Title"`,
  );

  it('whatever of the allowed Markdown it is made of', () => {
    let read = 0;
    const parity = property(answer, (markdown) => {
      if (refusedMarkdown(markdown).length > 0) return;
      read += 1;
      expectSame([asked('one', markdown), asked('other', 'See [that][l].\n\n[l]: /gallery/')]);
    });
    assert(parity, { numRuns: 600 });
    expect(read).toBeGreaterThan(200);
  });
});
