import { describe, expect, it } from 'vitest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profileProblems, siteProblems } from '../support/profiles.ts';
import { siteOf } from '../support/sites.ts';
import { CLINIC } from '../support/variants.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';
import { kindOf } from './kinds.ts';
import { documentOf, listed, nodeOf, pageOf, pagesOf } from './pages.ts';

const SITES = {
  plain: 'https://smp-clinic.example',
  full: 'https://www.clinic.example',
  many: 'https://smp-clinic.example',
  grown: 'https://smp-clinic.example',
  cleared: 'https://smp-clinic.example',
} as const;

describe.each(Object.entries(SITES))('The graph of every page of the site "%s"', (site, origin) => {
  const name = site as keyof typeof SITES;

  it('uses schema.org as schema.org says', async () => {
    for (const page of listed(await pagesOf(name))) {
      expect(await vocabularyProblems(documentOf(page), origin + page.path), page.path).toEqual([]);
    }
  });

  it('is what its kind of page describes, no less and no more', async () => {
    const pages = listed(await pagesOf(name));
    for (const page of pages) {
      expect(
        profileProblems(kindOf(page.path, pages), documentOf(page), origin + page.path),
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
    expect(page.root.querySelector('.hours')?.textContent).toContain(
      'Monday and Tuesday9.30am to 5pm',
    );
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
      expect(chats[0]?.textContent.replaceAll('\u00a0', ' ')).toMatch(
        /^(?:WhatsApp )?07700 900123$/,
      );
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
