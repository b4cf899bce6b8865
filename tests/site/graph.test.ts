import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltPage } from '#publish/site-files.ts';
import { profileProblems, siteProblems, type PageKind } from '../support/profiles.ts';
import { siteOf } from '../support/sites.ts';
import { CLINIC } from '../support/variants.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';
import { listed, nodeOf, pageOf, pagesOf } from './pages.ts';

const SITES = {
  plain: 'https://smp-clinic.example',
  full: 'https://www.clinic.example',
  many: 'https://smp-clinic.example',
} as const;

const KINDS: [RegExp, PageKind][] = [
  [/^\/$/, 'home'],
  [/^\/faq\/$/, 'faq'],
  [/^\/faq\/./, 'faq-topic'],
  [/^\/services\/$/, 'services'],
  [/^\/services\/./, 'service'],
  [/^\/gallery\/$/, 'gallery'],
  [/^\/gallery\/(hairline|density|scars)\/$/, 'gallery-concern'],
  [/^\/gallery\/./, 'gallery-case'],
  [/^\/aftercare\/$/, 'aftercare'],
  [/^\/prices\/$/, 'prices'],
  [/^\/contact\/$/, 'contact'],
  [/^\/(privacy|accessibility|reviews)\/$/, 'plain'],
];

function kindOf(path: string, site: keyof typeof SITES): PageKind {
  if (path === '/faq/' && site === 'many') return 'faq-overview';
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (!kind) throw new Error(`No kind is known for ${path}.`);
  return kind;
}

function documentOf(page: BuiltPage): unknown {
  const scripts = page.root.querySelectorAll('script[type="application/ld+json"]');
  expect(scripts, page.path).toHaveLength(1);
  return JSON.parse(scripts[0]?.rawText ?? '');
}

describe.each(Object.entries(SITES))('The graph of every page of the site "%s"', (site, origin) => {
  const name = site as keyof typeof SITES;

  it('uses schema.org as schema.org says', async () => {
    for (const page of listed(await pagesOf(name))) {
      expect(await vocabularyProblems(documentOf(page), origin + page.path), page.path).toEqual([]);
    }
  });

  it('is what its kind of page describes, no less and no more', async () => {
    for (const page of listed(await pagesOf(name))) {
      expect(
        profileProblems(kindOf(page.path, name), documentOf(page), origin + page.path),
        page.path,
      ).toEqual([]);
    }
  });

  it('agrees with every other page, and what it names is described somewhere', async () => {
    const documents = listed(await pagesOf(name)).map((page) => ({
      url: origin + page.path,
      document: documentOf(page),
    }));
    expect(siteProblems(documents)).toEqual([]);
  });

  it('is part of one graph of the whole site', async () => {
    const text = await readFile(join(siteOf(name), 'graph.jsonld'), 'utf8');
    const whole = JSON.parse(text) as { '@graph': { '@id': string }[] };
    const ids = whole['@graph'].map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const page of listed(await pagesOf(name)))
      expect(ids).toContain(`${origin}${page.path}#webpage`);
    expect(await vocabularyProblems(whole, origin)).toEqual([]);
  });
});

describe('What the owner set', () => {
  it('is in the clinic’s node as it is on the page', async () => {
    const page = await pageOf('full', '/contact/');
    const clinic = nodeOf(page, 'HealthAndBeautyBusiness');
    const link = (scheme: string) =>
      page.root.querySelector(`main a[href^="${scheme}"]`)?.getAttribute('href');
    expect(link('tel:')).toBe(`tel:${clinic['telephone']}`);
    expect(link('mailto:')).toBe(`mailto:${clinic['email']}`);
    expect(clinic['address']).toMatchObject({
      streetAddress: '1 Example Street',
      postalCode: 'EX1 1EX',
    });
    expect(page.root.querySelector('.hours')?.textContent).toContain('Monday, Tuesday');
    expect(clinic['openingHoursSpecification']).toEqual([
      {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'],
        opens: '09:30',
        closes: '17:00',
      },
    ]);
  });

  it('is on WhatsApp for people only', async () => {
    const number = CLINIC.whatsapp.slice(1);
    for (const page of await pagesOf('full')) {
      const chats = page.root.querySelectorAll(`a[href="https://wa.me/${number}"]`);
      expect(chats.length, page.path).toBeGreaterThan(0);
      expect(chats[0]?.textContent.replaceAll('\u00a0', ' ')).toBe('WhatsApp 07700 900123');
      const data = page.root.querySelectorAll('script[type="application/ld+json"]');
      expect(data.map(({ rawText }) => rawText).join(''), page.path).not.toMatch(
        new RegExp(`${number}|wa\\.me`),
      );
    }
    for (const { root, html, path } of await pagesOf('plain')) {
      expect(root.querySelectorAll('a[href*="wa.me"]'), path).toEqual([]);
      expect(html, path).not.toContain('WhatsApp');
    }
  });

  it('is the only thing that is: an unset property is absent', async () => {
    const clinic = nodeOf(await pageOf('plain', '/contact/'), 'HealthAndBeautyBusiness');
    expect(Object.keys(clinic)).toEqual(['@type', '@id', 'name', 'url', 'logo']);
  });
});
