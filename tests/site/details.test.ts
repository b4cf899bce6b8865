import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, graphOf } from '#publish/built-pages.ts';
import { DETAILS } from '../support/people-prices-reviews.ts';
import { siteOf } from '../support/sites.ts';
import { CLINIC } from '../support/variants.ts';
import { folded, listed, nodeOf, pageOf, pagesOf } from './pages.ts';

const ADDRESS = 'https://www.clinic.example';

const textOf = async (path: string, selector: string) =>
  (await pageOf('full', path)).root
    .querySelectorAll(selector)
    .map(({ structuredText }) => folded(structuredText));

const folding = ({ textContent }: { textContent: string }): string => folded(textContent);

const hrefs = async (path: string, selector: string) =>
  (await pageOf('full', path)).root
    .querySelectorAll(selector)
    .map((link) => link.getAttribute('href'));

describe('People, prices, reviews and links that nobody wrote', () => {
  it('leave no page, no part of one, no link and no empty place', async () => {
    const files = await filesIn(siteOf('plain'));
    expect(files.filter((file) => /^(share\/)?(prices|reviews)/.test(file))).toEqual([]);
    for (const { root, html, path } of await pagesOf('plain')) {
      expect(
        root.querySelectorAll(
          '.people, .prices, .review, .service-prices, [data-book], .premises, .insurance',
        ),
        path,
      ).toEqual([]);
      const headings = root.querySelectorAll('h2').map(({ textContent }) => textContent);
      for (const heading of ['Who treats you', 'What people wrote', 'What it costs']) {
        expect(headings, path).not.toContain(heading);
      }
      expect(root.querySelectorAll('nav[aria-label="Elsewhere"]'), path).toEqual([]);
      expect(html, path).not.toMatch(
        /href="\/(prices|reviews)\/|site-verification|msvalidate|[Rr]egistered (in|office|with)/,
      );
    }
  });

  it('are not in the graph, the sitemap or the summary', async () => {
    for (const file of ['graph.jsonld', 'sitemap-0.xml', 'llms.txt']) {
      const text = await readFile(join(siteOf('plain'), file), 'utf8');
      expect(text, file).not.toMatch(
        /"(Person|Offer|OfferCatalog|ReserveAction|sameAs|founder|employee|offers|hasCredential|vatID)"|\/(prices|reviews)\//,
      );
    }
  });
});

describe('Who treats people', () => {
  it('stands on the first page with role, qualifications and licence', async () => {
    const [first = ''] = await textOf('/', '.people li');
    expect(first).toContain(DETAILS.founder);
    expect(first).toContain('Certificate in infection control');
    expect(first).toContain(DETAILS.licence);
    expect(first).toContain('Valid until 30 June 2049');
  });

  it('is in the graph, and is its founder only where the owner said so', async () => {
    const page = await pageOf('full', '/');
    const people = graphOf(page).filter((node) => node['@type'] === 'Person');
    expect(people.map(({ name }) => name)).toEqual([
      DETAILS.founder,
      'Ben O’Sample-Featherstonehaugh',
    ]);
    const clinic = nodeOf(page, 'HealthAndBeautyBusiness');
    expect(clinic['founder']).toEqual([{ '@id': people[0]?.['@id'] }]);
    expect(clinic).not.toHaveProperty('employee');
    expect(people[0]?.['url']).toBe(`${ADDRESS}/#${page.root.querySelector('.people li')?.id}`);
  });

  it('has no licence that has run out: not on a page, not in a file', async () => {
    const files = (await filesIn(siteOf('full'))).filter((file) =>
      /\.(html|jsonld|json|md|txt|xml)$/.test(file),
    );
    const texts = await Promise.all(
      files.map((file) => readFile(join(siteOf('full'), file), 'utf8')),
    );
    expect(texts.filter((text) => text.includes(DETAILS.licence)).length).toBeGreaterThan(1);
    expect(texts.filter((text) => text.includes(DETAILS.lapsed))).toEqual([]);
    const lapsed = graphOf(await pageOf('full', '/')).find((node) =>
      String(node['name']).startsWith('Ben'),
    );
    expect(lapsed).not.toHaveProperty('hasCredential');
  });
});

describe('By what right the clinic works', () => {
  it('stands beside its address, on the first page and on that of contact', async () => {
    for (const path of ['/', '/contact/']) {
      expect(await textOf(path, 'main .premises')).toEqual([
        'Premises registered with Exampleton Borough Council, number 0456',
      ]);
      expect(await textOf(path, 'main .insurance')).toEqual([
        'Insured with Example Insurance, until 30 June 2049',
      ]);
    }
  });
});

describe('The company behind the clinic', () => {
  it('is in the footer of every page, in one line', async () => {
    for (const { root, path } of await pagesOf('full')) {
      const lines = root.querySelectorAll('.site-foot .foot-small').map(folding);
      expect(lines, path).toContain(
        `${CLINIC.legalName} is registered in England and Wales, number ${CLINIC.company}. Registered office: 2 Example Street, Exampleton EX1 1EX. VAT number GB123456782.`,
      );
    }
  });
});

