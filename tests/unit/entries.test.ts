import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadAftercare } from '#aftercare/entries.ts';
import { loadClinic } from '#clinic/entries.ts';
import { loadQuestions } from '#faq/entries.ts';
import { loadCases } from '#gallery/entries.ts';
import { casePictures, mayBeShared } from '#gallery/comparison/pictures.ts';
import { loadHome } from '#home/entries.ts';
import { loadNotice } from '#notices/entries.ts';
import { loadPractitioners } from '#practitioners/entries.ts';
import { loadPrices } from '#prices/entries.ts';
import { loadReviews } from '#reviews/entries.ts';
import { loadServices } from '#services/entries.ts';
import { stored } from '../support/collections.ts';

vi.mock('astro:content', async () => (await import('../support/collections.ts')).astroContent);
vi.mock('astro:assets', () => ({
  getImage: async ({ src, width, format }: { src: string; width: number; format: string }) => ({
    src: `/_astro/${src}.${format}`,
    attributes: { width: String(width), height: '900' },
  }),
}));

const DAY = { published: '2026-01-02' };
const CHANGED = { ...DAY, changed: '2026-03-04' };

const put = (name: string, ...data: object[]): void => {
  stored.set(
    name,
    data.map((fields, index) => ({ id: `${name}-${index}`, data: fields, body: 'Dots.' })),
  );
};
const putOne = (name: string, data: object): void => {
  stored.set(name, [{ id: name, data }]);
};

beforeEach(() => {
  // The build remembers the answers; each test asks anew, as the server of edits does.
  vi.stubEnv('DEV', true);
});

afterEach(() => {
  stored.clear();
  vi.unstubAllEnvs();
});

describe('A file the site cannot do without', () => {
  it.each([
    ['src/content/aftercare.yaml', loadAftercare],
    ['src/content/clinic.yaml', loadClinic],
    ['src/content/home.yaml', loadHome],
    ['src/content/faq', loadQuestions],
    ['src/content/services', loadServices],
    ['src/content/pages/privacy.md', () => loadNotice('privacy')],
  ])('is missed by name: %s', async (path, load) => {
    await expect(load()).rejects.toThrow(path);
  });
});

describe('What the owner may leave out', () => {
  it('is left out', async () => {
    expect(await loadCases()).toEqual([]);
    expect(await loadPrices()).toEqual([]);
    expect(await loadReviews()).toBeUndefined();
    expect(await loadPractitioners('2026-11-22')).toEqual({
      practitioners: [],
      changed: undefined,
    });
  });

  it('is nothing half: prices need a currency, and reviews how they were chosen', async () => {
    putOne('prices', { prices: [{ title: 'A scar' }] });
    expect(await loadPrices()).toEqual([]);
    putOne('reviews', { reviews: [{ date: '2026-01-01' }] });
    expect(await loadReviews()).toBeUndefined();
    putOne('reviews', { chosen: 'All of them.' });
    expect(await loadReviews()).toBeUndefined();
  });
});

describe('The last change of an entry', () => {
  it('is the day the owner gives, or that of its publication', async () => {
    putOne('home', CHANGED);
    putOne('aftercare', DAY);
    stored.set('notices', [{ id: 'privacy', data: CHANGED, body: 'Words.' }]);
    expect((await loadHome()).modified).toBe('2026-03-04');
    expect((await loadAftercare()).modified).toBe('2026-01-02');
    expect((await loadNotice('privacy')).modified).toBe('2026-03-04');
  });
});

