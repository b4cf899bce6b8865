import { describe, expect, it } from 'vitest';
import { escapeForScript, graphText, imageNode, type Node } from '#seo/graph.ts';
import { ids } from '#seo/ids.ts';
import type { PageInfo } from '#seo/page-info.ts';
import { PAGE, PICTURE, SITE } from '../support/examples.ts';
import { graphOf, type JsonNode } from '../support/graph.ts';

const service = (name: string): Node => ({
  '@type': 'Service',
  '@id': ids.service(SITE, 'hairline'),
  name,
});

const parsed = (page: PageInfo, properties: object = {}, nodes: Node[] = []): JsonNode =>
  JSON.parse(graphText(SITE, page, properties, nodes)) as JsonNode;

const nodes = (page: PageInfo, properties: object = {}, own: Node[] = []) =>
  graphOf(parsed(page, properties, own));

const named = (found: JsonNode[], id: string) => found.find((node) => node['@id'] === id);

describe('The graph of a page', () => {
  it('is one list under one vocabulary', () => {
    const document = parsed(PAGE);
    expect(Object.keys(document)).toEqual(['@context', '@graph']);
    expect(document['@context']).toBe('https://schema.org');
    expect(graphOf(document).map((node) => node['@type'])).toEqual([
      'WebSite',
      'HealthAndBeautyBusiness',
      'WebPage',
      'ImageObject',
      'BreadcrumbList',
    ]);
  });

  it('describes the page with its dates, its picture, its site and the way to it', () => {
    const found = nodes(PAGE, { about: { '@id': ids.clinic(SITE) } });
    expect(named(found, ids.page(SITE, PAGE.path))).toEqual({
      '@type': 'WebPage',
      '@id': 'https://clinic.example/services/hairline/#webpage',
      url: 'https://clinic.example/services/hairline/',
      name: 'A new hairline',
      description: PAGE.description,
      inLanguage: 'en-GB',
      isPartOf: { '@id': 'https://clinic.example/#website' },
      primaryImageOfPage: { '@id': 'https://clinic.example/share.png#image' },
      datePublished: '2026-01-02',
      dateModified: '2026-03-04',
      breadcrumb: { '@id': 'https://clinic.example/services/hairline/#breadcrumb' },
      about: { '@id': 'https://clinic.example/#clinic' },
    });
  });

  it('has every step from the home page to itself', () => {
    const trail = named(nodes(PAGE), ids.breadcrumb(SITE, PAGE.path));
    const step = (position: number, name: string, item: string) => ({
      '@type': 'ListItem',
      position,
      name,
      item,
    });
    expect(trail?.['itemListElement']).toEqual([
      step(1, 'Home', 'https://clinic.example/'),
      step(2, 'Services', 'https://clinic.example/services/'),
      step(3, 'A new hairline', 'https://clinic.example/services/hairline/'),
    ]);
  });

  it('has no trail on the home page, and no date where none is known', () => {
    const home = { ...PAGE, path: '/', trail: [], published: undefined, modified: undefined };
    const found = nodes(home);
    expect(found.map((node) => node['@type'])).not.toContain('BreadcrumbList');
    const page = named(found, ids.page(SITE, '/')) ?? {};
    for (const property of ['breadcrumb', 'datePublished', 'dateModified']) {
      expect(page).not.toHaveProperty(property);
    }
  });

  it('takes the type of business the owner chose', () => {
    const salon = graphText({ ...SITE, businessType: 'BeautySalon' }, PAGE, {}, []);
    const clinic = named(graphOf(JSON.parse(salon)), ids.clinic(SITE));
    expect(clinic?.['@type']).toBe('BeautySalon');
  });
});

describe('A picture in the graph', () => {
  it('has the absolute address of its file as its name, and its size in pixels', () => {
    expect(imageNode(SITE, PICTURE)).toEqual({
      '@type': 'ImageObject',
      '@id': 'https://clinic.example/share.png#image',
      contentUrl: 'https://clinic.example/share.png',
      url: 'https://clinic.example/share.png',
      width: { '@type': 'QuantitativeValue', value: 1200, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: 630, unitCode: 'E37' },
      caption: 'Many small dots.',
    });
  });
});

describe('Nodes with one name', () => {
  it('are one node: the full one takes the place of the reference', () => {
    const full: Node = {
      '@type': 'HealthAndBeautyBusiness',
      '@id': ids.clinic(SITE),
      name: SITE.name,
      telephone: '+441632960123',
    };
    const clinics = nodes(PAGE, {}, [full]).filter((node) => node['@id'] === full['@id']);
    expect(clinics).toEqual([full]);
  });

  it('are one node when a page describes its own picture', () => {
    const picture: Node = { ...imageNode(SITE, PICTURE), creditText: SITE.name };
    const pictures = nodes(PAGE, {}, [picture]).filter((node) => node['@type'] === 'ImageObject');
    expect(pictures).toEqual([picture]);
  });

  it('are a mistake when a page describes a thing twice', () => {
    expect(() => graphText(SITE, PAGE, {}, [service('One'), service('Two')])).toThrow(
      'Two nodes of one page are named https://clinic.example/services/hairline/#service.',
    );
  });
});

describe('A reference in the graph', () => {
  const nowhere = { '@id': 'https://clinic.example/#nowhere' };

  it.each([
    ['of the page', { about: nowhere }, []],
    ['in a list of the page', { about: [{ '@id': ids.clinic(SITE) }, nowhere] }, []],
    ['of a node', {}, [{ ...service('One'), provider: nowhere } as Node]],
    [
      'deep in a node',
      {},
      [{ ...service('One'), offers: { '@type': 'Offer', seller: nowhere } } as Node],
    ],
  ])('that leads nowhere stops the build: %s', (_where, properties, own) => {
    expect(() => graphText(SITE, PAGE, properties, own)).toThrow(
      "The page's graph refers to what it does not describe: https://clinic.example/#nowhere.",
    );
  });

  it('may lead to a node, to the page’s own parts, and to a node inside another', () => {
    const question = { '@type': 'Question', '@id': ids.question(SITE, 'a'), name: 'A?' };
    const properties = {
      mainEntity: [question],
      hasPart: [{ '@id': ids.question(SITE, 'a') }, { '@id': ids.service(SITE, 'hairline') }],
      about: { '@id': ids.clinic(SITE) },
    };
    expect(() => graphText(SITE, PAGE, properties, [service('One')])).not.toThrow();
  });
});

describe('Text in the graph', () => {
  const hostile = '</script><script>alert(1)</script> <!-- "a" \\ \u2028 😀';

  it('can neither end nor swallow the script element it stands in', () => {
    const text = graphText(SITE, { ...PAGE, title: hostile }, {}, [service(hostile)]);
    expect(text).not.toMatch(/<(?:!--|\/?script)/i);
    expect(escapeForScript('{"a":"</script><!--<SCRIPT <p>"}')).toBe(
      String.raw`{"a":"\u003c/script>\u003c!--\u003cSCRIPT <p>"}`,
    );
  });

  it('is read as it was written', () => {
    const found = nodes({ ...PAGE, title: hostile }, {}, [service(hostile)]);
    expect(named(found, ids.page(SITE, PAGE.path))?.['name']).toBe(hostile);
    expect(named(found, ids.service(SITE, 'hairline'))?.['name']).toBe(hostile);
  });
});
