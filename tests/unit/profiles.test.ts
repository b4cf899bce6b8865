import { describe, expect, it } from 'vitest';
import type { JsonNode } from '../support/graph.ts';
import { profileProblems, siteProblems } from '../support/profiles.ts';
import {
  ADDRESSES,
  goodDocument,
  KINDS,
  mistakes,
  names,
  spoiltDocument,
} from '../support/structured-data/pages.ts';
import type { Mistake } from '../support/structured-data/pages.ts';

/** The pages of a site whose answers stand on one page, and of one whose do not. */
const WHOLE = KINDS.filter((kind) => !['faq-overview', 'faq-topic'].includes(kind));
const DIVIDED = KINDS.filter((kind) => kind !== 'faq');

const goodSite = (kinds = WHOLE) =>
  kinds.map((kind) => ({ url: ADDRESSES[kind], document: goodDocument(kind) }));

/** The example site with one page replaced. */
const siteWith = (wrong: Omit<Mistake, 'mistake' | 'named'>, kinds = WHOLE) => [
  ...goodSite(kinds).filter(({ url }) => url !== ADDRESSES[wrong.page]),
  { url: ADDRESSES[wrong.page], document: spoiltDocument(wrong) },
];

/** A site whose answers are divided between two topics, one question each. */
function twoTopics(question: string): { url: string; document: unknown }[] {
  const at: Mistake['at'] = ['/faq/#webpage', 'hasPart', 1];
  const put = { '@id': 'https://clinic.example/faq/after/#webpage' };
  const text = JSON.stringify(goodDocument('faq-topic'))
    .replaceAll('/faq/treatment/', '/faq/after/')
    .replaceAll('/faq/#how-long-is-a-session', question);
  return [
    ...siteWith({ page: 'faq-overview', at, put }, DIVIDED),
    { url: 'https://clinic.example/faq/after/', document: JSON.parse(text) },
  ];
}

describe('the profile of a page', () => {
  it.each(KINDS)('has nothing against a good %s page', (kind) => {
    expect(profileProblems(kind, goodDocument(kind), ADDRESSES[kind])).toEqual([]);
  });

  it.each(mistakes('profiles'))('catches it and names the culprit: $mistake', (wrong) => {
    const problems = profileProblems(wrong.page, spoiltDocument(wrong), ADDRESSES[wrong.page]);
    expect(problems).toSatisfy((found: string[]) => names(found, wrong.named));
  });

  it.each(KINDS)('does not take a %s page for one of another kind', (kind) => {
    const others = KINDS.filter((other) => other !== kind);
    for (const other of others) {
      expect(profileProblems(other, goodDocument(kind), ADDRESSES[kind])).not.toEqual([]);
    }
  });

  it.each(['BeautySalon', 'DaySpa'])('lets the clinic be a %s', (type) => {
    const document = spoiltDocument({ page: 'contact', at: ['/#clinic', '@type'], put: type });
    expect(profileProblems('contact', document, ADDRESSES.contact)).toEqual([]);
  });

  it('lets questions stand beside the page that lists them', () => {
    const document = goodDocument('faq');
    const graph = document['@graph'] as JsonNode[];
    const page = graph.find((node) => node['@type'] === 'FAQPage') ?? {};
    const questions = page['mainEntity'] as JsonNode[];
    page['mainEntity'] = questions.map((node) => ({ '@id': node['@id'] }));
    graph.push(...questions);
    expect(profileProblems('faq', document, ADDRESSES.faq)).toEqual([]);
  });

  it('lets a gallery without cases be empty', () => {
    const document = spoiltDocument({ page: 'gallery', at: ['/gallery/#webpage', 'hasPart'] });
    const list = (document['@graph'] as JsonNode[]).find((node) => node['@type'] === 'ItemList');
    Object.assign(list ?? {}, { itemListElement: [] });
    expect(profileProblems('gallery', document, ADDRESSES.gallery)).toEqual([]);
  });

  it('says so when there is no graph', () => {
    for (const document of [null, {}, [], { ...goodDocument('home'), name: 'more' }]) {
      expect(profileProblems('home', document, ADDRESSES.home)).toEqual([
        'The JSON-LD of https://clinic.example/ is not one @context and one @graph.',
      ]);
    }
  });
});

describe('the graphs of a site', () => {
  it('agree with one another on good pages', () => {
    expect(siteProblems(goodSite())).toEqual([]);
    expect(siteProblems(twoTopics('/faq/#redness'))).toEqual([]);
  });

  it('are told which pages give one thing two names', () => {
    const at: Mistake['at'] = ['/#clinic', 'name'];
    const problems = siteProblems(siteWith({ page: 'plain', at, put: 'Another Clinic' }));
    const words = ['#clinic', '"name"', 'Another Clinic', ADDRESSES.home, ADDRESSES.plain];
    expect(problems).toSatisfy((found: string[]) => names(found, words));
  });

  it('are told of a difference deep inside a value', () => {
    const at: Mistake['at'] = ['/#clinic', 'openingHoursSpecification', 0, 'closes'];
    const problems = siteProblems(siteWith({ page: 'contact', at, put: '18:00' }));
    const words = ['#clinic', '"openingHoursSpecification"', ADDRESSES.home, ADDRESSES.contact];
    expect(problems).toSatisfy((found: string[]) => names(found, words));
  });

  it('are told of a stub that no page describes', () => {
    const put = {
      '@type': 'Service',
      '@id': 'https://clinic.example/services/beard/#service',
      name: 'Beard',
      url: 'https://clinic.example/services/beard/',
    };
    const problems = siteProblems(siteWith({ page: 'home', at: [], put }));
    expect(problems).toEqual([
      'Service https://clinic.example/services/beard/#service is a stub on https://clinic.example/, and no page describes it.',
    ]);
  });

  it('are told of a second FAQPage', () => {
    const at: Mistake['at'] = ['/privacy/#webpage', '@type'];
    const problems = siteProblems(siteWith({ page: 'plain', at, put: 'FAQPage' }));
    expect(problems).toEqual([
      'The site has 2 FAQPages: https://clinic.example/faq/, https://clinic.example/privacy/.',
    ]);
  });

  it('are told of a FAQPage that the overview does not have as its part', () => {
    const overview = { url: ADDRESSES['faq-overview'], document: goodDocument('faq-overview') };
    const others = twoTopics('/faq/#redness').filter(({ url }) => url !== overview.url);
    expect(siteProblems([overview, ...others])).toEqual([
      'The site has 2 FAQPages: https://clinic.example/faq/treatment/, https://clinic.example/faq/after/.',
    ]);
  });

  it('are told of a question that two pages answer', () => {
    expect(siteProblems(twoTopics('/faq/#how-long-is-a-session'))).toEqual([
      'https://clinic.example/faq/#how-long-is-a-session is marked up 2 times: https://clinic.example/faq/treatment/, https://clinic.example/faq/after/.',
    ]);
  });
});
