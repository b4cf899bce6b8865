import { describe, expect, it } from 'vitest';
import { clinicNodes } from '#clinic/graph.ts';
import { profileNames } from '#clinic/contact/profiles.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { allLinks, mainLinks } from '#layout/navigation.ts';
import { fragmentsOf } from '#prose/address.ts';
import { headTags } from '#seo/head.ts';
import { PAGE, refusedFields, SITE } from '../support/examples.ts';

const GOOGLE = 'dBw5CvburAxi537Rp9qi5uG2174Vb6JwHwIRwPSLIK8';

describe('A link to a profile', () => {
  it.each([
    ['https://www.instagram.com/dotclinic/', 'Instagram'],
    ['https://m.facebook.com/dotclinic', 'Facebook'],
    ['https://en-gb.facebook.com/dotclinic', 'Facebook'],
    ['https://uk.linkedin.com/company/dotclinic', 'LinkedIn'],
    ['https://x.com/dotclinic', 'X'],
    ['https://www.directory.example.com/dotclinic', 'directory.example.com'],
  ])('%s is called %s', (address, name) => {
    expect(profileNames([address])).toEqual([name]);
  });

  it('also has its own name beside another on the same network', () => {
    const two = ['https://www.instagram.com/dotclinic/', 'https://instagram.com/dot.academy'];
    expect(profileNames([...two, 'https://x.com/dotclinic'])).toEqual([
      'Instagram: dotclinic',
      'Instagram: dot.academy',
      'X',
    ]);
  });
});

describe('Where else the clinic is, in clinic.yaml,', () => {
  it.each([
    ['a booking link without words', { booking: { link: 'https://b.example.com' } }],
    ['words for a button that is not there', { booking: { words: 'Book a visit' } }],
    [
      'words too long for a button',
      { booking: { link: 'https://b.example.com', words: 'x'.repeat(25) } },
    ],
    ['a profile without https', { profiles: ['www.instagram.com/dotclinic'] }],
    ['a whole tag', { searchConsole: { google: `<meta content="${GOOGLE}">` } }],
    ['a code cut short', { searchConsole: { bing: '0123456789ABCDEF' } }],
  ])('may not be %s', (_what, fields) => {
    expect(refusedFields(clinicSchema, fields)).toHaveLength(1);
  });

  it('may be all of it', () => {
    const all = {
      booking: { link: 'https://book.example.com/', words: 'Book a visit' },
      profiles: ['https://www.instagram.com/dotclinic/'],
      searchConsole: { google: GOOGLE, bing: '0123456789ABCDEF0123456789ABCDEF' },
    };
    expect(clinicSchema.parse(all)).toEqual(all);
  });

  it('is in the graph', () => {
    const profiles = ['https://www.instagram.com/dotclinic/'];
    const booking = { link: 'https://book.example.com/', words: 'Book a visit' };
    expect(clinicNodes(SITE, { profiles, booking })[0]).toMatchObject({
      sameAs: profiles,
      potentialAction: {
        '@type': 'ReserveAction',
        name: 'Book a visit',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://book.example.com/' },
      },
    });
  });
});

describe('The codes of search consoles', () => {
  it('are tags of a page that has them, and of no other', () => {
    const names = (siteVerification?: Record<string, string | undefined>) =>
      headTags(SITE, { ...PAGE, ...(siteVerification && { siteVerification }) }).flatMap((tag) =>
        tag.name === 'meta' && tag.attributes['content'] === GOOGLE ? [tag.attributes['name']] : [],
      );
    expect(names({ 'google-site-verification': GOOGLE })).toEqual(['google-site-verification']);
    expect(names()).toEqual([]);
  });

  it('leave no empty tag behind', () => {
    const tags = (page: typeof PAGE) => headTags(SITE, page);
    expect(tags({ ...PAGE, siteVerification: { 'msvalidate.01': undefined } })).toEqual(tags(PAGE));
  });
});

describe('The menu', () => {
  const paths = (links: { path: string }[]) => links.map(({ path }) => path);

  it('leads to prices and reviews only where there are any', () => {
    const all = paths(allLinks({ has: { prices: true, reviews: true } }));
    const none = paths(allLinks({ has: { prices: false, reviews: false } }));
    expect(all.filter((path) => !none.includes(path))).toEqual(['/prices/', '/reviews/']);
    expect(none).toEqual(paths(allLinks({})));
  });

  it('has prices behind the services they are for, and reviews behind the gallery', () => {
    const main = paths(mainLinks({ has: { prices: true, reviews: true } }));
    expect(main.slice(1, 5)).toEqual(['/services/', '/prices/', '/gallery/', '/reviews/']);
  });
});

describe('The fragment of a part of a page', () => {
  it('is made of its name, or of its number where no letter of that can stand in an address', () => {
    expect(fragmentsOf('price', ['A hairline: £350', '髪'])).toEqual([
      'price-a-hairline-350',
      'price-2',
    ]);
  });
});
