import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyProblems } from '#checks/rules/clinic/company.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { clinicNodes, websiteNode } from '#clinic/graph.ts';
import { isGivenOut, isPhone, phoneMeant, phoneText } from '#clinic/contact/phone.ts';
import { clinicSchema, isReachable, nameOf, type Clinic } from '#clinic/schema.ts';
import { siteOf, websiteIn } from '#clinic/site.ts';
import { refusedFields, SITE } from '../support/examples.ts';

const FULL: Clinic = {
  name: 'Dot & Line',
  legalName: 'Dot Example Ltd',
  website: 'https://www.clinic.example',
  phone: '+441632960123',
  whatsapp: '+447700900123',
  email: 'hello@clinic.example',
  address: { street: '1 Example Street', town: 'Exampleton', postcode: 'EX1 1EX', country: 'GB' },
  map: 'https://www.openstreetmap.org/',
  areaServed: 'Exampleton',
  hours: [{ days: ['Monday', 'Sunday'], opens: '09:30', closes: '17:00' }],
};

describe('The address of the site', () => {
  it('is the owner’s own, whatever the host says', () => {
    expect(siteOf('https://www.clinic.example/', { URL: 'https://a.netlify.example' })).toEqual({
      origin: 'https://www.clinic.example',
      indexable: true,
    });
  });

  it('is the host’s while the owner has none', () => {
    expect(siteOf(undefined, { URL: 'https://a.netlify.example' })).toEqual({
      origin: 'https://a.netlify.example',
      indexable: true,
    });
  });

  it('is one that can never be anybody’s while there is none, and then nothing is listed', () => {
    for (const env of [{}, { URL: '' }, { CONTEXT: 'production' }]) {
      expect(siteOf(undefined, env)).toEqual({
        origin: 'https://smp-clinic.example',
        indexable: false,
      });
    }
  });

  it.each(['deploy-preview', 'branch-deploy', 'dev'])(
    'stays the same in a %s, which no search engine may list',
    (context) => {
      expect(siteOf('https://www.clinic.example', { CONTEXT: context })).toEqual({
        origin: 'https://www.clinic.example',
        indexable: false,
      });
    },
  );

  it('has no path and no slash at the end', () => {
    expect(siteOf('https://www.clinic.example/clinic/?a#b', {}).origin).toBe(
      'https://www.clinic.example',
    );
  });

  it('is read from the file before the site is built', () => {
    expect(websiteIn('name: Dots\nwebsite: https://www.clinic.example # ours\n')).toBe(
      'https://www.clinic.example',
    );
    for (const yaml of ['', 'website:', 'website: ""', 'name: Dots', '- website', 'a: [']) {
      expect(websiteIn(yaml)).toBeUndefined();
    }
  });
});

