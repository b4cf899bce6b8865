import { describe, expect, it } from 'vitest';
import { wholeGraph } from '#publish/whole-graph.ts';

const CLINIC = { '@id': 'https://clinic.example/#clinic', '@type': 'HealthAndBeautyBusiness' };
const page = (path: string, ...nodes: Record<string, unknown>[]) => ({ path, nodes });

describe('The graphs of all pages', () => {
  it('become one, in which each thing stands once with all that is said of it', () => {
    const graph = wholeGraph([
      page('/', { ...CLINIC, name: 'Dots', telephone: '+441632960123' }),
      page('/faq/', { ...CLINIC, name: 'Dots' }, { '@id': 'https://clinic.example/faq/' }),
      page('/contact/', { ...CLINIC, name: 'Dots', email: 'hello@clinic.example' }),
    ]);
    expect(graph).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        {
          ...CLINIC,
          name: 'Dots',
          telephone: '+441632960123',
          email: 'hello@clinic.example',
        },
        { '@id': 'https://clinic.example/faq/' },
      ],
    });
  });

  it('must agree, and the message names page, thing and property', () => {
    const differ = [
      page('/', { ...CLINIC, name: 'Dots' }),
      page('/faq/', { ...CLINIC, name: 'Dot' }),
    ];
    expect(() => wholeGraph(differ)).toThrow(
      'The graph of /faq/ on https://clinic.example/#clinic says another "name" than the other pages.',
    );
  });

  it('must agree in the parts of a thing, too', () => {
    const at = (town: string) => ({ ...CLINIC, address: { '@type': 'PostalAddress', town } });
    expect(() => wholeGraph([page('/', at('Here')), page('/contact/', at('There'))])).toThrow(
      'says another "address"',
    );
    expect(wholeGraph([page('/', at('Here')), page('/contact/', at('Here'))])['@graph']).toEqual([
      at('Here'),
    ]);
  });

  it('are an empty one where no page has any', () => {
    expect(wholeGraph([page('/404.html')])['@graph']).toEqual([]);
  });
});