describe('The entries of a list', () => {
  it('stand in the owner’s order, and by name where two have one', async () => {
    const orders = [{ order: 2 }, { order: 1 }, { order: 2 }, { order: 10 }];
    put('services', ...orders.map((order) => ({ ...DAY, ...order })));
    const picture = { src: { src: '/a.jpg', tone: '#102030' } };
    put('gallery', ...orders.map((one) => ({ ...DAY, ...one, before: picture, after: picture })));
    const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug.split('-')[1]);
    stored.get('services')?.reverse();
    stored.get('gallery')?.reverse();
    expect(slugs(await loadServices())).toEqual(['1', '0', '2', '3']);
    expect(slugs(await loadCases())).toEqual(['1', '0', '2', '3']);
  });

  it('have their text as HTML, with headings where pages have room for them', async () => {
    stored.set('services', [{ id: 'a', data: { ...DAY, order: 1 }, body: '## How\n\nDots.' }]);
    const [service] = await loadServices();
    expect(service).toMatchObject({ slug: 'a', html: '<h2>How</h2>\n<p>Dots.</p>' });
    stored.set('notices', [{ id: 'privacy', data: DAY, body: '## What\n\nNothing.' }]);
    expect((await loadNotice('privacy')).html).toContain('<h2>What</h2>');
  });

  it('are named by their file where their text cannot be published', async () => {
    const broken = { id: 'a', data: { ...DAY, order: 1 }, body: '<script></script>' };
    stored.set('services', [{ ...broken, filePath: 'src/content/services/a.md' }]);
    await expect(loadServices()).rejects.toThrow('src/content/services/a.md');
    stored.set('faq', [{ ...broken, filePath: 'src/content/faq/a.md' }]);
    await expect(loadQuestions()).rejects.toThrow('src/content/faq/a.md');
    stored.set('faq', [broken]);
    await expect(loadQuestions()).rejects.toThrow(/\ba\b/);
  });
});

describe('A question', () => {
  const question = { ...CHANGED, topic: 'Result', order: 1, question: 'Does it hurt?' };

  it('has its answer as it was written and as it is shown', async () => {
    stored.set('faq', [{ id: 'does-it-hurt', data: question, body: 'Hardly.' }]);
    expect(await loadQuestions()).toEqual([
      {
        ...question,
        slug: 'does-it-hurt',
        markdown: 'Hardly.',
        html: '<p>Hardly.</p>',
        modified: '2026-03-04',
      },
    ]);
  });

  it('is made once in a build, and anew while the owner writes', async () => {
    stored.set('faq', [{ id: 'a', data: question, body: 'One.' }]);
    vi.stubEnv('DEV', false);
    expect(await loadQuestions()).toBe(await loadQuestions());
    vi.stubEnv('DEV', true);
    expect(await loadQuestions()).not.toBe(await loadQuestions());
  });
});

describe('The site', () => {
  it('has a name, a kind and a licence, and what the owner filled in', async () => {
    putOne('clinic', { name: 'Dot & Line', pictureLicence: 'https://a.example/terms/' });
    expect((await loadClinic()).site).toMatchObject({
      name: 'Dot & Line',
      businessType: 'HealthAndBeautyBusiness',
      pictureLicence: 'https://a.example/terms/',
      has: { prices: false, reviews: false },
    });
    putOne('clinic', { businessType: 'DaySpa', website: 'https://a.example' });
    putOne('prices', { prices: [] });
    putOne('reviews', { reviews: [] });
    const { clinic, site } = await loadClinic();
    expect(clinic).toEqual({ businessType: 'DaySpa', website: 'https://a.example' });
    expect(site).toMatchObject({
      origin: 'https://a.example',
      businessType: 'DaySpa',
      has: { prices: true, reviews: true },
    });
  });
});

describe('What of the clinic lasts for a time', () => {
  const shown = async () => {
    const { clinic } = await loadClinic();
    return [clinic.premises?.number, clinic.insurance?.insurer];
  };

  it('is shown up to its last day, and a registration without one for ever', async () => {
    const lasting = (expires: string | undefined, until: string) =>
      putOne('clinic', {
        premises: { number: 'EX-1', ...(expires && { expires }) },
        insurance: { insurer: 'Example', until },
      });
    vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.parse('2026-06-30T12:00:00Z') / 1000));
    lasting('2026-06-30', '2026-06-30');
    expect(await shown()).toEqual(['EX-1', 'Example']);
    lasting('2026-06-29', '2026-06-29');
    expect(await shown()).toEqual([undefined, undefined]);
    lasting(undefined, '2026-06-30');
    expect(await shown()).toEqual(['EX-1', 'Example']);
    vi.unstubAllEnvs();
  });
});