describe('A price', () => {
  it('stands with what it includes, other fees and the day, to the penny', async () => {
    expect(await textOf('/prices/', '.price-sum')).toEqual(['£1,200', 'from £349.50', '£30']);
    for (const text of await textOf('/prices/', '.prices li')) {
      expect(text).toMatch(/Included .+ Other fees .+ Updated on \d+ \w+ 2026\./);
    }
    expect((await textOf('/prices/', '.prices li'))[1]).toContain(
      'What it depends on A scar of up to four centimetres',
    );
  });

  it('stands on the page of its service, too, with all that belongs to it', async () => {
    const [text = ''] = await textOf('/services/scars/', '.service-prices li');
    expect(text).toMatch(
      /^A scar from £349\.50 A scar of up to .+ Included: .+ Other fees: None Updated on 20 November 2026$/,
    );
    expect(await textOf('/services/density/', '.service-prices')).toEqual([]);
  });

  it('is in the graph as it is on the page, at an address that is there', async () => {
    const page = await pageOf('full', '/prices/');
    const offers = graphOf(page).filter((node) => node['@type'] === 'Offer');
    expect(offers.map((offer) => offer['priceSpecification'])).toMatchObject([
      { price: '1200.00', priceCurrency: 'GBP' },
      {
        minPrice: 349.5,
        priceCurrency: 'GBP',
        description: expect.stringContaining('four centimetres'),
      },
      { price: '30.00', priceCurrency: 'GBP' },
    ]);
    for (const offer of offers) {
      const id = String(offer['@id']).split('#')[1] ?? '';
      expect(page.root.getElementById(id)?.textContent).toContain(offer['name']);
    }
    const service = nodeOf(await pageOf('full', '/services/scars/'), 'Service');
    expect(service['offers']).toEqual([{ '@id': offers[1]?.['@id'] }]);
    expect(nodeOf(await pageOf('full', '/services/density/'), 'Service')).not.toHaveProperty(
      'offers',
    );
  });

  it('is one link away on every page', async () => {
    for (const { root, path } of await pagesOf('full')) {
      expect(root.querySelectorAll('.site-head a[href="/prices/"]'), path).toHaveLength(1);
    }
  });
});

describe('A review', () => {
  it('stands with its writer, day and source, the newest first', async () => {
    const captions = await textOf('/reviews/', '.review figcaption');
    expect(captions).toEqual([
      'a visitor from Exampleton, 1 October 2026, on Exampleviews The writer was given something for this review.',
      'Ann E., 1 September 2026, on Exampleviews',
    ]);
    expect(await hrefs('/reviews/', '.review a')).toEqual([
      'https://reviews.example.com/clinic/2',
      'https://reviews.example.com/clinic/1',
    ]);
  });

  it('stands above how reviews are chosen, and one click from it on the first page', async () => {
    const [policy = ''] = await textOf('/reviews/', '.review-policy');
    expect(policy).toContain('We show the last three reviews at Exampleviews');
    expect(policy).toContain('Each is linked to a visit in our diary');
    expect(policy).toContain('Where somebody was given anything for a review');
    const first = await pageOf('full', '/');
    expect(first.root.querySelectorAll('.review')).toHaveLength(1);
    expect(first.root.querySelector('.review')?.textContent).toContain('A scar from a fall');
    expect(await hrefs('/', 'main a[href="/reviews/"]')).toHaveLength(1);
  });

  it('makes no rating: neither stars nor reviews are in any graph', async () => {
    for (const page of listed(await pagesOf('full'))) {
      expect(JSON.stringify(graphOf(page)), page.path).not.toMatch(
        /"(aggregateRating|AggregateRating|Review|Rating|review|reviewRating)"/,
      );
    }
  });
});

describe('Where else the clinic is', () => {
  it('is linked in words in the footer of every page, and named in the graph', async () => {
    for (const { root, path } of await pagesOf('full')) {
      const links = root.querySelectorAll('.site-foot nav[aria-label="Elsewhere"] a');
      expect(
        links.map((link) => [link.textContent.trim(), link.getAttribute('href')]),
        path,
      ).toEqual([
        ['Instagram', DETAILS.profiles[0]],
        ['Facebook', DETAILS.profiles[1]],
      ]);
    }
    const clinic = nodeOf(await pageOf('full', '/'), 'HealthAndBeautyBusiness');
    expect(clinic['sameAs']).toEqual(DETAILS.profiles);
  });

  it('can be booked: on the first page twice, on the contact page, in the graph', async () => {
    const link = `a[href="${DETAILS.booking}"]`;
    expect(await textOf('/', link)).toEqual(['Book a consultation', 'Book a consultation']);
    expect(await textOf('/contact/', link)).toEqual(['Book a consultation']);
    expect(nodeOf(await pageOf('full', '/contact/'), 'HealthAndBeautyBusiness')).toHaveProperty(
      'potentialAction.target.urlTemplate',
      DETAILS.booking,
    );
  });
});

describe('The codes of search consoles', () => {
  it('are in the head of the first page and of no other', async () => {
    const codes = (await pagesOf('full')).flatMap(({ root, path }) =>
      root
        .querySelectorAll('meta[name="google-site-verification"], meta[name="msvalidate.01"]')
        .map((meta) => [path, meta.getAttribute('content')]),
    );
    expect(codes).toEqual([
      ['/', DETAILS.google],
      ['/', DETAILS.bing],
    ]);
  });
});

describe('Hostile words of people, prices and reviews', () => {
  it.each([
    ['/prices/', '.prices'],
    ['/services/scars/', '.service-prices'],
    ['/reviews/', '.review-list'],
    ['/', '.review'],
  ])('are words on %s, and add no script', async (path, selector) => {
    const page = await pageOf('full', path);
    const scriptsOf = ({ root }: typeof page) => root.querySelectorAll('script:not(.site-head *)');
    // A service has the slider of its pictures, whatever is said of it.
    const other = path.startsWith('/services/') ? '/services/density/' : '/privacy/';
    const scripts = scriptsOf(await pageOf('full', other)).length;
    expect(page.root.querySelector(selector)?.textContent).toContain(DETAILS.hostile);
    expect(page.root.querySelectorAll(`${selector} script`)).toEqual([]);
    expect(page.html).not.toContain('<!--');
    if (path !== '/') expect(scriptsOf(page)).toHaveLength(scripts);
  });
});
