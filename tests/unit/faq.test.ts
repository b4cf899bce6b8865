import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { answersFeed, answersMarkdown } from '#faq/feed.ts';
import { faqPageProperties } from '#faq/graph.ts';
import { lastOnFirstScreen, byTopic, inOrder } from '#faq/order.ts';
import { faqPage } from '#faq/page-info.ts';
import { questionSchema, RESERVED_FRAGMENTS, TOPICS, type Topic } from '#faq/schema.ts';
import { question, refusedFields, SITE } from '../support/examples.ts';

const at = (topic: Topic, order: number, slug: string) => question({ topic, order, slug });

const FIELDS = {
  question: 'Does it hurt?',
  topic: 'Treatment',
  order: 1,
  summary: 'Hardly.',
  published: '2026-01-02',
};

describe('Questions', () => {
  const mixed = [
    at('Time and money', 1, 'price'),
    at('For me?', 20, 'a-women'),
    at('After', 1, 'work'),
    at('For me?', 3, 'b-age'),
    at('For me?', 3, 'a-age'),
  ];

  it('stand by topic, then by the owner’s order, then by name', () => {
    expect(inOrder(mixed).map(({ slug }) => slug)).toEqual([
      'price',
      'a-age',
      'b-age',
      'a-women',
      'work',
    ]);
  });

  it('stand in the same order whatever order their files are read in', () => {
    expect(inOrder(mixed.toReversed())).toEqual(inOrder(mixed));
    expect(mixed[0]?.slug).toBe('price');
  });

  it('make a group for each topic that has one, with its permanent fragment', () => {
    const groups = byTopic(inOrder(mixed));
    expect(groups.map(({ topic, id }) => [topic, id])).toEqual([
      ['Time and money', 'time-and-money'],
      ['For me?', 'for-me'],
      ['After', 'after'],
    ]);
    expect(groups[1]?.questions.map(({ slug }) => slug)).toEqual(['a-age', 'b-age', 'a-women']);
    expect(byTopic([])).toEqual([]);
  });

  it.each([
    { topics: [1, 2, 1], last: 'q-1-1' },
    { topics: [3, 1, 1], last: 'q-0-2' },
    { topics: [0, 0, 3], last: 'q-2-2' },
    { topics: [2, 0, 0], last: undefined },
    { topics: [0, 0, 0], last: undefined },
  ])('on the first screen are three: of $topics, $last is the last', ({ topics, last }) => {
    const kinds: Topic[] = ['Time and money', 'For me?', 'After'];
    const questions = topics.flatMap((count, topic) =>
      Array.from({ length: count }, (_, order) =>
        at(kinds[topic] ?? 'After', order + 1, `q-${topic}-${order}`),
      ),
    );
    expect(lastOnFirstScreen(byTopic(questions))).toBe(last);
  });

  it('cannot take a fragment that is another part of the page', () => {
    expect(RESERVED_FRAGMENTS).toEqual(
      expect.arrayContaining([
        ...Object.values(TOPICS),
        'main',
        'title',
        'end',
        'webpage',
        'breadcrumb',
      ]),
    );
  });
});

describe('A question’s file', () => {
  it('needs five fields', () => {
    const lists = { alsoSearchedAs: [], services: [], covers: [] };
    expect(questionSchema.parse(FIELDS)).toEqual({ ...FIELDS, ...lists });
    expect(refusedFields(questionSchema, {})).toEqual(Object.keys(FIELDS));
  });

  it('may say more', () => {
    const all = {
      ...FIELDS,
      alsoSearchedAs: ['pain'],
      services: ['hairline'],
      covers: ['hats-after-smp'],
      evidence: [{ claim: 'never fades', proof: 'Survey of May 2026' }],
      changed: '2026-03-04',
      reviewedOn: '2026-05-06',
    };
    expect(questionSchema.parse(all)).toEqual(all);
  });

  it.each([
    ['a question without its mark', { question: 'It hurts.' }, 'question'],
    ['a question too long to read', { question: `${'a'.repeat(120)}?` }, 'question'],
    ['a topic of its own', { topic: 'Pain' }, 'topic'],
    ['no place in its topic', { order: 0 }, 'order'],
    ['a summary of two lines', { summary: 'a'.repeat(161) }, 'summary'],
    ['a service that is no name', { services: ['Hair line'] }, 'services.0'],
    ['a date that does not exist', { published: '2026-02-30' }, 'published'],
    ['an address of its own', { slug: 'pain' }, 'slug'],
    ['a misspelt field', { qustion: 'Does it hurt?' }, 'qustion'],
  ])('may not have %s', (_what, change, field) => {
    expect(refusedFields(questionSchema, { ...FIELDS, ...change })).toEqual([field]);
  });
});

