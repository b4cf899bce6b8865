import { describe, expect, it } from 'vitest';
import { answerPath, isPaginated, ONE_PAGE_ANSWERS, topicPath } from '#faq/pagination.ts';
import { answersFeed, answersMarkdown } from '#faq/feed.ts';
import { collectionProperties, faqPageProperties, topicReferences } from '#faq/graph.ts';
import { byTopic } from '#faq/order.ts';
import { faqPage, otherTopics, topicLinks, topicPage } from '#faq/page-info.ts';
import { TOPICS, type Topic } from '#faq/schema.ts';
import { graphText } from '#seo/graph.ts';
import { question, SITE } from '../support/examples.ts';

/** Answers that together have so many bytes. */
const answersOf = (...sizes: number[]) =>
  sizes.map((size, index) => question({ slug: `a${index}`, html: 'a'.repeat(size) }));

const HALF = ONE_PAGE_ANSWERS / 2;
const LONG = 'a'.repeat(ONE_PAGE_ANSWERS);
const topics = Object.keys(TOPICS) as Topic[];

/** One question of each topic, too long for one page together. */
const divided = topics.map((topic, index) =>
  question({
    topic,
    slug: `a${index}`,
    html: `<p>${LONG}</p>`,
    published: `2026-01-0${index + 1}`,
    modified: `2026-02-0${index + 1}`,
  }),
);
const groups = byTopic(divided);

describe('The answers', () => {
  it('stand on one page up to its budget, and a byte more divides them', () => {
    expect(isPaginated(answersOf(HALF, HALF))).toBe(false);
    expect(isPaginated(answersOf(HALF, HALF, 1))).toBe(true);
  });

  it('are measured in bytes, not in letters', () => {
    expect(isPaginated([question({ html: '😀'.repeat(ONE_PAGE_ANSWERS / 4) })])).toBe(false);
    expect(isPaginated([question({ html: '😀'.repeat(ONE_PAGE_ANSWERS / 4 + 1) })])).toBe(true);
  });

  it('are not divided where there are many of them and all are short', () => {
    expect(isPaginated(answersOf(...Array.from({ length: 500 }, () => 60)))).toBe(false);
  });

  it('are read on their topic’s page when they are divided, under the same fragment', () => {
    const one = question({ topic: 'Time and money', slug: 'how-long' });
    expect(answerPath(one, false)).toBe('/faq/#how-long');
    expect(answerPath(one, true)).toBe('/faq/time-and-money/#how-long');
  });
});

describe('The page of all questions', () => {
  it('is the same page at the same address, and only changes its kind', () => {
    const whole = faqPage(divided.slice(0, 1).map((one) => ({ ...one, html: '<p>Yes.</p>' })));
    const overview = faqPage(divided);
    expect(whole.type).toBe('FAQPage');
    expect(overview.type).toBe('CollectionPage');
    for (const key of ['path', 'title', 'description', 'trail', 'alternates'] as const) {
      expect(overview[key]).toEqual(whole[key]);
    }
    expect(overview).toMatchObject({ published: '2026-01-01', modified: '2026-02-05' });
  });

  it('names the topics’ pages as its parts, and marks up no question itself', () => {
    const properties = collectionProperties(SITE, groups);
    const references = topicReferences(SITE, groups);
    expect(properties.hasPart).toEqual(references.map((page) => ({ '@id': page['@id'] })));
    expect(references[0]).toEqual({
      '@type': 'FAQPage',
      '@id': 'https://clinic.example/faq/time-and-money/#webpage',
      name: 'Time and money',
      url: 'https://clinic.example/faq/time-and-money/',
    });
    const text = graphText(SITE, faqPage(divided), properties, references);
    expect(text).not.toMatch(/Question"|Answer/);
  });
});

describe('The page of a topic', () => {
  it('is an FAQPage below the page of all questions', () => {
    expect(topicPage(groups[2] ?? expect.fail())).toMatchObject({
      path: '/faq/treatment/',
      type: 'FAQPage',
      trail: [
        { name: 'Home', path: '/' },
        { name: 'Questions and answers', path: '/faq/' },
      ],
    });
  });

  it('has a title and a description of its own', () => {
    const pages = [faqPage(divided), ...groups.map(topicPage)];
    expect(new Set(pages.map(({ path }) => path)).size).toBe(6);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(6);
    expect(new Set(pages.map(({ description }) => description)).size).toBe(6);
    for (const { description } of pages) {
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(160);
    }
  });

  it('is as old and as new as its own answers', () => {
    expect(groups.map(topicPage).map(({ published, modified }) => [published, modified])).toEqual(
      topics.map((_, index) => [`2026-01-0${index + 1}`, `2026-02-0${index + 1}`]),
    );
  });

  it('has the feed, but not the Markdown of all answers: that is another page’s text', () => {
    const types = topicPage(groups[0] ?? expect.fail()).alternates?.map(({ type }) => type);
    expect(types).toEqual(['application/feed+json']);
  });

  it('marks up its questions under their permanent addresses', () => {
    const { mainEntity } = faqPageProperties(SITE, groups[1]?.questions ?? []);
    expect(mainEntity.map((node) => node['@id'])).toEqual(['https://clinic.example/faq/#a1']);
  });

  it('leads on to every other topic and to all questions, with their numbers', () => {
    const more = byTopic([...divided, question({ topic: 'After', slug: 'b' })]);
    expect(otherTopics(more, more[0] ?? expect.fail())).toEqual([
      { path: '/faq/for-me/', title: 'Is SMP for me?', count: 1 },
      { path: '/faq/treatment/', title: 'What a treatment is like', count: 1 },
      { path: '/faq/result/', title: 'How the result looks', count: 1 },
      { path: '/faq/after/', title: 'After a treatment', count: 2 },
      { path: '/faq/', title: 'All questions', count: 6 },
    ]);
  });

  it('is there only for a topic that has questions', () => {
    const few = byTopic(divided.filter(({ topic }) => topic === 'After'));
    expect(topicLinks(few)).toEqual([
      { path: topicPath('After'), title: 'After a treatment', count: 1 },
    ]);
  });
});

describe('The feed and the Markdown', () => {
  it('keep the permanent addresses, whichever page has the answers', () => {
    const feed = answersFeed(SITE, faqPage(divided), divided);
    expect(feed.home_page_url).toBe('https://clinic.example/faq/');
    for (const { id, url } of feed.items) {
      expect(url).toBe(id);
      expect(url).toMatch(/^https:\/\/clinic\.example\/faq\/#a\d$/);
    }
    const markdown = answersMarkdown(SITE, faqPage(divided), divided);
    for (const { slug } of divided) {
      expect(markdown).toContain(`<https://clinic.example/faq/#${slug}>`);
    }
  });
});
