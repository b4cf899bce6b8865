import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clinicNodes, websiteNode } from '#clinic/graph.ts';
import { phoneText } from '#clinic/phone.ts';
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
    ['+441632960123', '+44 1632 960 123'],
    ['+442079460123', '+44 2079 460 123'],
    ['+12025550123', '+1 2025 550 123'],
    ['+35315550123', '+353 15 550 123'],
    ['+79001234567', '+7 9001 234 567'],
    ['+3545551234', '+354 555 1234'],
    ['+49301234567', '+49 301 234 567'],
    ['+2901234', '+290 1234'],
  ])('%s reads %s', (phone, spoken) => {
    expect(phoneText(phone).replaceAll('\u00a0', ' ')).toBe(spoken);
  });

  it('gains nothing but spaces at which no line breaks', () => {
    const phones = stringMatching(/^\+[1-9]\d{6,14}$/);
    const unchanged = property(phones, (phone) => {
      const groups = phoneText(phone).split('\u00a0');
      expect(groups.join('')).toBe(phone);
      expect(groups.length).toBeGreaterThan(1);
      expect(groups).not.toContain('');
    });
    assert(unchanged, { numRuns: 300, seed: 20261122 });
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
      indexNowKey: '0123456789abcdef',
      changed: '2026-11-20',
    };
    expect(clinicSchema.parse(all)).toEqual(all);
  });

  it.each([
    ['a phone number without its country', { phone: '01632 960123' }, ['phone']],
    ['a phone number that YAML read as a number', { phone: 441632960123 }, ['phone']],
    ['a phone number with spaces', { phone: '+44 1632 960123' }, ['phone']],
    ['a WhatsApp number without its country', { whatsapp: '07700 900123' }, ['whatsapp']],
    ['a link in place of a WhatsApp number', { whatsapp: 'wa.me/447700900123' }, ['whatsapp']],
    ['an e-mail address without a host', { email: 'hello' }, ['email']],
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
      { hours: [{ days: ['Monday'], opens: '9:00', closes: '24:00' }] },
      ['hours.0.opens', 'hours.0.closes'],
    ],
    ['forms switched on in another word', { forms: true }, ['forms']],
    ['another type of business', { businessType: 'MedicalClinic' }, ['businessType']],
    ['a short key', { indexNowKey: '1234567' }, ['indexNowKey']],
    ['a date that does not exist', { changed: '2026-02-30' }, ['changed']],
    ['a field nobody knows', { telephone: '+441632960123' }, ['telephone']],
  ])('may not have %s', (_what, clinic, fields) => {
    expect(refusedFields(clinicSchema, clinic)).toEqual(fields);
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
      caption: 'The clinic’s mark: a ring of dots.',
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