describe('A phone number', () => {
  it.each([
    ['+442079460123', undefined, '020 7946 0123'],
    ['+442079460123', 'GB', '020 7946 0123'],
    ['+442079460123', 'JE', '020 7946 0123'],
    ['+442079460123', 'IE', '+44 20 7946 0123'],
    ['+441632960123', 'GB', '01632 960123'],
    ['+447700900123', 'GB', '07700 900123'],
    ['+35315550123', 'IE', '(01) 555 0123'],
    ['+35315550123', 'GB', '+353 1 555 0123'],
    ['+12025550123', 'US', '(202) 555-0123'],
    ['+49301234567', undefined, '+49 30 1234567'],
  ])('%s at a clinic in %s reads %s, and no line breaks at its spaces', (phone, at, read) => {
    expect(phoneText(phone, at)).toBe(read.replaceAll(' ', '\u00a0'));
  });

  it.each([
    '+442079460123',
    '+441632960123',
    '+447700900123',
    '+448001111',
    '+35315550123',
    '+390612345678',
    '+12025550123',
  ])('may be %s', (phone) => {
    expect(isPhone(phone)).toBe(true);
  });

  it.each([
    ['020 7946 0123', 'GB', '+442079460123'],
    ['+44 (0)1632 960 123', 'GB', '+441632960123'],
    ['+4401632960123', 'GB', '+441632960123'],
    ['+44 0161 496 0123', 'GB', '+441614960123'],
    ['0044 20 7946 0123', 'GB', '+442079460123'],
    ['442079460123', undefined, '+442079460123'],
    ['(020) 7946-0123', undefined, '+442079460123'],
    ['+44/20/79460123', undefined, '+442079460123'],
    ['+44–20–7946–0123', undefined, '+442079460123'],
    ['０２０ ７９４６ ０１２３', undefined, '+442079460123'],
    ['+٤٤٢٠٧٩٤٦٠١٢٣', undefined, '+442079460123'],
    ['\u202a+442079460123\u202c', undefined, '+442079460123'],
    ['tel:+442079460123', undefined, '+442079460123'],
    ['01 555 0123', 'IE', '+35315550123'],
    ['(202) 555-0123', 'US', '+12025550123'],
    ['wa.me/442079460123', 'GB', '+442079460123'],
    ['https://wa.me/35315550123', 'GB', '+35315550123'],
    ['01 555 0123', 'GB', undefined],
    ['+44 20 7946 0123 ext. 4', 'GB', undefined],
    ['0161 496 0123 or 07700 900123', 'GB', undefined],
    ['0161 496 0123 / 07700 900123', 'GB', undefined],
    ['0800 FLOWERS', 'GB', undefined],
    ['0207946O123', 'GB', undefined],
    ['+44 20 7946 01234567', 'GB', undefined],
    ['7946 0123', 'GB', undefined],
    ['999', 'GB', undefined],
    ['+999123456789', 'GB', undefined],
    ['+44', 'GB', undefined],
    ['++442079460123', 'GB', undefined],
  ])('cannot be written %s (in %s); what it means is %s', (words, country, meant) => {
    expect(isPhone(words)).toBe(false);
    expect(phoneMeant(words, country)).toBe(meant);
    if (meant) expect(isPhone(meant)).toBe(true);
  });

  it('is never made of a 0 that is dialled at home only', () => {
    const numbers = stringMatching(/^\+44\(?0\)?[1-9]\d{8,9}$/);
    const noZero = property(numbers, (words) => {
      expect(isPhone(words)).toBe(false);
      expect(phoneMeant(words, 'GB') ?? '').not.toMatch(/^\+440/);
    });
    assert(noZero, { numRuns: 300, seed: 20261122 });
  });

  it('may be one that no phone has, which is worth a word', () => {
    expect(isGivenOut('+442079460123')).toBe(true);
    expect(isGivenOut('+441632960123')).toBe(false);
    expect(isGivenOut('+447700900123')).toBe(false);
  });
});

describe('clinic.yaml', () => {
  it('may be empty, and then the site has a name for the clinic', () => {
    const clinic = clinicSchema.parse(null);
    expect(clinic).toEqual({});
    expect(nameOf(clinic)).toBe('The SMP Clinic');
    expect(nameOf(FULL)).toBe('Dot & Line');
  });

  it('may have every field', () => {
    const all = {
      ...FULL,
      businessType: 'DaySpa',
      forms: 'on',
      enquiriesKept: '12 months',
      trainingBots: 'refused',
      timeZone: 'Europe/Dublin',
      changed: '2026-11-20',
    };
    expect(clinicSchema.parse(all)).toEqual(all);
  });

  it.each([
    ['a phone number without its country', { phone: '020 7946 0123' }, ['phone']],
    ['a phone number that YAML read as a number', { phone: 441632960123 }, ['phone']],
    ['a phone number with spaces', { phone: '+44 1632 960123' }, ['phone']],
    ['a WhatsApp number without its country', { whatsapp: '07700 900123' }, ['whatsapp']],
    ['a link in place of a WhatsApp number', { whatsapp: 'wa.me/447700900123' }, ['whatsapp']],
    ['an e-mail address without a host', { email: 'hello' }, ['email']],
    ['an e-mail address with a slip', { email: 'hello@gmial.com' }, ['email']],
    ['an e-mail address with a slip at its end', { email: 'hello@gmail.co' }, ['email']],
    ['an e-mail address of a form', { email: 'your@email.com' }, ['email']],
    ['an e-mail address that nobody reads', { email: 'no-reply@clinic.example' }, ['email']],
    ['a website without https', { website: 'http://www.clinic.example' }, ['website']],
    [
      'half an address',
      { address: { street: '1 Example Street' } },
      ['address.town', 'address.postcode', 'address.country'],
    ],
    [
      'a country by a code it does not have',
      { address: { ...FULL.address, country: 'UK' } },
      ['address.country'],
    ],
    [
      'a country that does not exist',
      { address: { ...FULL.address, country: 'ZZ' } },
      ['address.country'],
    ],
    ['a time zone that is nowhere', { timeZone: 'London' }, ['timeZone']],
    ['a website with a page', { website: 'https://bücher.example/praxis/' }, ['website']],
    ['a website with a port', { website: 'https://www.clinic.example:8443' }, ['website']],
    ['a website with a password', { website: 'https://me:pw@www.clinic.example' }, ['website']],
    ['a map that is a page of this site', { map: 'https:/www.clinic.example/map' }, ['map']],
    [
      'a country in words',
      { address: { ...FULL.address, country: 'Britain' } },
      ['address.country'],
    ],
    [
      'hours on no day',
      { hours: [{ days: [], opens: '09:00', closes: '10:00' }] },
      ['hours.0.days'],
    ],
    [
      'hours after midnight',
      { hours: [{ days: ['Monday'], opens: '9:00', closes: '24:30' }] },
      ['hours.0.opens', 'hours.0.closes'],
    ],
    ['forms switched on in another word', { forms: true }, ['forms']],
    ['another type of business', { businessType: 'MedicalClinic' }, ['businessType']],
    ['a date that does not exist', { changed: '2026-02-30' }, ['changed']],
    ['a field nobody knows', { telephone: '+441632960123' }, ['telephone']],
  ])('may not have %s', (_what, clinic, fields) => {
    expect(refusedFields(clinicSchema, clinic)).toEqual(fields);
  });
});