describe('A person', () => {
  it('has an address of its own, and a licence as long as it holds', async () => {
    const licence = (expires: string) => ({ number: 'EX-1', expires });
    putOne('practitioners', {
      practitioners: [
        { name: 'Ann Example', licence: licence('2026-06-30') },
        { name: 'Ben Example', licence: licence('2026-06-29') },
        { name: 'Cy Example' },
      ],
      changed: '2026-05-01',
    });
    expect(await loadPractitioners('2026-06-30')).toEqual({
      practitioners: [
        {
          name: 'Ann Example',
          id: 'practitioner-ann-example',
          licence: licence('2026-06-30'),
        },
        { name: 'Ben Example', id: 'practitioner-ben-example' },
        { name: 'Cy Example', id: 'practitioner-cy-example' },
      ],
      changed: '2026-05-01',
    });
  });
});

describe('A price', () => {
  it('has the currency of all and an address of its own', async () => {
    putOne('prices', { prices: [{ title: 'A scar', amount: 30 }], currency: 'GBP' });
    expect(await loadPrices()).toEqual([
      { title: 'A scar', amount: 30, currency: 'GBP', id: 'price-a-scar' },
    ]);
  });
});

describe('Reviews', () => {
  it('stand the newest first, with how they were chosen', async () => {
    const dates = ['2026-01-01', '2026-03-01', '2026-02-01'].map((date) => ({ date }));
    putOne('reviews', { reviews: dates, chosen: 'All of them.', changed: '2026-04-01' });
    expect(await loadReviews()).toEqual({
      reviews: [dates[1], dates[2], dates[0]],
      chosen: 'All of them.',
      changed: '2026-04-01',
    });
  });
});

describe('A case', () => {
  const pair = {
    before: { src: { src: '/b.jpg', tone: '#102030' }, alt: 'A head before.' },
    after: { src: { src: '/a.jpg', tone: '#405060' }, alt: 'A head after.' },
  };
  const given = (kind: string, uses: string[]) =>
    ({ ...DAY, ...pair, order: 1, kind, consent: { uses } }) as object;

  it('has the colours of its pictures, and text only where the owner wrote some', async () => {
    stored.set('gallery', [
      { id: 'a', data: given('illustration', []), body: ' \n' },
      { id: 'b', data: { ...given('illustration', []), order: 2 }, body: 'Dots.' },
      { id: 'c', data: { ...given('illustration', []), order: 3 } },
    ]);
    const cases = await loadCases();
    expect(cases.map(({ html }) => html)).toEqual(['', '<p>Dots.</p>', '']);
    expect(cases[0]?.tones).toEqual({ before: '#102030', after: '#405060' });
  });

  it('comes before every drawing if it is photographed, each kind in its own order', async () => {
    stored.set('gallery', [
      { id: 'drawn-late', data: { ...given('illustration', []), order: 3 } },
      { id: 'drawn-early', data: given('illustration', []) },
      { id: 'client-late', data: { ...given('client-photo', []), order: 9 } },
      { id: 'client-early', data: { ...given('client-photo', []), order: 8 } },
    ]);
    expect((await loadCases()).map(({ slug }) => slug)).toEqual([
      'client-early',
      'client-late',
      'drawn-early',
      'drawn-late',
    ]);
  });

  it('is published in two pictures with their sizes and words', async () => {
    stored.set('gallery', [{ id: 'a', data: given('illustration', []) }]);
    const [shown] = await loadCases();
    const files = { before: { ...pair.before, src: 'b' }, after: { ...pair.after, src: 'a' } };
    const pictures = await casePictures({ ...shown, ...files } as never);
    expect(pictures).toEqual([
      { path: '/_astro/b.jpg', width: 1200, height: 900, alt: 'A head before.', drawn: true },
      { path: '/_astro/a.jpg', width: 1200, height: 900, alt: 'A head after.', drawn: true },
    ]);
  });

  it('may be shared where the client agreed to that, and a drawing never stands for it', async () => {
    const may = (kind: string, uses: string[]) => mayBeShared(given(kind, uses) as never);
    expect(may('client-photo', ['website', 'social'])).toBe(true);
    expect(may('client-photo', ['website'])).toBe(false);
    expect(may('illustration', ['social'])).toBe(false);
  });
});
