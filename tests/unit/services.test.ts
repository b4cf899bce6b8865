import { describe, expect, it } from 'vitest';
import { serviceList, serviceNode, servicePath, serviceReference } from '#services/graph.ts';
import { serviceSchema } from '#services/schema.ts';
import { refusedFields, service, SITE } from '../support/examples.ts';

const FIELDS = {
  title: 'Hairline',
  description: 'What a hairline made of dots looks like and how it is made.',
  summary: 'For a hairline that has moved back.',
  order: 1,
  published: '2026-01-02',
};

describe('A service’s file', () => {
  it('needs five fields', () => {
    expect(serviceSchema.parse(FIELDS)).toEqual(FIELDS);
    expect(refusedFields(serviceSchema, {}).toSorted()).toEqual(Object.keys(FIELDS).toSorted());
  });

  it.each([
    ['a summary of two lines', { summary: 'a'.repeat(161) }, 'summary'],
    ['a price', { price: 'from 400' }, 'price'],
    ['an address of its own', { slug: 'hair' }, 'slug'],
  ])('may not have %s', (_what, change, field) => {
    expect(refusedFields(serviceSchema, { ...FIELDS, ...change })).toEqual([field]);
  });
});

describe('What a service is for, in a word or two', () => {
  it('may be left out, and is short enough to choose by', () => {
    expect(refusedFields(serviceSchema, { ...FIELDS, concern: 'Thinning hair' })).toEqual([]);
    expect(refusedFields(serviceSchema, { ...FIELDS, concern: 'a'.repeat(25) })).toEqual([
      'concern',
    ]);
  });
});

describe('A service in the graph', () => {
  it('is named by other pages with its address', () => {
    expect(serviceReference(SITE, service())).toEqual({
      '@type': 'Service',
      '@id': 'https://clinic.example/services/hairline/#service',
      name: 'Hairline',
      url: 'https://clinic.example/services/hairline/',
    });
    expect(servicePath({ slug: 'scars' })).toBe('/services/scars/');
  });

  it('is described on its own page under the same name, with who provides it', () => {
    const node = serviceNode(SITE, service());
    expect(node).toMatchObject(serviceReference(SITE, service()));
    expect(node).toMatchObject({
      description: FIELDS.description,
      serviceType: 'Scalp micropigmentation',
      provider: { '@id': 'https://clinic.example/#clinic' },
    });
  });

  it('has an area only where the owner named one', () => {
    expect(serviceNode(SITE, service(), 'Exampleton')).toHaveProperty('areaServed', 'Exampleton');
    expect(serviceNode(SITE, service())).not.toHaveProperty('areaServed');
    expect(serviceNode(SITE, service(), '')).not.toHaveProperty('areaServed');
  });

  it('has its place in the list of all', () => {
    const services = [service(), service({ slug: 'scars', title: 'Scars' })];
    const step = (position: number, name: string, url: string) => ({
      '@type': 'ListItem',
      position,
      name,
      url,
    });
    expect(serviceList(SITE, services)).toEqual({
      '@type': 'ItemList',
      '@id': 'https://clinic.example/services/#list',
      numberOfItems: 2,
      itemListElement: [
        step(1, 'Hairline', 'https://clinic.example/services/hairline/'),
        step(2, 'Scars', 'https://clinic.example/services/scars/'),
      ],
    });
  });
});