it.each(['ann@gmail.com', 'ann@mail.com', 'ann@ymail.com', 'you@dotline.co.uk', 'ann@yahoo.co.uk'])(
  'The clinic may be written to at %s',
  (email) => {
    expect(refusedFields(clinicSchema, { email })).toEqual([]);
  },
);

describe('The insurer', () => {
  const of = (insurer: string) =>
    refusedFields(clinicSchema, { insurance: { insurer, until: '2027-01-01' } });

  it.each([
    '£5m public liability',
    '5 million cover',
    'Public liability',
    'Professional indemnity',
    'Hiscox policy HX-1234',
    'Hiscox HX-12345',
    'Policy number 12',
    'fully covered',
    'www.example-insurance.co.uk',
    'example-insurance.com',
    'hello@insurance.example',
    'none yet',
  ])('is not "%s"', (insurer) => {
    expect(of(insurer)).toEqual(['insurance.insurer']);
  });

  it.each([
    'Hiscox',
    'Example Insurance plc',
    'Policy Expert',
    'PolicyBee',
    'Insure4Sport',
    'Lloyd’s of London',
    'AXA XL',
    'Allianz 1890',
    'Public Mutual Insurance',
    'Salon Gold',
  ])('may be "%s"', (insurer) => {
    expect(of(insurer)).toEqual([]);
  });
});

describe('A company', () => {
  const COMPANY = {
    number: '07654321',
    registeredIn: 'England and Wales',
    office: '1 Example Street, Exampleton EX1 1EX',
  };
  const at = (office: string) =>
    refusedFields(clinicSchema, { company: { ...COMPANY, office }, legalName: 'Example Ltd' });
  const named = (legalName: string, company: object | undefined = COMPANY) => {
    const source = { lineOf: () => 7, written: () => legalName };
    const clinic = [{ file: 'clinic.yaml', source, data: { company, legalName } }];
    return companyProblems({ clinic } as unknown as Content).map(({ says }) => says);
  };

  it.each([
    '1 Example Street, Exampleton',
    '1 Example Street, Exampleton EX1',
    'PO Box 12, Exampleton EX1 1EX',
    'P.O. Box 12, Exampleton EX1 1EX',
    'same as above',
  ])('has no office at "%s"', (office) => {
    expect(at(office)).toEqual(['company.office']);
  });

  it.each([
    '1 Example Street, Exampleton EX1 1EX',
    '1 Example Street, EC1A1BB London',
    'Flat 2, 3 Boxwood Road, M1 1AE',
    '12 High Street, Belfast bt1 1aa',
  ])('may have an office at "%s"', (office) => {
    expect(at(office)).toEqual([]);
  });

  it.each(['Dot & Line', 'Ann Example', 'Dot Limited Clinic', 'Dot Ltd, Exampleton', 'Dot Lltd'])(
    'is not registered as "%s"',
    (name) => {
      expect(named(name)).toEqual([
        `"legalName" is "${name}", and the name of a company ends in words such as Ltd or LLP`,
      ]);
      expect(named(name, null as unknown as undefined)).toEqual([]);
    },
  );

  it.each([
    ['t/a', 'Ann Example t/a Dot & Line'],
    ['T/A', 'Ann Example T/A Dot Ltd'],
    ['trading as', 'Dot Ltd trading as Dots'],
    ['aka', 'Dots aka Dot Ltd'],
  ])('is not registered with "%s": %s', (words, name) => {
    expect(named(name)).toEqual([`"${words}" in "legalName" stands in no registered name`]);
  });

  it.each([
    'Dot & Line Ltd',
    'DOT LTD.',
    'Dot (UK) Limited',
    'Dot LLP',
    'Dot L.L.P.',
    'Dot plc',
    'Dot C.I.C.',
    'Dotiau Cyf',
    'Dotiau Cyfyngedig',
    'Aka Line Ltd',
  ])('may be registered as "%s"', (name) => {
    expect(named(name)).toEqual([]);
  });
});

