import { describe, expect, it, vi } from 'vitest';
import {
  ADDRESSES,
  goodDocument,
  KINDS,
  mistakes,
  names,
  spoiltDocument,
} from '../support/structured-data/pages.ts';
import { schemaOrg } from '../support/structured-data/schema-org.ts';
import { vocabularyProblems } from '../support/vocabulary.ts';

describe('the vocabulary', () => {
  it.each(KINDS)('has nothing against a good %s page', async (kind) => {
    expect(await vocabularyProblems(goodDocument(kind), ADDRESSES[kind])).toEqual([]);
  });

  it.each(mistakes('vocabulary'))('catches it and names the culprit: $mistake', async (wrong) => {
    const problems = await vocabularyProblems(spoiltDocument(wrong), ADDRESSES[wrong.page]);
    expect(problems).toSatisfy((found: string[]) => names(found, wrong.named));
  });

  it('lets an object be said in words, and a listed value by its short name', async () => {
    const days = ['/#clinic', 'openingHoursSpecification', 0, 'dayOfWeek'] as const;
    const inWords = spoiltDocument({
      page: 'contact',
      at: ['/#clinic', 'address'],
      put: '1 Example Street',
    });
    const short = spoiltDocument({ page: 'contact', at: [...days], put: ['Monday'] });
    const linked = { '@id': 'http://schema.org/Monday' };
    const reference = spoiltDocument({ page: 'contact', at: [...days], put: linked });
    for (const document of [inWords, short, reference]) {
      expect(await vocabularyProblems(document, ADDRESSES.contact)).toEqual([]);
    }
  });

  it('lets a page say more of a node in a second place', async () => {
    const more = {
      '@id': 'https://clinic.example/#clinic',
      '@type': 'HealthAndBeautyBusiness',
      slogan: 'Dot by dot',
    };
    const document = spoiltDocument({ page: 'contact', at: [], put: more });
    expect(await vocabularyProblems(document, ADDRESSES.contact)).toEqual([]);
  });

  it('says so when there is no JSON-LD of schema.org at all', async () => {
    const elsewhere = { ...goodDocument('home'), '@context': 'https://elsewhere.example/' };
    for (const document of [null, [], 'text', elsewhere]) {
      const problems = await vocabularyProblems(document, ADDRESSES.home);
      expect(problems).toEqual([
        'The @context of https://clinic.example/ is not "https://schema.org".',
      ]);
    }
  });

  it('asks the network for nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'));
    const elsewhere = { '@context': 'https://elsewhere.example/context' };
    const document = spoiltDocument({ page: 'home', at: [], put: elsewhere });
    await vocabularyProblems(document, ADDRESSES.home);
    expect(fetched).not.toHaveBeenCalled();
    fetched.mockRestore();
  });

  it('is read once and then kept', () => {
    expect(schemaOrg()).toBe(schemaOrg());
    expect(schemaOrg().classes.get('HealthAndBeautyBusiness')).toContain('Organization');
  });
});