describe('The FAQ page', () => {
  it('is as old as its first answer and as new as its last change', () => {
    const page = faqPage([
      question({ published: '2026-02-01', modified: '2026-02-01' }),
      question({ published: '2026-01-15', modified: '2026-04-05' }),
    ]);
    expect(page).toMatchObject({ published: '2026-01-15', modified: '2026-04-05' });
    expect(page.description.length).toBeLessThanOrEqual(160);
  });
});

describe('The questions in the graph', () => {
  it('are each one question with one answer, its own dates and its own address', () => {
    const properties = faqPageProperties(SITE, [question({ modified: '2026-03-04' })]);
    expect(properties).toEqual({
      about: { '@id': 'https://clinic.example/#clinic' },
      mainEntity: [
        {
          '@type': 'Question',
          '@id': 'https://clinic.example/faq/#does-it-hurt',
          url: 'https://clinic.example/faq/#does-it-hurt',
          name: 'Does it hurt?',
          answerCount: 1,
          inLanguage: 'en-GB',
          datePublished: '2026-01-02',
          dateModified: '2026-03-04',
          acceptedAnswer: {
            '@type': 'Answer',
            text: '<p>Hardly. See the <a href="https://clinic.example/gallery/">gallery</a>.</p>',
            inLanguage: 'en-GB',
          },
        },
      ],
    });
  });

  it('were reviewed on the earliest day any of them was', () => {
    const reviewed = (...days: (string | undefined)[]) =>
      faqPageProperties(
        SITE,
        days.map((reviewedOn) => question({ reviewedOn })),
      ).lastReviewed;
    expect(reviewed('2026-05-06', '2026-04-05')).toBe('2026-04-05');
    expect(reviewed('2026-05-06', undefined)).toBeUndefined();
    expect(reviewed()).toBeUndefined();
  });
});

describe('The feed', () => {
  const old = question({ slug: 'old', modified: '2026-01-02' });
  const same = question({ slug: 'also-old', modified: '2026-01-02' });
  const changed = question({ slug: 'changed', modified: '2026-03-04' });
  const feed = answersFeed(SITE, faqPage([old, same, changed]), [old, same, changed]);

  it('has the newest answer first, and answers of one day by name', () => {
    expect(feed.items.map(({ id }) => id)).toEqual([
      'https://clinic.example/faq/#changed',
      'https://clinic.example/faq/#also-old',
      'https://clinic.example/faq/#old',
    ]);
  });

  it('says where it and its page are', () => {
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Questions and answers – Dot & Line',
      home_page_url: 'https://clinic.example/faq/',
      feed_url: 'https://clinic.example/feed.json',
      language: 'en-GB',
    });
  });

  it('has the whole answer, with links that work in a reader', () => {
    expect(feed.items[0]).toEqual({
      id: 'https://clinic.example/faq/#changed',
      url: 'https://clinic.example/faq/#changed',
      title: 'Does it hurt?',
      summary: 'Hardly.',
      content_html: '<p>Hardly. See the <a href="https://clinic.example/gallery/">gallery</a>.</p>',
      date_published: '2026-01-02T00:00:00Z',
      date_modified: '2026-03-04T00:00:00Z',
    });
  });
});

describe('The answers as Markdown', () => {
  it('are topics, questions, answers and their addresses', () => {
    const questions = [
      question({ topic: 'For me?', slug: 'what', question: 'What is SMP?', markdown: '\nDots.\n' }),
      question(),
    ];
    const page = faqPage(questions);
    expect(answersMarkdown({ ...SITE, name: 'Dots' }, page, questions)).toBe(
      [
        '# Questions and answers – Dots',
        page.description,
        '## For me?',
        '### What is SMP?',
        'Dots.',
        '<https://clinic.example/faq/#what>',
        '## Treatment',
        '### Does it hurt?',
        'Hardly. See the [gallery](https://clinic.example/gallery/).',
        '<https://clinic.example/faq/#does-it-hurt>\n',
      ].join('\n\n'),
    );
  });

  it('show a question exactly as the page does', () => {
    const hostile = question({ question: '# Is *this* [a](b) <i>c</i>?' });
    const markdown = answersMarkdown(SITE, faqPage([hostile]), [hostile]);
    expect(markdownToHtml(markdown).html).toContain(
      '<h3># Is *this* [a](b) &lt;i&gt;c&lt;/i&gt;?</h3>',
    );
  });
});