describe('A way to reach the clinic', () => {
  it.each(['phone', 'whatsapp', 'email', 'address'] as const)('can be its %s', (field) => {
    expect(isReachable({ [field]: FULL[field] })).toBe(true);
  });

  it('is neither a map nor a website', () => {
    expect(isReachable({ map: FULL.map, website: FULL.website, hours: FULL.hours })).toBe(false);
    expect(isReachable({})).toBe(false);
  });
});

describe('The clinic in the graph', () => {
  it('has only what its owner wrote', () => {
    const [clinic] = clinicNodes(SITE, {});
    expect(clinic).toEqual({
      '@type': 'HealthAndBeautyBusiness',
      '@id': 'https://clinic.example/#clinic',
      name: 'Dot & Line',
      url: 'https://clinic.example/',
      logo: { '@id': 'https://clinic.example/icon-512.png#image' },
    });
  });

  it('has everything its owner wrote', () => {
    expect(clinicNodes(SITE, FULL)[0]).toMatchObject({
      legalName: 'Dot Example Ltd',
      telephone: '+441632960123',
      email: 'hello@clinic.example',
      address: {
        '@type': 'PostalAddress',
        streetAddress: '1 Example Street',
        addressLocality: 'Exampleton',
        postalCode: 'EX1 1EX',
        addressCountry: 'GB',
      },
      hasMap: 'https://www.openstreetmap.org/',
      areaServed: 'Exampleton',
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Sunday'],
          opens: '09:30',
          closes: '17:00',
        },
      ],
    });
  });

  it('has no WhatsApp number, which schema.org has no property for', () => {
    const nodes = JSON.stringify(clinicNodes(SITE, FULL));
    expect(nodes).toContain(FULL.phone);
    expect(nodes).not.toContain(FULL.whatsapp?.slice(1));
    expect(nodes).not.toMatch(/whatsapp|wa\.me/i);
  });

  it('has a county only where the owner uses one', () => {
    const region = { address: { ...FULL.address!, region: 'Exampleshire' } };
    expect(clinicNodes(SITE, region)[0]).toHaveProperty('address.addressRegion', 'Exampleshire');
    expect(clinicNodes(SITE, FULL)[0]).not.toHaveProperty('address.addressRegion');
  });

  it('describes the mark it refers to', () => {
    const [clinic, mark] = clinicNodes(SITE, {});
    expect(clinic).toHaveProperty('logo', { '@id': mark?.['@id'] });
    expect(mark).toMatchObject({
      '@type': 'ImageObject',
      caption: 'The clinic’s mark: dots that thicken to a disc.',
    });
  });
});

describe('The site in the graph', () => {
  it('is published by the clinic and also called by its host', () => {
    expect(websiteNode(SITE)).toEqual({
      '@type': 'WebSite',
      '@id': 'https://clinic.example/#website',
      name: 'Dot & Line',
      alternateName: 'clinic.example',
      url: 'https://clinic.example/',
      publisher: { '@id': 'https://clinic.example/#clinic' },
      inLanguage: 'en-GB',
    });
  });
});
