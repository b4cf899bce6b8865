import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as published } from '#pages/admin/published.json.ts';
import { GET as markdown } from '#pages/faq.md.ts';
import { GET as names } from '#pages/faq-questions.json.ts';
import { GET as index } from '#pages/faq-search.json.ts';
import { GET as feed } from '#pages/feed.json.ts';
import { GET as summary } from '#pages/llms.txt.ts';
import { GET as manifest } from '#pages/manifest.webmanifest.ts';
import { GET as robots } from '#pages/robots.txt.ts';
import { ONE_PAGE_ANSWERS } from '#faq/pagination.ts';
import { stored } from '../support/collections.ts';

vi.mock('astro:content', async () => (await import('../support/collections.ts')).astroContent);

const DAY = { published: '2026-01-02' };

type Endpoint = (context: never) => Response | Promise<Response>;
const textOf = async (get: Endpoint, params = {}): Promise<string> =>
  (await get({ params } as never)).text();
const jsonOf = async (get: Endpoint): Promise<unknown> => JSON.parse(await textOf(get));

function question(id: string, order: number, body: string) {
  const fields = { question: `Is it ${id}?`, topic: 'Result', summary: `It is ${id}.` };
  return { id, data: { ...DAY, ...fields, order, alsoSearchedAs: [], covers: [] }, body };
}

beforeEach(() => {
  vi.stubEnv('DEV', true);
  stored.set('clinic', [{ id: 'clinic', data: { website: 'https://a.example', name: 'A & B' } }]);
  stored.set('home', [{ id: 'home', data: { ...DAY, treatment: 'Dots in the skin.' } }]);
  stored.set('faq', [question('one', 1, 'One word.'), question('two', 2, 'Two words.')]);
  stored.set('services', [
    { id: 's', data: { ...DAY, title: 'Scars', summary: 'Over scars.', order: 1 }, body: 'Dots.' },
  ]);
});

afterEach(() => {
  stored.clear();
  vi.unstubAllEnvs();
});

describe('llms.txt', () => {
  const head = ['# A \\& B', '> Dots in the skin.', '## Answers'];
  const all = '- [All questions and answers, as Markdown](https://a.example/faq.md)';

  it('leads to every answer, service and page, each with its title', async () => {
    expect((await textOf(summary)).trimEnd().split('\n\n')).toEqual([
      ...head,
      [
        all,
        '- [Is it one?](https://a.example/faq/#one): It is one.',
        '- [Is it two?](https://a.example/faq/#two): It is two.',
      ].join('\n'),
      '## Pages',
      [
        '- [Scars](https://a.example/services/s/): Over scars.',
        '- [Aftercare: what to do on which day](https://a.example/aftercare/)',
        '- [Gallery](https://a.example/gallery/)',
        '- [Contact](https://a.example/contact/)',
      ].join('\n'),
    ]);
  });

  it('leads to prices and reviews where there are some', async () => {
    stored.set('prices', [{ id: 'prices', data: { prices: [] } }]);
    stored.set('reviews', [{ id: 'reviews', data: { reviews: [] } }]);
    const text = await textOf(summary);
    expect(text).toContain('- [Prices](https://a.example/prices/)');
    expect(text).toContain('- [Reviews](https://a.example/reviews/)');
  });

  it('leads to the pages of topics first where answers are divided', async () => {
    const long = 'word '.repeat(ONE_PAGE_ANSWERS / 5);
    stored.set('faq', [question('one', 1, long), question('two', 2, long)]);
    const [topic, first] = (await textOf(summary)).split('\n').slice(7);
    expect(topic).toMatch(/^- \[.+\]\(https:\/\/a\.example\/faq\/result\/\): \S/);
    expect(first).toBe('- [Is it one?](https://a.example/faq/result/#one): It is one.');
  });
});

describe('The other files for machines', () => {
  it('are the answers as Markdown', async () => {
    const text = await textOf(markdown);
    expect(text).toMatch(/^# .+ – A \\& B\n\n/);
    expect(text).toContain('### Is it one?\n\nOne word.\n\n<https://a.example/faq/#one>');
  });

  it('are the answers as a feed', async () => {
    expect(await jsonOf(feed)).toMatchObject({
      feed_url: 'https://a.example/feed.json',
      items: [{ title: 'Is it one?' }, { title: 'Is it two?' }],
    });
  });

  it('are the questions by name', async () => {
    expect(await jsonOf(names)).toEqual({ one: 'Is it one?', two: 'Is it two?' });
  });

  it('are what the search looks words up in', async () => {
    expect(await jsonOf(index)).toMatchObject({ slugs: ['one', 'two'] });
  });

  it('are the commit that visitors see, which a preview and a build elsewhere have none of', async () => {
    vi.stubEnv('COMMIT_REF', 'abc');
    vi.stubEnv('CONTEXT', 'production');
    expect(await jsonOf(published)).toEqual({ commit: 'abc' });
    vi.stubEnv('CONTEXT', 'deploy-preview');
    expect(await jsonOf(published)).toEqual({ commit: null });
    vi.stubEnv('CONTEXT', 'production');
    vi.stubEnv('COMMIT_REF', '');
    expect(await jsonOf(published)).toEqual({ commit: null });
  });

  it('are the manifest of the site', async () => {
    const icon = (src: string, size: number, purpose: string) => ({
      src,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    });
    expect(await jsonOf(manifest)).toEqual({
      name: 'A & B',
      short_name: 'A & B',
      lang: 'en-GB',
      start_url: '/',
      display: 'browser',
      background_color: '#f6f1e8',
      theme_color: '#f6f1e8',
      icons: [
        icon('/icon-192.png', 192, 'any'),
        icon('/icon-512.png', 512, 'any'),
        icon('/icon-512-maskable.png', 512, 'maskable'),
      ],
    });
  });

  it('are robots.txt, which refuses robots that train where the owner says so', async () => {
    expect(await textOf(robots)).not.toContain('Disallow');
    stored.set('clinic', [{ id: 'clinic', data: { trainingBots: 'refused' } }]);
    expect(await textOf(robots)).toContain('Disallow: /');
  });
});
